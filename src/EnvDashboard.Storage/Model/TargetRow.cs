using EnvDashboard.Domain.Targets;

namespace EnvDashboard.Storage.Model;

/// <summary>What an indicator is to reach (目标). Indicator, kind, group, unit and first day identify it.</summary>
public sealed class TargetRow
{
    public int Id { get; set; }
    public int IndicatorId { get; set; }
    public TargetKind Kind { get; set; }
    public double? Value { get; set; }
    public double? Low { get; set; }
    public double? High { get; set; }
    public int? GroupId { get; set; }
    public int? UnitId { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Source { get; set; }
}
