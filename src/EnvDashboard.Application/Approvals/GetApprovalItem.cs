using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <summary>One item with its change log: which workbook changed which field, from what to what, and in which cell that stands.</summary>
public sealed class GetApprovalItem(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    /// <param name="id">Of any row of the item: an old address leads to the item as it is now.</param>
    public async Task<ApprovalItemDetail> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var key = await db.ApprovalItems.Where(i => i.Id == id).Select(i => i.Key).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException("approval_item", id.ToString(CultureInfo.InvariantCulture));
        var rows = await (
            from item in db.ApprovalItems
            where item.Key == key
            join sheet in db.SubmissionSheets on item.SheetId equals sheet.Id
            join submission in db.Submissions on item.SubmissionId equals submission.Id
            orderby item.Id
            select new { Row = item, Sheet = sheet.Name, submission.FileName, submission.Status, submission.DecidedAt, submission.ReceivedAt, submission.DecidedBy, submission.ReceivedBy }).AsNoTracking().ToListAsync(cancellationToken);
        var changes = new List<ApprovalItemChange>();
        Domain.Approvals.ApprovalItem? before = null;
        foreach (var r in rows)
        {
            var (after, rolledBack) = (ApprovalItemRegister.EntryOf(r.Row), r.Status == SubmissionStatus.RolledBack);
            changes.Add(new(
                r.DecidedAt ?? r.ReceivedAt, r.DecidedBy ?? r.ReceivedBy, r.Row.SubmissionId, r.FileName, r.Sheet, r.Row.Cell, rolledBack,
                before is null ? [] : [.. ItemFields.Changed(before, after)]));
            // What was rolled back is not what the next workbook changed.
            if (!rolledBack) before = after;
        }
        changes.Reverse();
        var now = rows.LastOrDefault(r => r.Row.RemovedAt is null) ?? rows[^1];
        return new(ApprovalItemQuery.View(known, now.Row), now.Row.RemovedAt is null, changes);
    }
}
