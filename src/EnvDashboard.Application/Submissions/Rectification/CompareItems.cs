using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Rectification;

/// <summary>Holds the items of a ledger against those in force, and reports what only shows there: parents, cleared items, numbers taken.</summary>
internal static class CompareItems
{
    public static async Task<StagedItemChanges> ExecuteAsync(
        AppDb db, DictionarySnapshot known, IReadOnlyList<StagedItem> items, SubmissionMode mode, FindingList findings, CancellationToken cancellationToken)
    {
        if (items.Count == 0) return StagedItemChanges.None;
        var inForce = await InForceAsync(db, known, items, cancellationToken);
        CheckParents.Execute(items, inForce.Select(r => (Key: KeyOf(known, r), Parent: inForce.FirstOrDefault(p => p.Id == r.ParentId)?.ItemNo)), findings);
        var left = inForce.ToDictionary(r => KeyOf(known, r));
        var changes = new List<ItemChange>(items.Count);
        foreach (var item in items)
        {
            if (!left.Remove(new(item.UnitCode, item.Period.Code, item.ItemNo), out var row))
            {
                changes.Add(new(item, ChangeKind.New, null, 0));
                continue;
            }
            Check(item, row, findings);
            var parent = inForce.FirstOrDefault(p => p.Id == row.ParentId)?.ItemNo;
            changes.Add(new(item, Differs(known, item.Entry, row, parent) ? ChangeKind.Changed : ChangeKind.Unchanged, row.Id, row.Version));
        }
        return new(changes, mode == SubmissionMode.Replace ? Cleared(known, items, left.Values) : []);
    }

    private static async Task<List<RectificationItemRow>> InForceAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<StagedItem> items, CancellationToken cancellationToken)
    {
        var units = items.Select(i => known.UnitIds.GetValueOrDefault(i.UnitCode, -1)).Where(id => id >= 0).Distinct().ToList();
        var periods = items.Select(i => known.PeriodIds.GetValueOrDefault(i.Period.Code, -1)).Where(id => id >= 0).Distinct().ToList();
        if (units.Count == 0 || periods.Count == 0) return [];
        return await db.RectificationItems.AsNoTracking()
            .Where(i => i.RemovedAt == null && units.Contains(i.UnitId) && periods.Contains(i.PeriodId)).OrderBy(i => i.Id).ToListAsync(cancellationToken);
    }

    private static void Check(StagedItem item, RectificationItemRow row, FindingList findings)
    {
        var entry = item.Entry;
        var cleared = row.Clearance is Clearance.Cleared or Clearance.Rechecked;
        if (cleared && ((entry.Claimed is { } claimed && claimed != row.Claimed) || (entry.Verified is { } verified && verified != row.Verified)))
            findings.Add(Finding.Error(FindingCodes.LedgerItemCleared, item.Sheet, item.Cell, item.ItemNo, item.ItemNo));
        // Another title is a correction, another source too; both at once are another thing under a number that is taken.
        var other = !string.Equals(entry.Title, row.Title, StringComparison.Ordinal) && entry.Source is not null && row.Source is not null && !string.Equals(entry.Source, row.Source, StringComparison.Ordinal);
        if (other) findings.Add(Finding.Error(FindingCodes.LedgerNumberTaken, item.Sheet, item.Cell, item.ItemNo, item.ItemNo, row.Title, row.Source!));
    }

    private static bool Differs(DictionarySnapshot known, RectificationEntry said, RectificationItemRow row, string? parent) =>
        said.Title != row.Title || Says(said.ParentNo, parent) || Says(said.Level, row.Level) || Says(said.Category, CodeOf(known, row.CategoryId))
        || Says(said.ReportedCategory, CodeOf(known, row.ReportedCategoryId)) || Says(said.Task, row.Task) || Says(said.Measures, row.Measures) || Says(said.Leader, row.Leader)
        || Says(said.LeadUnit, row.LeadUnit) || Says(said.SupportingUnits, row.SupportingUnits) || Says(said.SupervisingUnit, row.SupervisingUnit) || Says(said.Due, row.Due)
        || Says(said.Claimed, row.Claimed) || Says(said.Verified, row.Verified) || Says(said.Solved, row.Solved) || Says(said.Accountable, row.Accountable) || Says(said.Lasting, row.Lasting)
        || Says(said.KeyFigure, row.KeyFigure) || Says(said.KeyQualifier, row.KeyQualifier) || Says(said.KeyUnit, row.KeyUnit) || Says(said.Source, row.Source)
        || StagesText.Merge(row.Stages, said.Stages) != row.Stages;

    /// <summary>An empty cell says nothing.</summary>
    private static bool Says(object? said, object? stands) => said is not null && !said.Equals(stands);

    private static List<ClearedItem> Cleared(DictionarySnapshot known, IReadOnlyList<StagedItem> items, IEnumerable<RectificationItemRow> left)
    {
        var places = items.Select(i => (i.UnitCode, i.Period.Code)).ToHashSet();
        return [.. left.Select(r => (Row: r, Key: KeyOf(known, r))).Where(r => places.Contains((r.Key.Unit, r.Key.Period)))
            .Select(r => new ClearedItem(r.Row.Id, r.Key.Unit, r.Key.Period, r.Row.ItemNo, r.Row.Title, r.Row.Version))];
    }

    private static string? CodeOf(DictionarySnapshot known, int? category) => category is { } id ? known.Categories[id].Code : null;

    private static ItemKey KeyOf(DictionarySnapshot known, RectificationItemRow row) => new(known.Units[row.UnitId].Code, known.Periods[row.PeriodId].Code, row.ItemNo);
}

/// <summary>What identifies an item, by code.</summary>
internal readonly record struct ItemKey(string Unit, string Period, string No);
