using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Rectification;

/// <summary>Turns a filter into a query over the items in force.</summary>
internal static class ItemQuery
{
    public const string NoLevel = "none";

    public static IQueryable<RectificationItemRow> Of(AppDb db, DictionarySnapshot known, ItemFilter filter, DateOnly today)
    {
        var items = db.RectificationItems.Where(i => i.RemovedAt == null);
        if (filter.Units.Count > 0)
        {
            var units = filter.Units.Select(code => known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code)).ToList();
            items = units.Count == 1 ? items.Where(i => i.UnitId == units[0]) : items.Where(i => units.Contains(i.UnitId));
        }
        if (filter.Categories.Count > 0)
        {
            var categories = filter.Categories.Select(code => (int?)(known.CategoryIds.TryGetValue(code, out var id)
                ? id : throw new InvalidInputException(new FieldError("category", "unknown_word", code, string.Join(", ", known.CategoryIds.Keys.Order(StringComparer.Ordinal)))))).ToList();
            items = categories.Count == 1 ? items.Where(i => i.CategoryId == categories[0]) : items.Where(i => categories.Contains(i.CategoryId));
        }
        if (filter.Period is { } text)
        {
            if (!PeriodText.TryParse(text, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", text));
            var id = known.PeriodIds.GetValueOrDefault(period.Code, -1);
            items = items.Where(i => i.PeriodId == id);
        }
        var claimed = Words<RectificationState>("claimed", filter.Claimed);
        if (claimed.Count > 0) items = claimed.Count == 1 ? items.Where(i => i.Claimed == claimed[0]) : items.Where(i => claimed.Contains(i.Claimed));
        var verified = Words<RectificationState>("verified", filter.Verified);
        if (verified.Count > 0) items = verified.Count == 1 ? items.Where(i => i.Verified == verified[0]) : items.Where(i => verified.Contains(i.Verified));
        return OfDue(OfLevel(items, filter.Levels), filter.Overdue, today);
    }

    /// <summary>The words of a field; unknown ones are an error that names those allowed.</summary>
    public static List<T> Words<T>(string field, IReadOnlyList<string> words) where T : struct, Enum =>
        [.. words.Select(word => ItemWords.TryRead<T>(word, out var value)
            ? value : throw new InvalidInputException(new FieldError(field, "unknown_word", word, string.Join(", ", Keyword.All<T>()))))];

    public static ItemView View(DictionarySnapshot known, RectificationItemRow row, DateOnly today) => new(
        row.Id, GetRanking.Reference(known, row.UnitId), known.Periods[row.PeriodId].Code, row.ItemNo, row.Level,
        row.CategoryId is { } category ? known.Categories[category].Code : null, row.ReportedCategoryId is { } reported ? known.Categories[reported].Code : null,
        row.Title, row.Measures, row.LeadUnit, row.Due, ClearanceRules.IsOverdue(row.Due, row.Claimed, row.Clearance, today),
        row.Claimed, row.Verified, row.Clearance, row.ReopenedCount, row.KeyFigure, row.KeyQualifier, row.KeyUnit, row.Source);

    private static IQueryable<RectificationItemRow> OfLevel(IQueryable<RectificationItemRow> items, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return items;
        var none = words.Contains(NoLevel, StringComparer.OrdinalIgnoreCase);
        List<RectificationLevel?> levels = [.. Words<RectificationLevel>("level", [.. words.Where(w => !string.Equals(w, NoLevel, StringComparison.OrdinalIgnoreCase))])];
        if (none) return levels.Count == 0 ? items.Where(i => i.Level == null) : items.Where(i => i.Level == null || levels.Contains(i.Level));
        return levels.Count == 1 ? items.Where(i => i.Level == levels[0]) : items.Where(i => levels.Contains(i.Level));
    }

    /// <summary>The same as <see cref="ClearanceRules.IsOverdue"/>, for the database.</summary>
    private static IQueryable<RectificationItemRow> OfDue(IQueryable<RectificationItemRow> items, bool? overdue, DateOnly today) => overdue switch
    {
        true => items.Where(i => i.Due < today && i.Claimed != RectificationState.Completed && (i.Clearance == Clearance.Open || i.Clearance == Clearance.Reopened)),
        false => items.Where(i => i.Due == null || i.Due >= today || i.Claimed == RectificationState.Completed || i.Clearance == Clearance.Cleared || i.Clearance == Clearance.Rechecked),
        null => items,
    };
}
