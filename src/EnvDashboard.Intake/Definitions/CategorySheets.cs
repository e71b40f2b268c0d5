using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads categories 环境类别 and knows the eight that the field itself defines.</summary>
internal static class CategorySheets
{
    private static readonly EnvironmentCategory[] Standard =
    [
        Of("E1", "政通人和的经济发展环境", "Economy"), Of("E2", "履约践诺的信用环境", "Credit"), Of("E3", "公平公正的司法环境", "Judicial"), Of("E4", "文明规范的执法环境", "Enforcement"),
        Of("E5", "阳光便利的审批环境", "Approval"), Of("E6", "简约高效的监管环境", "Supervision"), Of("E7", "中立诚信的中介环境", "Intermediary"), Of("E8", "公平竞争的经营环境", "Competition"),
    ];

    /// <summary>One of the eight environments, which need not be defined before they are used; null for any other code.</summary>
    public static EnvironmentCategory? StandardOf(string code) => Standard.FirstOrDefault(c => c.Code == code);

    public static IReadOnlyList<EnvironmentCategory> Read(IReadOnlyList<DefinitionTable> tables, KnownDictionaries known, FindingList findings)
    {
        var before = known.Categories.ToDictionary(c => c.Code, StringComparer.Ordinal);
        var read = new List<EnvironmentCategory>();
        foreach (var (code, row) in RowsByCode.Of(tables, "code", findings))
        {
            var earlier = before.GetValueOrDefault(code);
            read.Add(new()
            {
                Code = code,
                Name = RowsByCode.Name(row, earlier?.Name, code),
                NameEn = row.Text("name_en", earlier?.NameEn),
                Order = row.Whole("order", 0, 10_000, earlier?.Order) ?? 0,
            });
        }
        return read;
    }

    private static EnvironmentCategory Of(string code, string name, string nameEn) => new() { Code = code, Name = name, NameEn = nameEn, Order = code[1] - '0' };
}
