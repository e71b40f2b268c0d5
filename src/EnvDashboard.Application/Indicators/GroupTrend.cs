using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
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
        return [.. periods.Reverse().Select(p => columns.TryGetValue(known.PeriodIds[p.Code], out var column) ? Point(p, indicator, column, members) : new TrendPointView(p.Code, null, false, 0))];
    }

    private static TrendPointView Point(Period period, Indicator indicator, ObservationColumnRow column, HashSet<int>? members)
    {
        var (units, values) = (PackedArrays.Ids(column.Units), PackedArrays.Numbers(column.Values));
        var (numerators, denominators) = (PackedArrays.NumbersOrNull(column.Numerators), PackedArrays.NumbersOrNull(column.Denominators));
        var (sum, count, total) = (0.0, 0, new RatioTotal());
        for (var at = 0; at < units.Length; at++)
        {
            if (double.IsNaN(values[at]) || members?.Contains(units[at]) == false) continue;
            (sum, count) = (sum + values[at], count + 1);
            total.TryAdd(numerators?[at] ?? double.NaN, denominators?[at] ?? double.NaN);
        }
        if (count == 0) return new(period.Code, null, false, 0);
        var isTotal = indicator.Kind == IndicatorKind.Ratio && total.LeftOut == 0;
        return new(period.Code, isTotal ? total.Value(indicator.IsPercent ? 100 : 1) : sum / count, isTotal, count);
    }
}
