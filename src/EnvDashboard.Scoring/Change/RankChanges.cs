using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Change;

/// <summary>A unit's score in a run and how much of its weight was reported.</summary>
public readonly record struct Place(double Score, double Coverage);

/// <summary>
/// Changes of rank over the same population: both lists are ranked anew among the units that both rank, each by its own scheme. A unit that
/// joins or leaves the group moves nobody.
/// </summary>
public static class RankChanges
{
    /// <param name="before">The ranked units of the earlier run by code; likewise <paramref name="after"/>.</param>
    /// <param name="ranksBefore">For the tie-break <c>previous_rank</c> of the later scheme.</param>
    /// <returns>Places gained (+) or lost (−) by code, for the units ranked in both.</returns>
    public static IReadOnlyDictionary<string, double> Between(
        Scheme schemeBefore, IReadOnlyDictionary<string, Place> before, Scheme schemeAfter, IReadOnlyDictionary<string, Place> after,
        IReadOnlyDictionary<string, double>? ranksBefore = null)
    {
        var both = after.Keys.Where(before.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var then = Ranks(schemeBefore, both, before, null);
        var now = Ranks(schemeAfter, both, after, ranksBefore);
        var changes = new Dictionary<string, double>(both.Count, StringComparer.Ordinal);
        for (var i = 0; i < both.Count; i++) changes[both[i]] = then[i] - now[i];
        return changes;
    }

    private static double[] Ranks(Scheme scheme, List<string> codes, IReadOnlyDictionary<string, Place> places, IReadOnlyDictionary<string, double>? before) =>
        Ranker.Rank(scheme, codes, [.. codes.Select(c => places[c].Score)], [.. codes.Select(c => places[c].Coverage)], before, atRoot: false).RanksByUnit();
}
