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
    IReadOnlyList<UnrankedView> Unranked)
{
    /// <summary>Ranked now and not in the period compared with, by code; empty when there is none.</summary>
    public IReadOnlyList<UnitReference> Entrants { get; init; } = [];

    /// <summary>Ranked then and not now, by code.</summary>
    public IReadOnlyList<UnitReference> Leavers { get; init; } = [];

    /// <summary>Draws of weights behind low and high; 0 = not computed (yet), or not for this node.</summary>
    public int Draws { get; init; }
}

/// <param name="Rank">1 = best; halves are possible under fractional ranking.</param>
/// <param name="PreviousRank">As published then, among the units of then.</param>
/// <param name="RankChange">
/// Positive = climbed. Among the units ranked both times: a unit that joins or leaves moves nobody, so it can differ from previous rank −
/// rank.
/// </param>
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
    IReadOnlyList<ChildScoreView> Children)
{
    /// <summary>Points counted after caps; null = the run has none, or the node is not the root.</summary>
    public double? Points { get; init; }

    /// <summary>A veto capped the score.</summary>
    public bool Vetoed { get; init; }
}

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
    IReadOnlyList<ExplainedNodeView> Nodes)
{
    /// <summary>Places gained (+) or lost (−) among the units ranked both times; null = not ranked in one of them.</summary>
    public double? RankChange { get; init; }

    /// <summary>5 % and 95 % bounds of the rank when weights vary by a quarter; null = not computed yet.</summary>
    public double? Low { get; init; }
    public double? High { get; init; }

    /// <summary>Score of the tree before points and vetoes.</summary>
    public double? Composite { get; init; }

    /// <summary>What came on top of the tree; null = the run has neither points nor vetoes.</summary>
    public PointsView? Points { get; init; }

    /// <summary>Reasons for which the unit lost points in consecutive periods up to this one.</summary>
    public IReadOnlyList<RepetitionView> Repetitions { get; init; } = [];

    /// <summary>"The rank with only this unit changed"; null without a previous run that holds the unit.</summary>
    public OnlyOwnChangedView? OnlyOwnChanged { get; init; }

    /// <summary>Every leaf's effect on the total since the previous run, the largest first.</summary>
    public IReadOnlyList<MovementView> Movements { get; init; } = [];

    /// <summary>How the unit moved and why, in one sentence; null without a previous run that holds the unit.</summary>
    public SentenceView? Sentence { get; init; }

    /// <summary>What happened to this unit's figures that is not plain arithmetic; keys as in the method document.</summary>
    public IReadOnlyList<NoticeView> Notices { get; init; } = [];
}

public sealed record SentenceView(string Zh, string En);

/// <summary>The unit at its new figures, all others at their old ones, by the old scheme.</summary>
/// <param name="Rank">Null = it would not be ranked.</param>
public sealed record OnlyOwnChangedView(double? Rank, int RankedCount, double? Score);

/// <param name="Counted">After caps.</param>
/// <param name="Capped">Reasons whose points were more than their cap.</param>
public sealed record PointsView(double Counted, IReadOnlyList<PointView> Entries, IReadOnlyList<string> Capped, IReadOnlyList<VetoView> Vetoes);

public sealed record PointView(double Points, string Reason, string? Evidence, int Submission, string Sheet, string Cell);

/// <param name="Condition">Such as &gt;20.</param>
public sealed record VetoView(string Indicator, string IndicatorName, string? IndicatorNameEn, string Condition, double? Value, double CapAt);

public sealed record RepetitionView(string Reason, string First, string Last, int Times);

/// <param name="Branch">The node right below the root that the leaf hangs under.</param>
/// <param name="Effect">Points of the composite.</param>
public sealed record MovementView(string Node, string Branch, string Name, string? NameEn, string? Indicator, double? Before, double? After, double Effect);

public sealed record NoticeView(string Code, string Node, string? Detail);

/// <param name="Weight">Share among the siblings that are present for this unit, 0..1; 0 when the node itself is missing.</param>
/// <param name="CascadeWeight">Share of the whole, as the scheme has it, 0..1.</param>
/// <param name="Contribution">Points of the composite that come from the node: the children of a node add up to it, the leaves to the composite.</param>
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
    SourceView? Source)
{
    /// <summary>Leaves: the value that was scored, after base check, imputation and outlier treatment.</summary>
    public double? Used { get; init; }

    /// <summary>Leaves: the value aimed at, where the scheme names one.</summary>
    public double? Target { get; init; }

    /// <summary>Leaves: the group as a whole, Σ numerators / Σ denominators where all give both, else the mean.</summary>
    public double? GroupValue { get; init; }

    /// <summary>Leaves: the best value of the group; null where neither direction is better.</summary>
    public double? BestValue { get; init; }

    /// <summary>Leaves: what is special about the value, e.g. imputed, winsorised, below_base.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}

/// <summary>The change of a node's contribution to the total against the previous run, in points; the parts add up to it.</summary>
/// <param name="OwnValues">The unit's own figures.</param>
/// <param name="Goalposts">The others' figures, and what they made the unit's worth.</param>
/// <param name="Weights">The scheme.</param>
/// <param name="Missing">What is reported and what is not.</param>
/// <param name="Points">Points and vetoes; at the root only.</param>
public sealed record ChangeSplitView(double Total, double OwnValues, double Goalposts, double Weights, double Missing, double Points);

/// <summary>The cell that a value came from.</summary>
public sealed record SourceView(int Submission, string FileName, string Sheet, string Cell, string? Raw, string? Qualifier);

/// <summary>One published ranking among those that can be chosen.</summary>
public sealed record RankingChoice(string Group, string GroupName, string? GroupNameEn, string Scheme, string Version, string SchemeName, string? SchemeNameEn, string Period, string PeriodKind, int RunId);
