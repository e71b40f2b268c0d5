using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Explanations;

/// <summary>One node of one unit's score, from the cell to its share of the composite.</summary>
/// <param name="Raw">Leaves: as reported or derived; NaN = no number. Inner nodes: NaN.</param>
/// <param name="Used">Leaves: the value scored, after imputation and treatment; NaN = missing. Inner nodes: NaN.</param>
/// <param name="Score">0..scale_max; NaN = missing.</param>
/// <param name="CascadeWeight">0..1: weight in the composite by the scheme.</param>
/// <param name="EffectiveWeight">0..1: weight for this unit, after the weights of what is missing went to what is present.</param>
/// <param name="Contribution">Points of the composite; NaN = no score.</param>
/// <param name="Low">Leaves: the smaller end of the scale applied; NaN = the normalisation has none.</param>
/// <param name="High">Leaves: the larger end.</param>
public sealed record NodeExplanation(
    int Node,
    double Raw,
    double Used,
    LeafMark Marks,
    double Score,
    double CascadeWeight,
    double EffectiveWeight,
    double Contribution,
    double Low,
    double High);

/// <summary>How one unit's total came about.</summary>
/// <param name="Nodes">Every node, in the order of the scheme.</param>
/// <param name="Composite">Of the tree; NaN = none.</param>
/// <param name="Points">Counted after caps.</param>
/// <param name="Total">What is ranked.</param>
/// <param name="Notices">Those of the unit, and those of the whole group that concern its leaves.</param>
public sealed record UnitExplanation(
    string UnitCode,
    IReadOnlyList<NodeExplanation> Nodes,
    double Composite,
    double Points,
    double Total,
    double Coverage,
    IReadOnlyList<ScoringNotice> Notices)
{
    /// <param name="unit">Index of the unit in the result.</param>
    public static UnitExplanation Of(ScoringResult result, int unit)
    {
        var contributions = Contributions.OfUnit(result, unit);
        var effective = Contributions.EffectiveWeights(result, unit);
        var nodes = new NodeExplanation[result.Tree.Count];
        for (var node = 0; node < nodes.Length; node++)
        {
            nodes[node] = new(
                node,
                result.Raw[node]?[unit] ?? double.NaN,
                result.Used[node]?[unit] ?? double.NaN,
                result.Marks[node]?[unit] ?? LeafMark.None,
                result.Scores[node][unit],
                result.Tree.CascadeWeight[node],
                effective[node],
                contributions[node],
                result.Scales[node]?.Low ?? double.NaN,
                result.Scales[node]?.High ?? double.NaN);
        }
        return new(
            result.UnitCodes[unit], nodes, result.Scores[0][unit], result.Points?[unit] ?? 0, result.Totals[unit], result.Coverage[unit],
            [.. result.Notices.Where(notice => notice.Unit is null || notice.Unit == unit)]);
    }
}
