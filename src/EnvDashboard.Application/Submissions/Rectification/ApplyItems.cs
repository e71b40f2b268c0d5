using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>Puts the items of a ledger in force and writes their history. Runs in the caller's transaction.</summary>
internal sealed class ApplyItems(AppDb db, DictionarySnapshot known, int submission, string sender, DateTime now)
{
    private Dictionary<string, int> sheets = [];

    public async Task ExecuteAsync(StagedItemChanges staged, CancellationToken cancellationToken)
    {
        var changed = staged.Changes.Where(c => c.Kind is ChangeKind.New or ChangeKind.Changed).ToList();
        if (changed.Count + staged.Cleared.Count == 0) return;
        sheets = await SubmissionSheets.IdsAsync(db, submission, changed.Select(c => c.Item.Sheet), cancellationToken);
        var ids = changed.Where(c => c.ItemId is not null).Select(c => c.ItemId!.Value).Concat(staged.Cleared.Select(c => c.Id)).ToHashSet();
        var rows = await LoadAsync(ids, cancellationToken);
        var written = new List<(ItemChange Change, RectificationItemRow Row, ItemSnapshot? Before)>(changed.Count);
        foreach (var change in changed)
        {
            var before = change.ItemId is { } id ? ItemSnapshot.Of(rows[id]) : null;
            var row = change.ItemId is { } present ? rows[present] : New(change);
            Write(change, row);
            written.Add((change, row, before));
        }
        var gone = staged.Cleared.Select(c => (Row: rows[c.Id], Before: ItemSnapshot.Of(rows[c.Id]))).ToList();
        foreach (var (row, _) in gone) (row.RemovedAt, row.Version) = (now, row.Version + 1);
        await db.SaveChangesAsync(cancellationToken);
        await SetParentsAsync(written, cancellationToken);
        db.RectificationEvents.AddRange(written.Select(w => Event(w.Row, w.Before, RectificationAct.Imported)));
        db.RectificationEvents.AddRange(gone.Select(g => Event(g.Row, g.Before, RectificationAct.Removed)));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Dictionary<int, RectificationItemRow>> LoadAsync(HashSet<int> ids, CancellationToken cancellationToken)
    {
        var rows = new Dictionary<int, RectificationItemRow>(ids.Count);
        foreach (var part in ids.Chunk(1000))
        {
            foreach (var row in await db.RectificationItems.Where(i => part.Contains(i.Id)).ToListAsync(cancellationToken)) rows[row.Id] = row;
        }
        return rows;
    }

    private RectificationItemRow New(ItemChange change)
    {
        var row = new RectificationItemRow
        {
            UnitId = known.UnitIds[change.Item.UnitCode],
            PeriodId = known.PeriodIds[change.Item.Period.Code],
            ItemNo = change.Item.ItemNo,
            Title = change.Item.Entry.Title,
            ClaimedBy = sender,
            Cell = change.Item.Cell,
        };
        db.RectificationItems.Add(row);
        return row;
    }

    private void Write(ItemChange change, RectificationItemRow row)
    {
        var said = change.Item.Entry;
        row.Title = said.Title;
        row.Level = said.Level ?? row.Level;
        row.CategoryId = said.Category is { } category ? known.CategoryIds[category] : row.CategoryId;
        row.ReportedCategoryId = said.ReportedCategory is { } reported ? known.CategoryIds[reported] : row.ReportedCategoryId;
        row.Task = said.Task ?? row.Task;
        row.Measures = said.Measures ?? row.Measures;
        row.Leader = said.Leader ?? row.Leader;
        row.LeadUnit = said.LeadUnit ?? row.LeadUnit;
        row.SupportingUnits = said.SupportingUnits ?? row.SupportingUnits;
        row.SupervisingUnit = said.SupervisingUnit ?? row.SupervisingUnit;
        row.Due = said.Due ?? row.Due;
        if (said.Claimed is { } claimed && (claimed != row.Claimed || change.ItemId is null))
        {
            // A new claim is one that nobody has verified yet.
            (row.Claimed, row.ClaimedBy, row.Verified, row.VerifiedBy) = (claimed, sender, RectificationState.NotStated, null);
        }
        if (said.Verified is { } verified && verified != row.Verified)
            (row.Verified, row.VerifiedBy) = (verified, verified == RectificationState.NotStated ? null : sender);
        row.Solved = said.Solved ?? row.Solved;
        row.Accountable = said.Accountable ?? row.Accountable;
        row.Lasting = said.Lasting ?? row.Lasting;
        if (said.KeyFigure is not null) (row.KeyFigure, row.KeyQualifier) = (said.KeyFigure, said.KeyQualifier);
        row.KeyUnit = said.KeyUnit ?? row.KeyUnit;
        row.Source = said.Source ?? row.Source;
        row.Stages = StagesText.Merge(row.Stages, said.Stages);
        (row.SubmissionId, row.SheetId, row.Cell) = (submission, sheets[change.Item.Sheet], change.Item.Cell);
        row.Version++;
    }

    /// <summary>After all rows have ids: a parent may stand below its children.</summary>
    private async Task SetParentsAsync(List<(ItemChange Change, RectificationItemRow Row, ItemSnapshot? Before)> written, CancellationToken cancellationToken)
    {
        var children = written.Where(w => w.Change.Item.Entry.ParentNo is not null).ToList();
        if (children.Count == 0) return;
        var (units, periods) = (children.Select(c => c.Row.UnitId).ToHashSet(), children.Select(c => c.Row.PeriodId).ToHashSet());
        var ids = await db.RectificationItems.Where(i => i.RemovedAt == null && units.Contains(i.UnitId) && periods.Contains(i.PeriodId))
            .Select(i => new { i.Id, i.UnitId, i.PeriodId, i.ItemNo }).ToDictionaryAsync(i => (i.UnitId, i.PeriodId, i.ItemNo), i => i.Id, cancellationToken);
        foreach (var (change, row, _) in children) row.ParentId = ids[(row.UnitId, row.PeriodId, change.Item.Entry.ParentNo!)];
        await db.SaveChangesAsync(cancellationToken);
    }

    private RectificationEventRow Event(RectificationItemRow row, ItemSnapshot? before, RectificationAct act)
    {
        var history = ItemHistory.Row(row, before?.Item, act, sender, now);
        history.SubmissionId = submission;
        history.Before = before is null ? null : StagedJson.Write(before);
        return history;
    }
}
