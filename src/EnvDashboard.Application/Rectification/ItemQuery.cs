using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>Turns a filter into a query over the items in force.</summary>
internal static class ItemQuery
{
    private const string Escape = "\\";

    public static IQueryable<RectificationItemRow> Of(AppDb db, DictionarySnapshot known, ItemFilter filter, DateOnly today) => Of(db, ItemChoice.Of(known, filter), today);

    public static IQueryable<RectificationItemRow> Of(AppDb db, ItemChoice choice, DateOnly today)
    {
        var items = db.RectificationItems.Where(i => i.RemovedAt == null);
        var (units, categories, claimed, verified, leads) = (choice.Units, choice.Categories, choice.Claimed, choice.Verified, choice.LeadUnits);
        if (units.Count > 0) items = units.Count == 1 ? items.Where(i => i.UnitId == units[0]) : items.Where(i => units.Contains(i.UnitId));
        if (categories.Count > 0) items = categories.Count == 1 ? items.Where(i => i.CategoryId == categories[0]) : items.Where(i => categories.Contains(i.CategoryId));
        if (choice.Period is { } period) items = items.Where(i => i.PeriodId == period);
        if (claimed.Count > 0) items = claimed.Count == 1 ? items.Where(i => i.Claimed == claimed[0]) : items.Where(i => claimed.Contains(i.Claimed));
        if (verified.Count > 0) items = verified.Count == 1 ? items.Where(i => i.Verified == verified[0]) : items.Where(i => verified.Contains(i.Verified));
        if (leads.Count > 0) items = items.Where(i => leads.Contains(i.LeadUnit!));
        if (choice.DueFrom is { } from) items = items.Where(i => i.Due >= from);
        if (choice.DueTo is { } to) items = items.Where(i => i.Due <= to);
        if (choice.Search is { } words)
        {
            // As one pattern: of all ways to search inside a text it is the quickest, and capitals do not matter.
            var pattern = "%" + words.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal)
                .Replace("_", Escape + "_", StringComparison.Ordinal).Replace("[", Escape + "[", StringComparison.Ordinal) + "%";
            items = items.Where(i => EF.Functions.Like(i.Title, pattern, Escape));
        }
        foreach (var source in choice.Sources.Take(1))
        {
            var within = source + ":";
            items = items.Where(i => i.Source == source || i.Source!.StartsWith(within));
        }
        return OfDue(OfLevel(items, choice), choice.Overdue, today);
    }

    public static ItemView View(DictionarySnapshot known, RectificationItemRow row, DateOnly today) => new(
        row.Id, GetRanking.Reference(known, row.UnitId), known.Periods[row.PeriodId].Code, row.ItemNo, row.Level,
        row.CategoryId is { } category ? known.Categories[category].Code : null, row.ReportedCategoryId is { } reported ? known.Categories[reported].Code : null,
        row.Title, row.Measures, row.LeadUnit, row.Due, ClearanceRules.IsOverdue(row.Due, row.Claimed, row.Clearance, today),
        row.Claimed, row.Verified, row.Clearance, row.ReopenedCount, row.KeyFigure, row.KeyQualifier, row.KeyUnit, row.Source);

    private static IQueryable<RectificationItemRow> OfLevel(IQueryable<RectificationItemRow> items, ItemChoice choice)
    {
        var levels = choice.Levels;
        if (choice.NoLevel) return levels.Count == 0 ? items.Where(i => i.Level == null) : items.Where(i => i.Level == null || levels.Contains(i.Level));
        return levels.Count switch { 0 => items, 1 => items.Where(i => i.Level == levels[0]), _ => items.Where(i => levels.Contains(i.Level)) };
    }

    /// <summary>The same as <see cref="ClearanceRules.IsOverdue"/>, for the database.</summary>
    private static IQueryable<RectificationItemRow> OfDue(IQueryable<RectificationItemRow> items, bool? overdue, DateOnly today) => overdue switch
    {
        true => items.Where(i => i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened)),
        false => items.Where(i => i.Due == null || i.Due >= today || i.Claimed == RectificationState.Completed || i.Clearance == Clearance.Cleared || i.Clearance == Clearance.Rechecked),
        null => items,
    };
}
