namespace EnvDashboard.Domain.Complaints;

/// <summary>
/// Whether a count has risen more than chance explains. Two counts from stretches of time of given lengths are held against each other:
/// if both came at one rate then, given their sum, the later one is binomial with the share of its own stretch. Exact, so it holds for
/// small counts too. Przyborowski and Wilenski (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31, 313–323.
/// </summary>
public static class PoissonComparison
{
    /// <summary>The chance of the later count or a higher one if nothing had changed; 1 when both are 0.</summary>
    /// <param name="laterDays">Length of the later stretch, &gt; 0.</param>
    /// <param name="earlierDays">Length of the earlier stretch, &gt; 0.</param>
    public static double Rise(long later, double laterDays, long earlier, double earlierDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(later);
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(laterDays);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(earlierDays);
        return UpperTail(later, later + earlier, laterDays / (laterDays + earlierDays));
    }

    /// <summary>
    /// Chances for several comparisons at once, raised so that all of them together are wrong as seldom as one: Holm (1979), A simple
    /// sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 65–70.
    /// </summary>
    public static double[] Holm(IReadOnlyList<double> chances)
    {
        var raised = new double[chances.Count];
        var order = Enumerable.Range(0, chances.Count).OrderBy(i => chances[i]).ToArray();
        var most = 0.0;
        for (var rank = 0; rank < order.Length; rank++)
        {
            most = Math.Max(most, Math.Min(1, (order.Length - rank) * chances[order[rank]]));
            raised[order[rank]] = most;
        }
        return raised;
    }

    /// <summary>P(X ≥ k) for X binomial. Terms are built up from the largest, so that none of them gets lost.</summary>
    private static double UpperTail(long k, long n, double p)
    {
        if (k <= 0) return 1;
        var odds = p / (1 - p);
        var mode = Math.Clamp((long)((n + 1) * p), 0, n);
        double all = 1, tail = mode >= k ? 1 : 0, term = 1;
        for (var x = mode; x < n && term > 1e-320; x++)
        {
            term *= (double)(n - x) / (x + 1) * odds;
            all += term;
            if (x + 1 >= k) tail += term;
        }
        term = 1;
        for (var x = mode; x > 0 && term > 1e-320; x--)
        {
            term *= x / ((double)(n - x + 1) * odds);
            all += term;
            if (x - 1 >= k) tail += term;
        }
        return Math.Min(1, tail / all);
    }
}
