using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>percentile_rank</c>: scale_max × (rank − 1) / (n − 1), ranks counted from the worst; equal values share the lower rank, so the
/// score is the share of the others that are strictly worse. A lone unit gets half the scale.
/// </summary>
internal sealed class PercentileRank : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var group = GroupValues.Of(column);
        if (group.Count == 1) return group.Flat(column);
        if (!group.HasSpread) column.Note(NoticeCode.ZeroRange);
        return group.AsSeen(new StrictlyWorse(SortedGroup.Of(group), column.Used, column.ScaleMax));
    }

    private sealed class StrictlyWorse(SortedGroup group, double[] fittedTo, double scaleMax) : LeafScale
    {
        public override double ZeroAt => group.Worst;
        public override double FullAt => group.Best;

        public override double Score(double value, double denominator) => double.IsNaN(value) ? double.NaN : Of(group.WorseThan(value));

        public override void ScoreAll(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, Span<double> scores)
        {
            if (values == fittedTo) group.ScoreEach(values, (worse, _) => Of(worse), scores);
            else base.ScoreAll(values, denominators, scores);
        }

        private double Of(int worse) => scaleMax * Math.Min(1, worse / (group.Count - 1.0));
    }
}
