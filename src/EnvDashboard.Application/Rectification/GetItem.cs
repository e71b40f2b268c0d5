using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>One item with its place in the tree, its history, the latest first, and its evidence.</summary>
public sealed class GetItem(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, TimeProvider time)
{
    public async Task<ItemDetail> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var row = await db.RectificationItems.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.RemovedAt == null, cancellationToken)
            ?? throw new NotFoundException("item", id.ToString(CultureInfo.InvariantCulture));
        var parent = row.ParentId is null ? null : await db.RectificationItems.AsNoTracking().SingleAsync(i => i.Id == row.ParentId, cancellationToken);
        var children = await db.RectificationItems.AsNoTracking().Where(i => i.ParentId == id && i.RemovedAt == null).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var history = await db.RectificationEvents.AsNoTracking().Where(e => e.ItemId == id).OrderByDescending(e => e.Id).ToListAsync(cancellationToken);
        var evidence = await db.RectificationEvidence.AsNoTracking().Where(e => e.ItemId == id).OrderBy(e => e.Id).ToListAsync(cancellationToken);
        var origin = await (
            from sheet in db.SubmissionSheets
            where sheet.Id == row.SheetId
            join submission in db.Submissions on sheet.SubmissionId equals submission.Id
            select new ItemOrigin(submission.Id, submission.FileName, sheet.Name, row.Cell)).SingleAsync(cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return new(
            ItemQuery.View(known, row, today), row.Task, row.Leader, row.SupportingUnits, row.SupervisingUnit,
            row.Solved, row.Accountable, row.Lasting, row.ClaimedBy, row.VerifiedBy, parent is null ? null : Reference(parent), [.. children.Select(Reference)],
            [.. history.Select(View)], [.. evidence.Select(e => new EvidenceView(e.Id, e.FileName, e.ContentType, e.Size, e.Sha256, e.AddedBy, e.AddedAt))], origin)
        {
            Stages = [.. StagesText.Read(row.Stages).Select(s => new StageView(s.Stage, s.Due, s.Target, s.Figure, s.Unit, s.Reached, s.IsOverdue(today)))],
        };
    }

    private static ItemReference Reference(RectificationItemRow row) => new(row.Id, row.ItemNo, row.Title, row.Claimed, row.Clearance);

    private static ItemEventView View(RectificationEventRow e) => new(
        e.At, e.By, e.Act, e.Reason, e.Consent, e.SubmissionId, e.ClaimedBefore, e.Claimed, e.VerifiedBefore, e.Verified, e.ClearanceBefore, e.Clearance, e.DueBefore, e.Due);
}
