using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>A filter understood: ids and values instead of codes and words. Empty = not restricted.</summary>
internal sealed record ItemChoice(
    List<int> Units, List<int?> Categories, int? Period, List<RectificationState> Claimed, List<RectificationState> Verified, List<RectificationLevel?> Levels, bool NoLevel, bool? Overdue)
{
    private const string NoLevelWord = "none";

    public IReadOnlyList<string> LeadUnits { get; private init; } = [];
    public IReadOnlyList<string> Sources { get; private init; } = [];
    public DateOnly? DueFrom { get; private init; }
    public DateOnly? DueTo { get; private init; }
    public string? Search { get; private init; }

    /// <summary>Whether counts by unit, environment, period, lead unit, level and state are enough to answer it.</summary>
    public bool OfCounts => Sources.Count == 0 && DueFrom is null && DueTo is null && Search is null;

    /// <exception cref="InvalidInputException">A word is not known; the error names those that are.</exception>
    public static ItemChoice Of(DictionarySnapshot known, ItemFilter filter)
    {
        if (filter.Sources.Count > 1) throw new InvalidInputException(new FieldError("source", "too_many", "1", filter.Sources.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var none = filter.Levels.Contains(NoLevelWord, StringComparer.OrdinalIgnoreCase);
        return new(
            [.. filter.Units.Select(code => known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code))],
            [.. filter.Categories.Select(code => (int?)(known.CategoryIds.TryGetValue(code, out var id)
                ? id : throw new InvalidInputException(new FieldError("category", "unknown_word", code, string.Join(", ", known.CategoryIds.Keys.Order(StringComparer.Ordinal))))))],
            PeriodOf(known, filter.Period),
            Words<RectificationState>("claimed", filter.Claimed),
            Words<RectificationState>("verified", filter.Verified),
            [.. Words<RectificationLevel>("level", [.. filter.Levels.Where(w => !string.Equals(w, NoLevelWord, StringComparison.OrdinalIgnoreCase))])],
            none,
            filter.Overdue)
        {
            LeadUnits = filter.LeadUnits,
            Sources = filter.Sources,
            DueFrom = filter.DueFrom,
            DueTo = filter.DueTo,
            Search = string.IsNullOrWhiteSpace(filter.Search) ? null : filter.Search.Trim(),
        };
    }

    public bool Fits(LedgerCount count) =>
        (Units.Count == 0 || Units.Contains(count.UnitId)) && (Categories.Count == 0 || Categories.Contains(count.CategoryId)) && (Period is null || Period == count.PeriodId)
        && (Claimed.Count == 0 || Claimed.Contains(count.Claimed)) && (Verified.Count == 0 || Verified.Contains(count.Verified))
        && (LeadUnits.Count == 0 || LeadUnits.Contains(count.LeadUnit, StringComparer.Ordinal))
        && ((Levels.Count == 0 && !NoLevel) || (count.Level is null ? NoLevel : Levels.Contains(count.Level)))
        && (Overdue is null || Overdue == count.Overdue);

    private static int? PeriodOf(DictionarySnapshot known, string? text)
    {
        if (text is null) return null;
        if (!PeriodText.TryParse(text, out var period)) throw new InvalidInputException(new FieldError("period", "not_a_period", text));
        return known.PeriodIds.GetValueOrDefault(period.Code, -1);
    }

    /// <summary>The words of a field; unknown ones are an error that names those allowed.</summary>
    public static List<T> Words<T>(string field, IReadOnlyList<string> words) where T : struct, Enum =>
        [.. words.Select(word => ItemWords.TryRead<T>(word, out var value)
            ? value : throw new InvalidInputException(new FieldError(field, "unknown_word", word, string.Join(", ", Keyword.All<T>()))))];
}
