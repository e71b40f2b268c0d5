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
    private readonly Dictionary<SwitchedFactors, (SchemeTree Tree, double[][] Scores)> _scores = [];
    private readonly Dictionary<SwitchedFactors, IReadOnlyDictionary<string, double>> _contributions = [];

    public MixedTotal(ScoredRun before, int at, ScoredRun after, int to)
    {
        (_before, _after) = (new(before, at), new(after, to));
        _leaves = new(_before, _after);
    }

    /// <summary>The totals of the two runs as published.</summary>
    public double Before => _before.Run.Result.Totals[_before.Unit];
    public double After => _after.Run.Result.Totals[_after.Unit];

    /// <summary>A mixture that cannot be scored (a score ≤ 0 under a geometric mean, nothing present) counts as a composite of 0.</summary>
    public double Of(SwitchedFactors switched) => WithPoints(Scores(switched).Scores, switched);

    /// <summary>By node code what each node brings to the composite; nodes without a score bring nothing.</summary>
    public IReadOnlyDictionary<string, double> Contributions(SwitchedFactors switched)
    {
        var inTree = switched & ~SwitchedFactors.Points;
        if (_contributions.TryGetValue(inTree, out var known)) return known;
        var (tree, scores) = Scores(switched);
        var contributions = Explanations.Contributions.Of(tree, scores, 0);
        var byCode = new Dictionary<string, double>(tree.Count, StringComparer.Ordinal);
        for (var node = 0; node < contributions.Length; node++) byCode[tree.Nodes[node].Code] = double.IsNaN(contributions[node]) ? 0 : contributions[node];
        return _contributions[inTree] = byCode;
    }

    /// <summary>Points come on top of the tree: with and without them its scores are the same.</summary>
    private (SchemeTree Tree, double[][] Scores) Scores(SwitchedFactors switched)
    {
        var inTree = switched & ~SwitchedFactors.Points;
        if (_scores.TryGetValue(inTree, out var known)) return known;
        var method = (switched & SwitchedFactors.Method) != 0 ? _after : _before;
        var tree = method.Run.Result.Tree;
        var scores = new double[tree.Count][];
        foreach (var leaf in tree.Leaves) scores[leaf] = [_leaves.Score(method, leaf, switched)];
        TreeAggregator.Aggregate(tree, scores, new UnrankedReason[]?[tree.Count], []);
        return _scores[inTree] = (tree, scores);
    }

    private double WithPoints(double[][] scores, SwitchedFactors switched)
    {
        var composite = double.IsNaN(scores[0][0]) ? 0 : scores[0][0];
        var points = (switched & SwitchedFactors.Points) != 0 ? _after : _before;
        return PointsAndVetoes.Total(composite, points.Points, points.Ceiling);
    }
}
