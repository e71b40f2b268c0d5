using EnvDashboard.Domain.Periods;

namespace EnvDashboard.Domain.Targets;

/// <summary>The four kinds of target of an indicator.</summary>
public enum TargetKind
{
    /// <summary>固定值: a number to be reached, from the side that the indicator's direction calls good (30 working days).</summary>
    Fixed,

    /// <summary>上下限: a floor, a ceiling or both (≥ 95 %, ≤ 5 %).</summary>
    Bound,

    /// <summary>组平均: not worse than the average of a group in the same period; it moves with the group.</summary>
    GroupAverage,

    /// <summary>外部标准: what a standard from outside sets, which must be named (开办企业 "210").</summary>
    External,
}

/// <summary>What an indicator is to reach (目标), for whom and when.</summary>
public sealed record IndicatorTarget
{
    public required string IndicatorCode { get; init; }
    public required TargetKind Kind { get; init; }

    /// <summary>The number to be reached, in the indicator's unit of measure; null where bounds or a group say it.</summary>
    public double? Value { get; init; }

    /// <summary>Lowest value that meets it.</summary>
    public double? Low { get; init; }

    /// <summary>Highest value that meets it.</summary>
    public double? High { get; init; }

    /// <summary>Of a group average the group that is averaged, else the group it is set for; null = every unit.</summary>
    public string? GroupCode { get; init; }

    /// <summary>The one unit it is set for; null = the members of the group.</summary>
    public string? UnitCode { get; init; }

    /// <summary>First day of the periods it holds for; null = always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null = still.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Where it is written: plan, document, standard.</summary>
    public string? Source { get; init; }

    /// <summary>What tells one target from another: a sheet that says the same again with other numbers changes it.</summary>
    public (string Indicator, TargetKind Kind, string? Group, string? Unit, DateOnly? From) Key => (IndicatorCode, Kind, GroupCode, UnitCode, From);

    /// <summary>A period has the target of its last day, as it has the members of that day.</summary>
    public bool Covers(Period period) => (From is null || From <= period.End) && (To is null || To >= period.End);
}
