using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Application.Approvals;

/// <summary>Which items are wanted; what is null or empty is not restricted.</summary>
/// <param name="Online">Words of <see cref="OnlineLevel"/>.</param>
/// <param name="Text">Part of the code or the name.</param>
public sealed record ApprovalItemFilter(IReadOnlyList<string> Units, string? Group, IReadOnlyList<string> Online, bool? OverBenchmark, bool? InHall, string? Theme, string? Text)
{
    public static ApprovalItemFilter All { get; } = new([], null, [], null, null, null, null);
}

/// <summary>An item of the catalogue as lists show it.</summary>
/// <param name="OverBenchmark">Whether the promised limit is longer than the benchmark; null = cannot be said.</param>
public sealed record ApprovalItemView(
    int Id, UnitReference Unit, string Code, string Name, TimeLimit? Legal, TimeLimit? Promised, TimeLimit? Benchmark, double? Actual, int? Steps, int? Documents, int? Visits,
    OnlineLevel? Online, bool? InHall, string? HallReason, DelegationState? Delegated, string? Theme, bool? OverBenchmark);

/// <summary>What one workbook did to an item.</summary>
/// <param name="Fields">Empty when the workbook brought the item.</param>
/// <param name="RolledBack">What it did has been undone since.</param>
public sealed record ApprovalItemChange(DateTime At, string By, int Submission, string FileName, string Sheet, string Cell, bool RolledBack, IReadOnlyList<FieldChange> Fields);

/// <param name="Changes">The latest first.</param>
public sealed record ApprovalItemDetail(ApprovalItemView Item, bool InForce, IReadOnlyList<ApprovalItemChange> Changes);

/// <summary>A rate with its parts, beside the group and the target.</summary>
/// <param name="Value">%; null = none, <paramref name="Reason"/> says why (missing, denominator_zero).</param>
/// <param name="LeftOut">Rows left out of the sums because a count is missing.</param>
/// <param name="GroupValue">Of the whole group in the same period.</param>
public sealed record RateView(
    string Code, string Name, string NameEn, double? Numerator, double? Denominator, double? Value, string? Reason, int LeftOut, double? GroupValue, double? TargetLow, double? TargetHigh, bool? Met);

/// <summary>Counts and rates of one unit, or one month.</summary>
/// <param name="Key">Code of the unit, or the period.</param>
public sealed record ApprovalRowView(string Key, string? Name, string? NameEn, bool Invented, IReadOnlyDictionary<ApprovalCount, double> Counts, IReadOnlyList<RateView> Rates);

/// <param name="Period">Null = no monthly table yet.</param>
public sealed record ApprovalReport(
    string? Period, IReadOnlyList<string> Periods, ApprovalRowView? Total, IReadOnlyList<ApprovalRowView> ByMonth, IReadOnlyList<ApprovalRowView> ByUnit, IReadOnlyList<TargetStandingView> Misses, bool Invented)
{
    /// <summary>
    /// Bad reviews of the period may still be put right in time up to this day (<see cref="ApprovalRate.BadReviewWorkdays"/> after its last
    /// day); their rate is not final before. Null when the day has passed.
    /// </summary>
    public DateOnly? BadReviewsOpenUntil { get; init; }
}

public sealed record ApprovalFilter(string? Period, string? Group, string? Unit)
{
    public static ApprovalFilter Latest { get; } = new(null, null, null);
}
