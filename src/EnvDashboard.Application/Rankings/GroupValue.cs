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
        var all = ColumnSummary.Of(values);
        if (all.Count == 0) return (null, false, 0);
        if (column is { Indicator.Kind: IndicatorKind.Ratio, Numerators: { } numerators, Denominators: { } denominators })
        {
            var total = new RatioTotal();
            for (var unit = 0; unit < values.Length && total.LeftOut == 0; unit++)
            {
                if (!double.IsNaN(values[unit])) total.TryAdd(numerators[unit], denominators[unit]);
            }
            if (total.LeftOut == 0) return (total.Value(column.Indicator.IsPercent ? 100 : 1), true, all.Count);
        }
        return (all.Mean, false, all.Count);
    }

    /// <summary>The best figure of the group; null where no direction is better.</summary>
    public static double? Best(IndicatorColumn column, double[] values)
    {
        if (column.Indicator.Direction is not (Direction.Higher or Direction.Lower)) return null;
        var all = ColumnSummary.Of(values);
        return all.Count == 0 ? null : column.Indicator.Direction == Direction.Higher ? all.Max : all.Min;
    }
}
