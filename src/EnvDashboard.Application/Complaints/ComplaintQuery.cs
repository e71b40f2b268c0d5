using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>One row of the monthly table that counts.</summary>
internal sealed record ComplaintSumOfMonth(int Unit, Period Month, string? Platform, string? Topic, bool FromCases, ComplaintCounts Counts);

/// <summary>Reads the monthly table by a filter.</summary>
internal static class ComplaintQuery
{
    /// <summary>Stands for "not told apart" in filters.</summary>
    public const string None = "none";

    /// <param name="yearsBack">How many years before the filter's months are read with them.</param>
    public static async Task<List<ComplaintSumOfMonth>> RowsAsync(AppDb db, DictionarySnapshot known, ComplaintFilter filter, int yearsBack, CancellationToken cancellationToken)
    {
        var (from, to) = Range(filter);
        var earliest = from == DateOnly.MinValue ? from : from.AddYears(-yearsBack);
        var periods = known.Periods.Where(p => p.Value.Start >= earliest && p.Value.End <= to).Select(p => p.Key).ToList();
        var rows = db.ComplaintSums.AsNoTracking().Where(s => periods.Contains(s.PeriodId));
        if (filter.Units.Count > 0)
        {
            var units = Units(known, filter.Units);
            rows = rows.Where(s => units.Contains(s.UnitId));
        }
        if (filter.Platforms.Count > 0)
        {
            var (words, none) = Words(filter.Platforms);
            rows = rows.Where(s => words.Contains(s.Platform!) || (none && s.Platform == null));
        }
        if (filter.Topics.Count > 0)
        {
            var (words, none) = Words(filter.Topics);
            rows = rows.Where(s => words.Contains(s.Topic!) || (none && s.Topic == null));
        }
        return (await rows.ToListAsync(cancellationToken)).ConvertAll(s => new ComplaintSumOfMonth(s.UnitId, known.Periods[s.PeriodId], s.Platform, s.Topic, s.FromCases, CountColumns.Read(s)));
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
