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
        var places = new Dictionary<string, int>(before.UnitCodes.Count, StringComparer.Ordinal);
        for (var unit = 0; unit < before.UnitCodes.Count; unit++) places[before.UnitCodes[unit]] = unit;
        List<(string Code, int Then, int Now)> both = [];
        List<string> entrants = [];
        for (var unit = 0; unit < now.Length; unit++)
        {
            if (double.IsNaN(now[unit])) continue;
            if (places.TryGetValue(after.UnitCodes[unit], out var earlier) && !double.IsNaN(then[earlier])) both.Add((after.UnitCodes[unit], earlier, unit));
            else entrants.Add(after.UnitCodes[unit]);
        }
        both.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        entrants.Sort(StringComparer.Ordinal);
        var stayed = both.Select(b => b.Then).ToHashSet();
        var codes = both.ConvertAll(b => b.Code);
        var ranksThen = Rerank(before, codes, then, both.ConvertAll(b => b.Then));
        var ranksNow = Rerank(after, codes, now, both.ConvertAll(b => b.Now));
        return new(
            [.. both.Select((b, i) => new Movement(b.Code, ranksThen[i], ranksNow[i], ranksThen[i] - ranksNow[i], now[b.Now] - then[b.Then]))],
            entrants,
            [.. Enumerable.Range(0, then.Length).Where(u => !double.IsNaN(then[u]) && !stayed.Contains(u)).Select(u => before.UnitCodes[u]).Order(StringComparer.Ordinal)]);
    }

    /// <summary>By unit; NaN = not ranked.</summary>
    private static double[] ScoresOf(ScoringResult result, int node)
    {
        var scores = new double[result.UnitCodes.Count];
        Array.Fill(scores, double.NaN);
        foreach (var row in Ranker.Rank(result, node).Rows) scores[row.UnitIndex] = row.Score;
        return scores;
    }

    private static double[] Rerank(ScoringResult result, List<string> codes, double[] scores, List<int> units) =>
        Ranker.Rank(result.Tree.Scheme, codes, [.. units.Select(u => scores[u])], [.. units.Select(u => result.Coverage[u])], atRoot: false).RanksByUnit();
}
