using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>target</c>: how much of the target is attained, capped at scale_max. Higher-is-better value / target, lower-is-better target /
/// value; for direction target the smaller of the two, or falling linearly to 0 at low and high where the scheme gives these.
/// </summary>
internal sealed class Attainment : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        if (column.Node.Target is not { } target)
        {
            column.Note(NoticeCode.ParameterMissing);
            return LeafScale.Unusable;
        }
        var both = column.Direction is Direction.Target or Direction.Interval;
        if (both && (column.Node.Low is not null || column.Node.High is not null)) return TrapezoidScale.Of(column)!;
        var lower = column.Direction == Direction.Lower;
        return new ShareOfTarget(target, fromBelow: both || !lower, fromAbove: both || lower, column.ScaleMax);
    }

    private sealed class ShareOfTarget(double target, bool fromBelow, bool fromAbove, double scaleMax) : LeafScale
    {
        public override double ZeroAt => fromBelow ? 0 : double.NaN;
        public override double FullAt => target;

        public override double Score(double value, double denominator)
        {
            if (double.IsNaN(value)) return double.NaN;
            if (value == target || (value > target && !fromAbove) || (value < target && !fromBelow)) return scaleMax;
            // A share has a meaning between positive numbers only; on the wrong side of zero nothing is attained.
            if (value <= 0 || target <= 0) return 0;
            return scaleMax * (value < target ? value / target : target / value);
        }
    }
}
