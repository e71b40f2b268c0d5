using EnvDashboard.Scoring.Aggregations;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Scoring.Trees;

/// <summary>Carries scores from the leaves to the root.</summary>
internal static class TreeAggregator
{
    /// <summary>Fills the inner nodes of <paramref name="scores"/> and <paramref name="blocks"/>; the leaves are there already.</summary>
    public static void Aggregate(SchemeTree tree, double[][] scores, UnrankedReason[]?[] blocks, List<ScoringNotice> notices)
    {
        var units = tree.Leaves.Length == 0 ? 0 : scores[tree.Leaves[0]].Length;
        var weightPresent = new double[units];
        for (var node = tree.Count - 1; node >= 0; node--)
        {
            if (tree.IsLeaf(node)) continue;
            var children = tree.Children[node];
            var weights = Array.ConvertAll(children, child => tree.ShareOfSiblings[child]);
            var columns = Array.ConvertAll(children, child => scores[child]);
            var aggregation = AggregationRegistry.For(tree.Nodes[node].Aggregation);
            scores[node] = new double[units];
            aggregation.Aggregate(weights, columns, scores[node], weightPresent);
            blocks[node] = BlocksFromBelow(children, weights, blocks, units);
            if (aggregation.NonPositive is { } code) NameNonPositive(node, code, scores[node], ref blocks[node], notices);
            Blank(scores[node], blocks[node]);
        }
    }

    private static UnrankedReason[]? BlocksFromBelow(int[] children, double[] weights, UnrankedReason[]?[] blocks, int units)
    {
        UnrankedReason[]? merged = null;
        for (var i = 0; i < children.Length; i++)
        {
            if (weights[i] == 0 || blocks[children[i]] is not { } below) continue;
            merged ??= new UnrankedReason[units];
            for (var unit = 0; unit < units; unit++) if (merged[unit] == UnrankedReason.None) merged[unit] = below[unit];
        }
        return merged;
    }

    private static void NameNonPositive(int node, NoticeCode code, double[] scores, ref UnrankedReason[]? blocks, List<ScoringNotice> notices)
    {
        var reason = code == NoticeCode.NonPositiveUnderGeometric
            ? UnrankedReason.NonPositiveUnderGeometric
            : UnrankedReason.NonPositiveUnderHarmonic;
        for (var unit = 0; unit < scores.Length; unit++)
        {
            if (!double.IsNegativeInfinity(scores[unit])) continue;
            blocks ??= new UnrankedReason[scores.Length];
            if (blocks[unit] == UnrankedReason.None) blocks[unit] = reason;
            notices.Add(new(code, node, unit));
        }
    }

    private static void Blank(double[] scores, UnrankedReason[]? blocks)
    {
        if (blocks is null) return;
        for (var unit = 0; unit < scores.Length; unit++) if (blocks[unit] != UnrankedReason.None) scores[unit] = double.NaN;
    }
}
