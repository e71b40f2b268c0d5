using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>One leaf of one unit in one run.</summary>
/// <param name="Contribution">Points of the composite; 0 when the leaf has no score.</param>
internal sealed record LeafStanding(string Branch, string Name, string? NameEn, Indicator? Indicator, double Raw, double Score, double Contribution)
{
    /// <summary>By leaf code.</summary>
    public static Dictionary<string, LeafStanding> Of(ScoredRun run, int unit)
    {
        var (tree, result) = (run.Result.Tree, run.Result);
        var contributions = Contributions.OfUnit(result, unit);
        var leaves = new Dictionary<string, LeafStanding>(StringComparer.Ordinal);
        foreach (var leaf in tree.Leaves)
        {
            var node = tree.Nodes[leaf];
            var indicator = run.Input.Columns.GetValueOrDefault(node.IndicatorCode!)?.Indicator;
            var contribution = double.IsNaN(contributions[leaf]) ? 0 : contributions[leaf];
            var branch = tree.Nodes[BranchOf(tree, leaf)].Code;
            leaves[node.Code] = new(branch, node.Name, node.NameEn, indicator, result.Raw[leaf]![unit], result.Scores[leaf][unit], contribution);
        }
        return leaves;
    }

    private static int BranchOf(SchemeTree tree, int leaf)
    {
        while (tree.Parent[leaf] > 0) leaf = tree.Parent[leaf];
        return leaf;
    }
}
