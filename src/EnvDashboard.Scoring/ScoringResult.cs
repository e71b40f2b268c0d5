using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Scoring.Normalisations;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring;

/// <summary>
/// All scores of one run. First index: node, in the order of the scheme, 0 = root; second index: unit, parallel to
/// <see cref="UnitCodes"/>. What exists for leaves only is null at inner nodes.
/// </summary>
public sealed class ScoringResult
{
    public required SchemeTree Tree { get; init; }
    public required IReadOnlyList<string> UnitCodes { get; init; }

    /// <summary>0..scale_max; NaN = missing. At the root: the composite of the tree, before points and vetoes.</summary>
    public required double[][] Scores { get; init; }

    /// <summary>
    /// Per unit what is ranked at the root: the composite with points and vetoes. Not above what they make of it, not below 0; NaN = no
    /// score. The same array as <c>Scores[0]</c> when the run has neither points nor vetoes.
    /// </summary>
    public required double[] Totals { get; init; }

    /// <summary>Per unit the points counted after caps; null when the run has none.</summary>
    public double[]? Points { get; init; }

    /// <summary>Per unit the lowest cap that a veto set; positive infinity = none. Null when the run has neither points nor vetoes.</summary>
    public double[]? Ceilings { get; init; }

    /// <summary>
    /// Per unit 0..1: the share of the leaves' cascade weight that is reported. Leaves that do not apply to the unit are left out of
    /// both sides; imputed values are not reported.
    /// </summary>
    public required double[] Coverage { get; init; }

    /// <summary>Per leaf and unit the value as reported or derived from numerator and denominator; NaN = no number.</summary>
    public required double[]?[] Raw { get; init; }

    /// <summary>Per leaf and unit the value that was scored, after base check, imputation and outlier treatment; NaN = missing.</summary>
    public required double[]?[] Used { get; init; }

    /// <summary>Per leaf and unit what is special about the value.</summary>
    public required LeafMark[]?[] Marks { get; init; }

    /// <summary>Per leaf the scale that was applied, with its ends (e.g. minimum and maximum of the group).</summary>
    public required LeafScale?[] Scales { get; init; }

    /// <summary>
    /// Per node and unit why there can be no score although there are values; null = no unit is blocked at this node. A block of a child
    /// with weight blocks every node above it.
    /// </summary>
    public required UnrankedReason[]?[] Blocks { get; init; }

    /// <summary>Named outcomes, in the order of the scheme's nodes from the last to the first.</summary>
    public required IReadOnlyList<ScoringNotice> Notices { get; init; }
}
