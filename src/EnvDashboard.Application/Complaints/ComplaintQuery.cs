using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Application.Complaints;

/// <summary>One row of the monthly table that counts.</summary>
internal sealed record ComplaintSumOfMonth(int Unit, Period Month, string? Platform, string? Topic, bool FromCases, ComplaintCounts Counts)
{
    /// <summary>Months since the year 0: 12 less is the same month of the year before.</summary>
    public int Number { get; } = (Month.Start.Year * 12) + Month.Start.Month - 1;
}

/// <summary>Picks rows of the monthly table by a filter.</summary>
internal static class ComplaintQuery
{
    /// <summary>Stands for "not told apart" in filters.</summary>
    public const string None = "none";

    /// <param name="yearsBack">How many years before the filter's months are read with them.</param>
    public static IEnumerable<ComplaintSumOfMonth> Of(IReadOnlyList<ComplaintSumOfMonth> all, DictionarySnapshot known, ComplaintFilter filter, int yearsBack)
    {
        var (from, to) = Range(filter);
        var earliest = from == DateOnly.MinValue ? from : from.AddYears(-yearsBack);
        var rows = all.Where(r => r.Month.Start >= earliest && r.Month.End <= to);
        if (filter.Units.Count > 0)
        {
            var units = Units(known, filter.Units);
            rows = rows.Where(r => units.Contains(r.Unit));
        }
        if (filter.Platforms.Count > 0)
        {
            var (words, none) = Words(filter.Platforms);
            rows = rows.Where(r => r.Platform is null ? none : words.Contains(r.Platform));
        }
        if (filter.Topics.Count > 0)
        {
            var (words, none) = Words(filter.Topics);
            rows = rows.Where(r => r.Topic is null ? none : words.Contains(r.Topic));
        }
        return rows;
    }

    /// <summary>First and last day of the filter's months; without them everything.</summary>
    public static (DateOnly From, DateOnly To) Range(ComplaintFilter filter) =>
        (filter.From is null ? DateOnly.MinValue : Period(filter.From, "from").Start, filter.To is null ? DateOnly.MaxValue : Period(filter.To, "to").End);

    public static Period Period(string text, string field) =>
        PeriodText.TryParse(text, out var period) ? period : throw new InvalidInputException(new FieldError(field, "not_a_period", text));

    /// <summary>The units named and all below them: figures go upward as Σ/Σ.</summary>
    public static HashSet<int> Units(DictionarySnapshot known, IReadOnlyList<string> codes)
    {
        var units = codes.Select(code => known.UnitIds.TryGetValue(code, out var id) ? id : throw new NotFoundException("unit", code)).ToHashSet();
        var below = known.Units.Where(u => u.Value.ParentCode is not null && known.UnitIds.ContainsKey(u.Value.ParentCode)).ToLookup(u => known.UnitIds[u.Value.ParentCode!], u => u.Key);
        var open = new Queue<int>(units);
        while (open.TryDequeue(out var unit))
        {
            foreach (var child in below[unit].Where(units.Add)) open.Enqueue(child);
        }
        return units;
    }

    public static (List<string> Words, bool None) Words(IReadOnlyList<string> words) =>
        ([.. words.Where(w => !string.Equals(w, None, StringComparison.OrdinalIgnoreCase))], words.Contains(None, StringComparer.OrdinalIgnoreCase));
}
