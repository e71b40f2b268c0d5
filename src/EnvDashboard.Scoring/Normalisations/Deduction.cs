using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>deduction</c>: points − per_event × value, not below 0 and not above points. Without points the full scale is what is deducted
/// from.
/// </summary>
internal sealed class Deduction : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        if (column.Node.PerEvent is { } perEvent) return new PointsLeft(column.Node.Points ?? column.ScaleMax, perEvent);
        column.Note(NoticeCode.ParameterMissing);
        return LeafScale.Unusable;
    }

    private sealed class PointsLeft(double points, double perEvent) : LeafScale
    {
        public override double ZeroAt => points / perEvent;
        public override double FullAt => 0;

        public override double Score(double value, double denominator)
        {
            var left = points - perEvent * value;
            return left < 0 ? 0 : left > points ? points : left;
        }
    }
}
