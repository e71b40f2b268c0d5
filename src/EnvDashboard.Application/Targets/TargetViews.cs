using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Targets;

namespace EnvDashboard.Application.Targets;

/// <param name="Kind">fixed, bound, group_average or external.</param>
/// <param name="Group">Of a group average the group averaged, else the group it is set for; null = every unit.</param>
public sealed record TargetView(
    string Indicator, string IndicatorName, string? IndicatorNameEn, string? UnitOfMeasure, string Kind, double? Value, double? Low, double? High,
    string? Group, string? Unit, DateOnly? From, DateOnly? To, string? Source)
{
    internal static TargetView Of(DictionarySnapshot known, IndicatorTarget target)
    {
        var indicator = known.Indicators[known.IndicatorIds[target.IndicatorCode]];
        return new(
            indicator.Code, indicator.Name, indicator.NameEn, indicator.UnitOfMeasure, Keyword.Of(target.Kind), target.Value, target.Low, target.High,
            target.GroupCode, target.UnitCode, target.From, target.To, target.Source);
    }
}

/// <summary>One unit's value of one indicator beside one of its targets.</summary>
/// <param name="Low">Lowest value that meets it; of a group average the average itself.</param>
/// <param name="Value">Null = no number; <paramref name="State"/> says why.</param>
/// <param name="Met">Null = cannot be said.</param>
/// <param name="Margin">How far inside (≥ 0) or outside (&lt; 0) of the target, in the unit of measure.</param>
/// <param name="Submission">Where the value came from; null = nothing was reported.</param>
public sealed record TargetStandingView(
    UnitReference Unit, TargetView Target, int? Decimals, double? Low, double? High, double? Value, double? Numerator, double? Denominator, string State,
    bool? Met, double? Margin, int? Submission, string? Sheet, string? Cell);

/// <summary>How many targets are met, missed, or cannot be judged.</summary>
/// <param name="Key">Code of the unit or the indicator, or the period.</param>
public sealed record TargetCountView(string Key, string? Name, string? NameEn, int Met, int Missed, int Unknown)
{
    /// <summary>0..1 of those that can be judged; null = none can.</summary>
    public double? Share => Met + Missed == 0 ? null : (double)Met / (Met + Missed);
}

/// <summary>Who misses which target.</summary>
/// <param name="Period">Null = no indicator with a target has a value.</param>
/// <param name="Periods">Those that hold values of indicators with targets, the latest first.</param>
/// <param name="Trend">By period of the same kind, earliest first.</param>
/// <param name="Standings">Missed ones first.</param>
public sealed record TargetReport(
    string? Period, IReadOnlyList<string> Periods, IReadOnlyList<TargetCountView> Trend, IReadOnlyList<TargetCountView> ByIndicator, IReadOnlyList<TargetCountView> ByUnit,
    Page<TargetStandingView> Standings, bool Invented);

/// <summary>Which targets are looked at. Empty lists and nulls mean all; <paramref name="Period"/> null = the latest.</summary>
public sealed record TargetFilter(string? Period, string? Group, IReadOnlyList<string> Units, IReadOnlyList<string> Indicators, IReadOnlyList<string> Kinds, bool? Met)
{
    public static TargetFilter All { get; } = new(null, null, [], [], [], null);
}
