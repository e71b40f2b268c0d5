using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Ranking;

/// <summary>The order of units whose scores are equal: by the scheme's tie-breaks, and where these leave a tie, by code for display only.</summary>
internal sealed class TieOrder(
    IReadOnlyList<TieBreak> breaks,
    IReadOnlyList<string> codes,
    double[] coverage,
    IReadOnlyDictionary<string, double>? previousRanks)
{
    /// <summary>True when a tie-break gives the two units different ranks.</summary>
    public bool Parts(int a, int b) => ByBreaks(a, b) != 0;

    public int Compare(int a, int b)
    {
        var order = ByBreaks(a, b);
        return order != 0 ? order : string.CompareOrdinal(codes[a], codes[b]);
    }

    private int ByBreaks(int a, int b)
    {
        foreach (var rule in breaks)
        {
            var order = rule switch
            {
                TieBreak.Coverage => Rounded(coverage[b]).CompareTo(Rounded(coverage[a])),
                TieBreak.PreviousRank => Previous(a).CompareTo(Previous(b)),
                _ => string.CompareOrdinal(codes[a], codes[b]),
            };
            if (order != 0) return order;
        }
        return 0;
    }

    /// <summary>Coverage is a sum of weights: its last digits are noise.</summary>
    private static double Rounded(double share) => Math.Round(share, 12, MidpointRounding.AwayFromZero);

    private double Previous(int unit) =>
        previousRanks is not null && previousRanks.TryGetValue(codes[unit], out var rank) ? rank : double.PositiveInfinity;
}
