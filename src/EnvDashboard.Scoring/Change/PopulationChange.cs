using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Change;

/// <summary>One unit's movement between two rankings.</summary>
/// <param name="RankBefore">Among the units ranked in both; NaN = not ranked then.</param>
/// <param name="RankChange">Places gained (+) or lost (−) among the units ranked in both.</param>
/// <param name="ScoreChange">Later minus earlier score.</param>
public sealed record Movement(string UnitCode, double RankBefore, double RankAfter, double RankChange, double ScoreChange);

/// <summary>
/// Two rankings over the same population: a unit that joins or leaves the group moves nobody. Both lists are re-ranked among the units
/// that both rank.
/// </summary>
/// <param name="Movements">Units ranked in both, by code (ordinal).</param>
/// <param name="Entrants">Ranked now, not then, by code.</param>
/// <param name="Leavers">Ranked then, not now, by code.</param>
public sealed record PopulationChange(IReadOnlyList<Movement> Movements, IReadOnlyList<string> Entrants, IReadOnlyList<string> Leavers)
{
    /// <param name="node">Index of the node in the later tree; the earlier one is found by its code.</param>
    /// <exception cref="ArgumentException">The earlier scheme has no such node.</exception>
    public static PopulationChange Between(ScoringResult before, ScoringResult after, int node = 0)
    {
        var earlierNode = node == 0 ? 0 : before.Tree.IndexOf(after.Tree.Nodes[node].Code);
        if (earlierNode < 0) throw new ArgumentException($"The earlier scheme has no node {after.Tree.Nodes[node].Code}.", nameof(node));
        var (then, now) = (ScoresOf(before, earlierNode), ScoresOf(after, node));
        var both = then.Keys.Where(now.ContainsKey).Order(StringComparer.Ordinal).ToList();
        var (ranksThen, ranksNow) = (Rerank(before, both, then), Rerank(after, both, now));
        return new(
            [.. both.Select((code, i) => new Movement(code, ranksThen[i], ranksNow[i], ranksThen[i] - ranksNow[i], now[code] - then[code]))],
            [.. now.Keys.Where(code => !then.ContainsKey(code)).Order(StringComparer.Ordinal)],
            [.. then.Keys.Where(code => !now.ContainsKey(code)).Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, double> ScoresOf(ScoringResult result, int node) =>
        Ranker.Rank(result, node).Rows.ToDictionary(row => result.UnitCodes[row.UnitIndex], row => row.Score, StringComparer.Ordinal);

    private static double[] Rerank(ScoringResult result, List<string> codes, Dictionary<string, double> scores)
    {
        var coverage = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var unit = 0; unit < result.UnitCodes.Count; unit++) coverage[result.UnitCodes[unit]] = result.Coverage[unit];
        var list = Ranker.Rank(result.Tree.Scheme, codes, [.. codes.Select(c => scores[c])], [.. codes.Select(c => coverage[c])], atRoot: false);
        return list.RanksByUnit();
    }
}
