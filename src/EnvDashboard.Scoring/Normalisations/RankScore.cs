using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>rank</c>: scale_max × (n − r) / (n − 1), r counted from the best; equal values share the mean of their ranks, so the column's
/// mean score is always half the scale. A lone unit gets half the scale, and so do units that are all equal.
/// </summary>
internal sealed class RankScore : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        var group = GroupValues.Of(column);
        return group.HasSpread ? group.AsSeen(new MeanRank(SortedGroup.Of(group), column.Used, column.ScaleMax)) : group.Flat(column);
    }

    private sealed class MeanRank(SortedGroup group, double[] fittedTo, double scaleMax) : LeafScale
    {
        public override double ZeroAt => group.Worst;
        public override double FullAt => group.Best;

        public override double Score(double value, double denominator)
        {
            if (double.IsNaN(value)) return double.NaN;
            var worse = group.WorseThan(value);
            return Of(worse, Math.Max(1, group.EqualTo(value, worse)));
        }

        public override void ScoreAll(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, Span<double> scores)
        {
            if (values == fittedTo) group.ScoreEach(values, Of, scores);
            else base.ScoreAll(values, denominators, scores);
        }

        private double Of(int worse, int equal)
        {
            var rankFromWorst = worse + (equal + 1) / 2.0;
            return scaleMax * Math.Clamp((rankFromWorst - 1) / (group.Count - 1), 0, 1);
        }
    }
}
