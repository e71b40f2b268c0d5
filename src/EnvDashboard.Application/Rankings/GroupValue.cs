using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Application.Rankings;

/// <summary>An indicator's figure for the group as a whole.</summary>
internal static class GroupValue
{
    /// <summary>Where every unit with a value also gives numerator and denominator, the ratio of the sums; else the mean.</summary>
    /// <param name="values">One for each unit; NaN = none.</param>
    public static (double? Value, bool IsTotal, int Reported) Of(IndicatorColumn column, double[] values)
    {
        var present = Enumerable.Range(0, values.Length).Where(u => !double.IsNaN(values[u])).ToList();
        if (present.Count == 0) return (null, false, 0);
        if (column is { Indicator.Kind: IndicatorKind.Ratio, Numerators: { } numerators, Denominators: { } denominators })
        {
            var total = new RatioTotal();
            foreach (var unit in present) total.TryAdd(numerators[unit], denominators[unit]);
            if (total.LeftOut == 0) return (total.Value(column.Indicator.IsPercent ? 100 : 1), true, present.Count);
        }
        return (present.Average(u => values[u]), false, present.Count);
    }

    /// <summary>The best figure of the group; null where no direction is better.</summary>
    public static double? Best(IndicatorColumn column, double[] values)
    {
        var present = values.Where(v => !double.IsNaN(v)).ToList();
        if (present.Count == 0) return null;
        return column.Indicator.Direction switch { Direction.Higher => present.Max(), Direction.Lower => present.Min(), _ => null };
    }
}
