using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>A node of a scheme: an inner one that joins its children, or a leaf that scores an indicator.</summary>
internal sealed record SchemeNode(string Code, string? Parent, string Name, string NameEn, double Weight)
{
    public const string Root = "ROOT";

    public Indicator? Indicator { get; private init; }

    public Normalisation? Normalisation { get; private init; }

    public static SchemeNode Leaf(Indicator indicator, string parent, double weight, Normalisation normalisation) =>
        new(indicator.Code, parent, indicator.Name, indicator.NameEn, weight) { Indicator = indicator, Normalisation = normalisation };

    public static SchemeNode Environment(EnvironmentCategory environment, double weight) =>
        new(environment.Code, Root, environment.Name, environment.NameEn, weight);

    public static readonly DefinitionTable<SchemeNode> Table = new(
        "scheme_nodes",
        "指标体系",
        new("node", null, 26, n => Cell.Of(n.Code)),
        new("parent", null, 10, n => Cell.Of(n.Parent)),
        new("name", null, 30, n => Cell.Of(n.Name)),
        new("name_en", null, 44, n => Cell.Of(n.NameEn)),
        new("weight", "权重", 8, n => Cell.Of(n.Weight)),
        new("aggregation", "合成", 14, n => Cell.Of(n.Indicator is null ? "arithmetic" : null)),
        new("indicator", null, 26, n => Cell.Of(n.Indicator?.Code)),
        new("normalisation", "标准化", 14, n => Cell.Of(n.Normalisation?.Name)),
        new("low", null, 8, n => Cell.Of(n.Normalisation?.Low)),
        new("high", null, 8, n => Cell.Of(n.Normalisation?.High)));
}
