namespace EnvDashboard.Scoring.Aggregations;

/// <summary>
/// A weighted mean of the children's scores. Children without a score (NaN) drop out and the weights of the others are scaled up;
/// children of weight 0 never count.
/// </summary>
internal interface IAggregation
{
    /// <summary>The outcome to report when a child's score is ≤ 0; null when such scores are allowed.</summary>
    NoticeCode? NonPositive { get; }

    /// <summary>
    /// Writes the mean for every unit; NaN where no child has a score, negative infinity where <see cref="NonPositive"/> applies.
    /// </summary>
    /// <param name="weights">Parallel to <paramref name="children"/>; ≥ 0, need not add up to 1.</param>
    /// <param name="weightPresent">Room for one number a unit; its contents do not matter.</param>
    void Aggregate(ReadOnlySpan<double> weights, ReadOnlySpan<double[]> children, Span<double> result, Span<double> weightPresent);
}
