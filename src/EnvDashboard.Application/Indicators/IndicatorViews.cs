using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Targets;

namespace EnvDashboard.Application.Indicators;

/// <summary>An indicator in one group and period.</summary>
/// <param name="Group">Null = no group holds the units with a figure.</param>
/// <param name="Period">Null = there is no figure at all.</param>
/// <param name="Periods">Those that hold a figure, the latest first.</param>
/// <param name="Values">The best first, units without a number last.</param>
/// <param name="Silent">Members of the group from which nothing came.</param>
/// <param name="Trend">The group as a whole, earliest first.</param>
public sealed record IndicatorPeriodView(
    IndicatorView Indicator, string? Group, string? Period, IReadOnlyList<string> Periods, IReadOnlyList<IndicatorValueView> Values, IReadOnlyList<UnitReference> Silent,
    IReadOnlyList<TrendPointView> Trend, IReadOnlyList<GroupView> Groups)
{
    /// <summary>What the indicator does in the scheme in force for the group; null = nothing.</summary>
    public IndicatorRoleView? Role { get; init; }

    /// <summary>Null where the figures are no shares of counted cases.</summary>
    public FunnelView? Funnel { get; init; }

    /// <summary>Set for the group as a whole in the period.</summary>
    public IReadOnlyList<TargetView> Targets { get; init; } = [];
}

/// <param name="Weight">Share of the whole scheme, 0..1.</param>
/// <param name="Target">The value aimed at; null = none is named.</param>
public sealed record IndicatorRoleView(string Scheme, string Version, string Node, double Weight, double? Target);

/// <summary>One unit's figure with the cell it came from. Null = no number; <paramref name="State"/> says why.</summary>
public sealed record IndicatorValueView(
    UnitReference Unit, double? Value, double? Numerator, double? Denominator, string State, string? Qualifier, string? Raw, string? Note, int Submission, string Sheet, string Cell);

/// <param name="IsTotal">A ratio of sums, not a mean.</param>
/// <param name="Reported">Units with a number.</param>
public sealed record TrendPointView(string Period, double? Value, bool IsTotal, int Reported);
