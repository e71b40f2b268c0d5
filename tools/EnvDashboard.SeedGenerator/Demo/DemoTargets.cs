using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Targets of the invented city, of all four kinds; every source says that it is invented.</summary>
internal static class DemoTargets
{
    private const string Plan = "示范市2025年营商环境行动方案（虚构）";
    private const string From = "2025-01-01";

    private static readonly IReadOnlyList<Target> All =
    [
        new("E5_ON_TIME_RATE", "bound", Plan) { Low = 98, Group = DemoSchemes.DistrictGroup, From = From },
        new("E5_ONLINE_RATE", "group_average", Plan) { Group = DemoSchemes.DistrictGroup, From = From },
        new("E5_ONLINE_RATE", "bound", Plan) { Low = 75, Group = DemoSchemes.DistrictGroup, From = From },
        new("E5_ONLINE_RATE", "bound", "霞光区自定的年度目标（虚构）") { Low = 85, Unit = "D07", From = From },
        new("E5_ACTUAL_DAYS", "fixed", Plan) { Value = 3.5, Group = DemoSchemes.DistrictGroup, From = From },
        new("APPR_ON_TIME_RATE", "bound", Plan) { Low = 97.5, Group = DemoSchemes.DistrictGroup, From = From },
        new("APPR_ONLINE_RATE", "group_average", Plan) { Group = DemoSchemes.DistrictGroup, From = From },
        new("APPR_FULL_ONLINE_RATE", "fixed", Plan) { Value = 72, From = From },
        new("APPR_BAD_REVIEW_FIXED_RATE", "external", "虚构的外部标准：差评整改率85%") { Value = 85, From = From },
        new("E5_GOOD_REVIEW_RATE", "external", "虚构的外部标准：好评率99%") { Low = 99, From = From },
        new("E5_DOCUMENTS_CUT_RATE", "group_average", Plan) { Group = DemoSchemes.DistrictGroup, From = From },
        new("E5_BAD_REVIEW_FIXED_RATE", "fixed", Plan) { Value = 100, From = From },
    ];

    public static Sheet Sheet() => Target.Table.Sheet(HeaderWords.Chinese, All);
}
