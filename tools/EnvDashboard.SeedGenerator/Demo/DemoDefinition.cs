using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>The definition workbooks of the demonstration, with Chinese header words where the contract has them.</summary>
internal static class DemoDefinition
{
    public static IReadOnlyList<Sheet> Sheets() =>
    [
        DemoUnit.InventedTable.Sheet(HeaderWords.Chinese, [DemoCity.City, .. DemoCity.Units]),
        GroupMember.Table.Sheet(HeaderWords.Chinese, Groups()),
        EnvironmentCategory.Table.Sheet(HeaderWords.Chinese, EnvironmentCategory.Eight),
        Indicator.Table.Sheet(HeaderWords.Chinese, DemoIndicators.All),
        .. SchemeSheets(DemoSchemes.Districts),
    ];

    /// <summary>One scheme with its tree: a workbook holds one such pair, so the others have workbooks of their own.</summary>
    public static IReadOnlyList<Sheet> SchemeSheets(DemoScheme scheme) =>
    [
        scheme.Method.Sheet(HeaderWords.Chinese),
        SchemeNode.Table.Sheet(HeaderWords.Chinese, scheme.Nodes()),
        .. scheme.Caps.Count > 0 ? [PointCap.Table.Sheet(HeaderWords.Chinese, scheme.Caps)] : Array.Empty<Sheet>(),
        .. scheme.Vetoes.Count > 0 ? [Veto.Table.Sheet(HeaderWords.Chinese, scheme.Vetoes)] : Array.Empty<Sheet>(),
    ];

    private static IEnumerable<GroupMember> Groups() =>
    [
        .. GroupMember.Of(DemoSchemes.DistrictGroup, "示范市区县", "Districts and counties of Shifan City (demonstration)", DemoCity.Districts),
        .. GroupMember.Of(DemoSchemes.DepartmentGroup, "示范市部门", "Departments of Shifan City (demonstration)", DemoCity.Departments),
        .. GroupMember.Of(DemoSchemes.ParkGroup, "示范市园区", "Parks of Shifan City (demonstration)", DemoCity.Parks),
        .. GroupMember.Of("DEMO", "示范市全部考核单位", "All assessed units of Shifan City (demonstration)", DemoCity.Units),
    ];
}
