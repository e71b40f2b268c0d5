using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Indicators;

/// <summary>
/// The group as a whole over time: Σ/Σ where the indicator is a ratio, else the mean. Read from the columns, one a period, instead of a
/// row for each unit. Counted are the units that are or were members of the group.
/// </summary>
internal static class GroupTrend
{
    /// <param name="periods">The latest first.</param>
    /// <returns>The earliest first.</returns>
    public static async Task<List<TrendPointView>> OfAsync(
        AppDb db, DictionarySnapshot known, Indicator indicator, int id, string? group, IReadOnlyList<Period> periods, CancellationToken cancellationToken)
    {
        var ids = periods.Select(p => known.PeriodIds[p.Code]).ToList();
        var members = group is null ? null : known.Groups[known.GroupIds[group]].Members.Select(m => known.UnitIds[m.UnitCode]).ToHashSet();
        var columns = await db.ObservationColumns.AsNoTracking().Where(c => ids.Contains(c.PeriodId) && c.IndicatorId == id).ToDictionaryAsync(c => c.PeriodId, cancellationToken);
        return [.. periods.Reverse().Select(p => columns.TryGetValue(known.PeriodIds[p.Code], out var column)
            ? Point(p, indicator, [.. NumberColumn.Read(column).Where(n => !double.IsNaN(n.Value) && members?.Contains(n.Unit) != false)])
            : new TrendPointView(p.Code, null, false, 0))];
    }

    private static TrendPointView Point(Period period, Indicator indicator, List<ObservedNumbers> numbers)
    {
        if (numbers.Count == 0) return new(period.Code, null, false, 0);
        if (indicator.Kind == IndicatorKind.Ratio && numbers.TrueForAll(n => !double.IsNaN(n.Numerator) && !double.IsNaN(n.Denominator)))
        {
            var total = new RatioTotal();
            if (total.TryAdd(numbers.Sum(n => n.Numerator), numbers.Sum(n => n.Denominator))) return new(period.Code, total.Value(indicator.IsPercent ? 100 : 1), true, numbers.Count);
        }
        return new(period.Code, numbers.Average(n => n.Value), false, numbers.Count);
    }
}
