namespace EnvDashboard.Application.Rankings;

public sealed record UnitReference(string Code, string Name, string? NameEn, bool Invented);

public sealed record SchemeReference(string Code, string Version, string Name, string? NameEn, string? Note, string? NoteEn, double ScaleMax, int? RankDecimals);

public sealed record NodeReference(string Code, string? Parent, string Name, string? NameEn, double Weight, double CascadeWeight, string? Indicator);

/// <summary>A published ranking at one node of its scheme.</summary>
/// <param name="Node">Code of the node whose scores are shown; the root unless asked otherwise.</param>
/// <param name="PreviousPeriod">The period that ranks are compared with; null = none earlier.</param>
/// <param name="Average">Mean score of the ranked units; null when there are none.</param>
/// <param name="Invented">Some of the figures are invented demonstration data.</param>
/// <param name="Nodes">The scheme's nodes, parents first.</param>
public sealed record RankingView(
    int RunId,
    string Period,
    string Group,
    string GroupName,
    SchemeReference Scheme,
    string Node,
    DateTime ComputedAt,
    int RankedCount,
    string? PreviousPeriod,
    double? Average,
    bool Invented,
    IReadOnlyList<NodeReference> Nodes,
    IReadOnlyList<RankingRowView> Rows,
    IReadOnlyList<UnrankedView> Unranked);

/// <param name="Rank">1 = best; halves are possible under fractional ranking.</param>
/// <param name="RankChange">Previous rank − rank: positive = climbed.</param>
/// <param name="Coverage">0..1, share of the leaves' weight that is present.</param>
/// <param name="Low">5 % bound of the rank, where computed.</param>
public sealed record RankingRowView(
    UnitReference Unit,
    double Rank,
    double Score,
    double? PreviousRank,
    double? PreviousScore,
    double? RankChange,
    double Coverage,
    double? Low,
    double? High,
    IReadOnlyList<ChildScoreView> Children);

public sealed record ChildScoreView(string Node, double? Score, double? Rank);

/// <param name="Reason">Key: no_data, low_coverage, …</param>
public sealed record UnrankedView(UnitReference Unit, string Reason, double Coverage);

/// <summary>Why a unit stands where it stands: every node of the scheme, from the root to the cells.</summary>
public sealed record ExplanationView(
    int RunId,
    string Period,
    string Group,
    SchemeReference Scheme,
    UnitReference Unit,
    double? Rank,
    double? Score,
    double? PreviousRank,
    double? PreviousScore,
    string? PreviousPeriod,
    int RankedCount,
    double Coverage,
    string? UnrankedReason,
    bool Invented,
    IReadOnlyList<ExplainedNodeView> Nodes);

/// <param name="Weight">Share among the siblings that are present for this unit, 0..1; 0 when the node itself is missing.</param>
/// <param name="CascadeWeight">Share of the whole, as the scheme has it, 0..1.</param>
/// <param name="Contribution">Points that the node adds to its parent's score.</param>
/// <param name="Average">Mean score of the units that have one.</param>
/// <param name="Low">Bounds used by the normalisation, e.g. minimum and maximum of the group.</param>
/// <param name="PreviousScore">Score in the previous run; null when it had none.</param>
public sealed record ExplainedNodeView(
    string Node,
    string? Parent,
    string Name,
    string? NameEn,
    string? Indicator,
    string? UnitOfMeasure,
    int? Decimals,
    double? Score,
    double? Rank,
    int RankedCount,
    double? Average,
    double? Best,
    double Weight,
    double CascadeWeight,
    double? Contribution,
    double? Value,
    double? Numerator,
    double? Denominator,
    string? State,
    double? Low,
    double? High,
    double? PreviousScore,
    double? PreviousValue,
    ChangeSplitView? Change,
    SourceView? Source);

/// <summary>The change of a node's contribution to the total against the previous run, in points; the parts add up to it.</summary>
public sealed record ChangeSplitView(double Total, double OwnValues, double Goalposts, double Weights, double Missing);

/// <summary>The cell that a value came from.</summary>
public sealed record SourceView(int Submission, string FileName, string Sheet, string Cell, string? Raw, string? Qualifier);

/// <summary>One published ranking among those that can be chosen.</summary>
public sealed record RankingChoice(string Group, string GroupName, string? GroupNameEn, string Scheme, string Version, string SchemeName, string? SchemeNameEn, string Period, string PeriodKind, int RunId);
