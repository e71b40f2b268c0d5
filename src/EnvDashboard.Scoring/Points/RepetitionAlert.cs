using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;

namespace EnvDashboard.Scoring.Points;

/// <summary>Points with the period they belong to.</summary>
public sealed record DatedPoint(Period Period, PointEntry Entry);

/// <summary>A unit lost points for the same reason in consecutive periods (同一事由连续扣分).</summary>
/// <param name="Times">How many consecutive periods, ≥ 2.</param>
public sealed record RepetitionAlert(string UnitCode, string Reason, Period First, Period Last, int Times)
{
    /// <summary>
    /// All repetitions, by unit and reason. Periods are consecutive when they are of one kind and the later one starts on the day after
    /// the earlier one ends. Additions do not count; several deductions within one period count once.
    /// </summary>
    public static IReadOnlyList<RepetitionAlert> Find(IEnumerable<DatedPoint> points)
    {
        var alerts = new List<RepetitionAlert>();
        var deductions = points.Where(p => p.Entry.Points < 0)
            .GroupBy(p => (p.Entry.UnitCode, p.Entry.Reason, p.Period.Kind))
            .OrderBy(g => g.Key.UnitCode, StringComparer.Ordinal).ThenBy(g => g.Key.Reason, StringComparer.Ordinal);
        foreach (var group in deductions)
        {
            var periods = group.Select(p => p.Period).Distinct().Order().ToList();
            for (var start = 0; start < periods.Count;)
            {
                var end = start;
                while (end + 1 < periods.Count && periods[end].End.AddDays(1) == periods[end + 1].Start) end++;
                if (end > start) alerts.Add(new(group.Key.UnitCode, group.Key.Reason, periods[start], periods[end], end - start + 1));
                start = end + 1;
            }
        }
        return alerts;
    }
}
