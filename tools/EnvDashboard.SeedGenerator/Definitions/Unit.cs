using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>考核单位: whoever is measured. Known by its code; names repeat.</summary>
internal record Unit(string Code, string Name, string NameEn, string Kind)
{
    public string? Parent { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string? ValidFrom { get; init; }

    public static readonly DefinitionTable<Unit> Table = new(
        "units",
        "单位",
        new("code", "编码", 12, u => Cell.Of(u.Code)),
        new("name", "名称", 26, u => Cell.Of(u.Name)),
        new("name_en", null, 44, u => Cell.Of(u.NameEn)),
        new("kind", "类型", 12, u => Cell.Of(u.Kind)),
        new("parent", "上级", 10, u => Cell.Of(u.Parent)),
        new("aliases", "别名", 40, u => Cell.Of(string.Join(';', u.Aliases))),
        new("valid_from", null, 12, u => Cell.Of(u.ValidFrom)),
        new("valid_to", null, 12, _ => Cell.Blank));
}
