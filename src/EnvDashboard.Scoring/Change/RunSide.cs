using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Change;

/// <summary>One of the two runs of a comparison, seen from one unit.</summary>
internal sealed class RunSide(ScoredRun run, int unit)
{
    private Dictionary<string, int>? _leaves;

    public ScoredRun Run => run;
    public int Unit => unit;
    public double Points => run.Result.Points?[unit] ?? 0;

    /// <summary>The lowest cap that a veto set to the unit's total; positive infinity when none did.</summary>
    public double Ceiling => run.Result.Ceilings?[unit] ?? double.PositiveInfinity;

    public IndicatorColumn? Column(string indicator) => run.Input.Columns.GetValueOrDefault(indicator);

    /// <summary>Index of the leaf that scores the indicator; null when the run's scheme has none.</summary>
    public int? LeafOf(string indicator) => (_leaves ??= Leaves()).TryGetValue(indicator, out var leaf) ? leaf : null;

    /// <summary>
    /// The values of the node's indicator as they go into a scale, where each follows from its own cell alone and the scale looks at
    /// nothing else. Null where more is needed, or the run has not scored the indicator.
    /// </summary>
    public double[]? Prepared(SchemeNode node)
    {
        // The average of a ratio comes from numerators and denominators.
        if (LeafPreparation.IsChangedLater(node) || node.Normalisation == Normalisation.GroupAverage) return null;
        if (LeafOf(node.IndicatorCode!) is not { } leaf || run.Result.Raw[leaf] is not { } raw) return null;
        return ReferenceEquals(raw, run.Result.Used[leaf]) ? raw : null;
    }

    private Dictionary<string, int> Leaves()
    {
        var tree = run.Result.Tree;
        var leaves = new Dictionary<string, int>(tree.Leaves.Length, StringComparer.Ordinal);
        foreach (var leaf in tree.Leaves) leaves.TryAdd(tree.Nodes[leaf].IndicatorCode!, leaf);
        return leaves;
    }
}
