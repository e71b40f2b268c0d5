using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Application.Rectification;

/// <summary>Which items are wanted; what is left out is not restricted.</summary>
/// <param name="Levels">Words of <see cref="RectificationLevel"/>; <c>none</c> = no level is given.</param>
/// <param name="Overdue">True = only overdue ones, false = only others.</param>
public sealed record ItemFilter(
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Claimed,
    IReadOnlyList<string> Verified,
    IReadOnlyList<string> Levels,
    bool? Overdue = null,
    string? Period = null)
{
    public static ItemFilter All { get; } = new([], [], [], [], []);

    /// <summary>Names as the ledger writes them.</summary>
    public IReadOnlyList<string> LeadUnits { get; init; } = [];

    /// <summary>Documents, without the line or page behind the last colon.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>First and last day on which an item may be due.</summary>
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }

    /// <summary>Stands in the title.</summary>
    public string? Search { get; init; }
}

/// <summary>An item as lists show it. Names of leaders are left to the item itself.</summary>
/// <param name="Category">Code of the environment under which it counts; null = none is given.</param>
/// <param name="Verified"><see cref="RectificationState.NotStated"/> = not verified.</param>
/// <param name="Overdue">The last day has passed and its completion is not even claimed.</param>
public sealed record ItemView(
    int Id,
    UnitReference Unit,
    string Period,
    string ItemNo,
    RectificationLevel? Level,
    string? Category,
    string? ReportedCategory,
    string Title,
    int? Measures,
    string? LeadUnit,
    DateOnly? Due,
    bool Overdue,
    RectificationState Claimed,
    RectificationState Verified,
    Clearance Clearance,
    int ReopenedCount,
    double? KeyFigure,
    string? KeyQualifier,
    string? KeyUnit,
    string? Source);

/// <summary>Another item, for the way up and down the tree.</summary>
public sealed record ItemReference(int Id, string ItemNo, string Title, RectificationState Claimed, Clearance Clearance);

/// <summary>One row of the history: what changed, from what to what.</summary>
public sealed record ItemEventView(
    DateTime At,
    string By,
    RectificationAct Act,
    string? Reason,
    string? Consent,
    int? Submission,
    RectificationState? ClaimedFrom,
    RectificationState ClaimedTo,
    RectificationState? VerifiedFrom,
    RectificationState VerifiedTo,
    Clearance? ClearanceFrom,
    Clearance ClearanceTo,
    DateOnly? DueFrom,
    DateOnly? DueTo);

public sealed record EvidenceView(int Id, string FileName, string ContentType, long Size, string Sha256, string AddedBy, DateTime AddedAt);

/// <summary>Where an item was read.</summary>
public sealed record ItemOrigin(int Submission, string FileName, string Sheet, string Cell);

public sealed record ItemDetail(
    ItemView Item,
    string? Task,
    string? Leader,
    string? SupportingUnits,
    string? SupervisingUnit,
    bool? Solved,
    bool? Accountable,
    bool? Lasting,
    string ClaimedBy,
    string? VerifiedBy,
    ItemReference? Parent,
    IReadOnlyList<ItemReference> Children,
    IReadOnlyList<ItemEventView> History,
    IReadOnlyList<EvidenceView> Evidence,
    ItemOrigin Origin)
{
    /// <summary>In the order of their days.</summary>
    public IReadOnlyList<StageView> Stages { get; init; } = [];
}

/// <param name="Overdue">Its day has passed and nobody says that it was reached.</param>
public sealed record StageView(string Stage, DateOnly? Due, string? Target, double? Figure, string? Unit, bool? Reached, bool Overdue);

/// <summary>
/// Counts of one key at one level, and the two ratios with their parts. A ratio is a fraction 0..1 of <paramref name="Total"/>; items
/// whose state is not stated stay in the base and are counted beside it.
/// </summary>
/// <param name="Key">Code of a unit or category, name of a lead unit; null = none is given.</param>
/// <param name="Level">Null = the ledger gives no level.</param>
public sealed record RatioView(
    string? Key,
    string? Name,
    string? NameEn,
    RectificationLevel? Level,
    int Total,
    int ClaimedCompleted,
    int VerifiedCompleted,
    int NotStated,
    int NotStarted,
    int InProgress,
    int Interim,
    int LongTerm,
    int Disputed,
    int Overdue,
    int Cleared,
    int Reopened)
{
    public double? RatioClaimed => Total == 0 ? null : (double)ClaimedCompleted / Total;

    public double? RatioVerified => Total == 0 ? null : (double)VerifiedCompleted / Total;
}

/// <summary>How many items stood where at the end of a month.</summary>
public sealed record TrendPoint(string Month, RectificationLevel? Level, StateCount Count);
