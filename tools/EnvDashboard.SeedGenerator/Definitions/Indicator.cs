using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>指标: what is observed, and by what rule it is counted. The defaults are those of most rates.</summary>
internal record Indicator
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required string Domain { get; init; }

    public required string Category { get; init; }

    public string UnitOfMeasure { get; init; } = "%";

    public string Direction { get; init; } = "higher";

    public virtual string Kind { get; init; } = "value";

    public string Frequency { get; init; } = "month";

    public int Decimals { get; init; } = 2;

    public double? Min { get; init; } = 0;

    public double? Max { get; init; } = 100;

    public string Nature { get; init; } = "outcome";

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required string Definition { get; init; }

    public required string CountingRule { get; init; }

    public static readonly DefinitionTable<Indicator> Table = new(
        "indicators",
        "指标",
        new("code", "编码", 26, i => Cell.Of(i.Code)),
        new("name", "名称", 30, i => Cell.Of(i.Name)),
        new("name_en", null, 44, i => Cell.Of(i.NameEn)),
        new("domain", "领域", 18, i => Cell.Of(i.Domain)),
        new("category", "环境", 8, i => Cell.Of(i.Category)),
        new("unit_of_measure", "计量单位", 10, i => Cell.Of(i.UnitOfMeasure)),
        new("direction", "方向", 10, i => Cell.Of(i.Direction)),
        new("kind", null, 8, i => Cell.Of(i.Kind)),
        new("frequency", "频度", 10, i => Cell.Of(i.Frequency)),
        new("decimals", "小数位", 8, i => Cell.Of(i.Decimals)),
        new("min", null, 8, i => Cell.Of(i.Min)),
        new("max", null, 8, i => Cell.Of(i.Max)),
        new("nature", null, 10, i => Cell.Of(i.Nature)),
        new("aliases", "别名", 30, i => Cell.Of(string.Join(';', i.Aliases))),
        new("definition", "定义", 60, i => Cell.Of(i.Definition)),
        new("counting_rule", "口径", 60, i => Cell.Of(i.CountingRule)));
}
