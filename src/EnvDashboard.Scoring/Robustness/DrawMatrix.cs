using EnvDashboard.Scoring.Aggregations;
using EnvDashboard.Scoring.Points;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring.Robustness;

/// <summary>The ranked units' leaf scores laid out for many draws.</summary>
internal sealed class DrawMatrix
{
    private readonly SchemeTree _tree;
    private readonly int _units;
    private readonly double[]?[] _leafScores;
    private readonly double[] _points;
    private readonly double[] _ceilings;
    private readonly double _step;

    public DrawMatrix(ScoringResult result, int[] ranked)
    {
        _tree = result.Tree;
        _units = ranked.Length;
        _leafScores = new double[]?[_tree.Count];
        foreach (var leaf in _tree.Leaves) _leafScores[leaf] = Array.ConvertAll(ranked, unit => result.Scores[leaf][unit]);
        _points = Array.ConvertAll(ranked, unit => result.Points?[unit] ?? 0);
        _ceilings = Array.ConvertAll(ranked, unit => result.Ceilings?[unit] ?? double.PositiveInfinity);
        var places = RankingKey.NoiseFreePlaces(_tree.Scheme.ScaleMax);
        _step = Math.Pow(10, Math.Min(places, _tree.Scheme.RankDecimals ?? places));
    }

    public DrawWorkspace NewWorkspace()
    {
        var scores = new double[_tree.Count][];
        for (var node = 0; node < scores.Length; node++) scores[node] = _leafScores[node] ?? new double[_units];
        return new(scores, _units);
    }

    /// <summary>One draw: writes the competition rank of every unit to the workspace.</summary>
    public void Rank(ref SeededSequence random, double spread, DrawWorkspace workspace)
    {
        // Drawn for every node in scheme order, so that a draw depends on the seed alone.
        Span<double> weight = _tree.Count <= 1024 ? stackalloc double[_tree.Count] : new double[_tree.Count];
        for (var node = 0; node < weight.Length; node++) weight[node] = _tree.ShareOfSiblings[node] * (1 + spread * (2 * random.Next() - 1));
        for (var node = _tree.Count - 1; node >= 0; node--)
        {
            if (!_tree.IsLeaf(node)) Aggregate(node, weight, workspace);
        }
        var root = workspace.Scores[0];
        for (var unit = 0; unit < _units; unit++)
        {
            workspace.Order[unit] = unit;
            workspace.Keys[unit] = -Math.Floor(PointsAndVetoes.Total(root[unit], _points[unit], _ceilings[unit]) * _step + 0.5);
        }
        Array.Sort(workspace.Keys, workspace.Order);
        for (var place = 0; place < _units; place++)
        {
            var tied = place > 0 && workspace.Keys[place] == workspace.Keys[place - 1];
            workspace.Ranks[workspace.Order[place]] = tied ? workspace.Ranks[workspace.Order[place - 1]] : place + 1;
        }
    }

    private void Aggregate(int node, ReadOnlySpan<double> weight, DrawWorkspace workspace)
    {
        var children = _tree.Children[node];
        var weights = new double[children.Length];
        var columns = new double[children.Length][];
        for (var i = 0; i < children.Length; i++) (weights[i], columns[i]) = (weight[children[i]], workspace.Scores[children[i]]);
        AggregationRegistry.For(_tree.Nodes[node].Aggregation).Aggregate(weights, columns, workspace.Scores[node], workspace.WeightPresent);
    }
}
