using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Definitions;

/// <summary>One of the eight environments (八个环境) in which the field sorts its indicators.</summary>
internal sealed record EnvironmentCategory(string Code, string Name, string NameEn, int Order)
{
    public static readonly IReadOnlyList<EnvironmentCategory> Eight =
    [
        new("E1", "政通人和的经济发展环境", "Economy", 1),
        new("E2", "履约践诺的信用环境", "Credit", 2),
        new("E3", "公平公正的司法环境", "Judicial", 3),
        new("E4", "文明规范的执法环境", "Enforcement", 4),
        new("E5", "阳光便利的审批环境", "Approval", 5),
        new("E6", "简约高效的监管环境", "Supervision", 6),
        new("E7", "中立诚信的中介环境", "Intermediary", 7),
        new("E8", "公平竞争的经营环境", "Competition", 8),
    ];

    public static readonly DefinitionTable<EnvironmentCategory> Table = new(
        "categories",
        "环境类别",
        new("code", null, 8, c => Cell.Of(c.Code)),
        new("name", null, 28, c => Cell.Of(c.Name)),
        new("name_en", null, 34, c => Cell.Of(c.NameEn)),
        new("order", null, 8, c => Cell.Of(c.Order)));
}
