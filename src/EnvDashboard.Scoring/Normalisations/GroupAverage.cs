using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>group_average</c> (不低于全市平均): scale_max at or beyond the average of the group in the period, falling linearly to 0 at the worst
/// value. The average of a ratio is Σ numerators / Σ denominators when every unit's are known, else the mean of the values.
/// </summary>
internal sealed class GroupAverage : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var group = GroupValues.Of(column);
        var average = group.ByDistance ? group.Mean : PooledRatio(column) ?? group.Mean;
        var toWorst = Math.Abs(average - group.Worst);
        if (group.HasSpread && toWorst > 1e-12 * Math.Abs(average)) return group.AsSeen(new LinearScale(group.Worst, average, column.ScaleMax));
        // No one is beyond the average when all are equal: all are at it.
        column.Note(group.Count == 1 ? NoticeCode.SingleUnit : NoticeCode.ZeroRange);
        return new AllAtAverage(average, column.ScaleMax);
    }

    private static double? PooledRatio(LeafColumn column)
    {
        if (column.Indicator is not { Kind: IndicatorKind.Ratio } || column.Numerators is null || column.Denominators is null) return null;
        var total = new RatioTotal();
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (double.IsNaN(column.Used[unit])) continue;
            if ((column.Marks[unit] & LeafMark.Reported) == 0 || !total.TryAdd(column.Numerators[unit], column.Denominators[unit])) return null;
        }
        return total.Value(column.ProportionUnit);
    }

    private sealed class AllAtAverage(double average, double scaleMax) : LeafScale
    {
        public override double FullAt => average;

        public override double Score(double value, double denominator) => double.IsNaN(value) ? double.NaN : scaleMax;
    }
}
