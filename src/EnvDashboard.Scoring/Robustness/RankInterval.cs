namespace EnvDashboard.Scoring.Robustness;

/// <summary>Where a unit's rank lies when the weights are not quite what they are.</summary>
/// <param name="Low">5 % of the draws give a better rank than this (the smaller number); NaN = unranked.</param>
/// <param name="Median">NaN = unranked.</param>
/// <param name="High">95 % of the draws give this rank or a better one; NaN = unranked.</param>
public readonly record struct RankInterval(double Low, double Median, double High)
{
    public static readonly RankInterval Unranked = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Nearest-rank percentiles of sorted ranks.</summary>
    internal static RankInterval OfSorted(ReadOnlySpan<int> ranks) => new(At(ranks, 0.05), At(ranks, 0.5), At(ranks, 0.95));

    private static double At(ReadOnlySpan<int> sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length - 1e-9) - 1)];
}
