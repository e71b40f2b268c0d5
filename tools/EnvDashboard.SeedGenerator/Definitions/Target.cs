using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>目标: what an indicator is to reach, for whom and from when.</summary>
internal sealed record Target(string Indicator, string Kind, string Source)
{
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public string? Group { get; init; }

    public string? Unit { get; init; }

    public string? From { get; init; }

    public static readonly DefinitionTable<Target> Table = new(
        "targets",
        "目标",
        new("indicator", "指标", 28, t => Cell.Of(t.Indicator)),
        new("kind", "类型", 14, t => Cell.Of(t.Kind)),
        new("value", "目标值", 10, t => Cell.Of(t.Value)),
        new("low", "下限", 10, t => Cell.Of(t.Low)),
        new("high", "上限", 10, t => Cell.Of(t.High)),
        new("group", "排名组", 12, t => Cell.Of(t.Group)),
        new("unit", "单位", 10, t => Cell.Of(t.Unit)),
        new("from", "起", 12, t => Cell.Of(t.From)),
        new("source", "来源", 50, t => Cell.Of(t.Source)));
}
