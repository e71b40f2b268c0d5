namespace EnvDashboard.Scoring.Aggregations;

/// <summary>Σ w / Σ (w / x): the weakest child weighs most. Scores must be above 0.</summary>
internal sealed class HarmonicMean : IAggregation
{
    public NoticeCode? NonPositive => NoticeCode.NonPositiveUnderHarmonic;

    public void Aggregate(ReadOnlySpan<double> weights, ReadOnlySpan<double[]> children, Span<double> result, Span<double> weightPresent)
    {
        result.Clear();
        weightPresent.Clear();
        for (var child = 0; child < children.Length; child++)
        {
            var weight = weights[child];
            if (weight == 0) continue;
            var scores = children[child].AsSpan(0, result.Length);
            for (var unit = 0; unit < scores.Length; unit++)
            {
                var score = scores[unit];
                if (double.IsNaN(score)) continue;
                result[unit] += score > 0 ? weight / score : double.NegativeInfinity;
                weightPresent[unit] += weight;
            }
        }
        for (var unit = 0; unit < result.Length; unit++)
        {
            if (!double.IsNegativeInfinity(result[unit])) result[unit] = weightPresent[unit] / result[unit];
        }
    }
}
