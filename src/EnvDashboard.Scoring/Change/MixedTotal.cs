using EnvDashboard.Scoring.Points;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Change;

/// <summary>The total that a unit would have with some factors as they were and some as they are now.</summary>
internal sealed class MixedTotal
{
    private readonly RunSide _before;
    private readonly RunSide _after;
    private readonly MixedLeaf _leaves;

    public MixedTotal(ScoredRun before, int at, ScoredRun after, int to)
    {
        (_before, _after) = (new(before, at), new(after, to));
        _leaves = new(_before, _after);
    }

    /// <summary>A mixture that cannot be scored (a score ≤ 0 under a geometric mean, nothing present) counts as a composite of 0.</summary>
    public double Of(SwitchedFactors switched)
    {
        var method = (switched & SwitchedFactors.Method) != 0 ? _after : _before;
        var tree = method.Run.Result.Tree;
        var scores = new double[tree.Count][];
        foreach (var leaf in tree.Leaves) scores[leaf] = [_leaves.Score(method, leaf, switched)];
        TreeAggregator.Aggregate(tree, scores, new UnrankedReason[]?[tree.Count], []);
        var composite = double.IsNaN(scores[0][0]) ? 0 : scores[0][0];
        var points = (switched & SwitchedFactors.Points) != 0 ? _after : _before;
        return PointsAndVetoes.Total(composite, points.Points, points.Ceiling);
    }
}
