using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary><c>none</c>: the value is already a score and is used as it is, whatever the direction.</summary>
internal sealed class AlreadyScore : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (column.Used[unit] < 0 || column.Used[unit] > column.ScaleMax) column.Note(NoticeCode.ScoreOutsideScale, unit);
        }
        return new AsItIs(column.ScaleMax);
    }

    private sealed class AsItIs(double scaleMax) : LeafScale
    {
        public override double ZeroAt => 0;
        public override double FullAt => scaleMax;

        public override double Score(double value, double denominator) => value;
    }
}
