namespace EnvDashboard.Scoring.Aggregations;

/// <summary>exp(Σ w·ln x / Σ w): a weak child can be made up for only in part. Scores must be above 0.</summary>
internal sealed class GeometricMean : IAggregation
{
    public NoticeCode? NonPositive => NoticeCode.NonPositiveUnderGeometric;

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
                // −∞ stays −∞ whatever is added, and marks the unit.
                result[unit] += score > 0 ? weight * Math.Log(score) : double.NegativeInfinity;
                weightPresent[unit] += weight;
            }
        }
        for (var unit = 0; unit < result.Length; unit++)
        {
            if (!double.IsNegativeInfinity(result[unit])) result[unit] = Math.Exp(result[unit] / weightPresent[unit]);
        }
    }
}
