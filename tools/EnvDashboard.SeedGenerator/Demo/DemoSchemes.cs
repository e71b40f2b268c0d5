using EnvDashboard.SeedGenerator.Definitions;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Districts, departments and parks are scored apart: they do not do the same work.</summary>
internal static class DemoSchemes
{
    public const string DistrictGroup = "DEMO_D";
    public const string DepartmentGroup = "DEMO_P";
    public const string ParkGroup = "DEMO_K";

    // Issued in the middle of a month that it already covers: two dates, as in life.
    private const string IssuedOn = "2024-01-15";
    private const string AppliesFrom = "2024-01";

    public static readonly DemoScheme Districts = new(
        Method("DEMO", "示范市营商环境月度考核办法", "Shifan City monthly assessment", DistrictGroup),
        UnitSort.District,
        Weigh(12, 10, 10, 15, 20, 13, 10, 10));

    /// <summary>What is being talked about for the year after: more for outcomes in approval and supervision, less for the economy.</summary>
    public static readonly DemoScheme DistrictsDraft = new(
        Districts.Method with { Version = "2", IssuedOn = "2025-12-20", AppliesFrom = "2026-01", Status = "draft" },
        UnitSort.District,
        Weigh(8, 10, 8, 14, 26, 18, 8, 8))
    {
        Caps =
        [
            new(DemoPoints.LateReplies, null, 1),
            new(DemoPoints.Commended, 2, null),
        ],
        Vetoes = [new("E3_REVIEW_REVERSAL_RATE", ">20%", 60)],
    };

    public static readonly DemoScheme Departments = new(
        Method("DEMO_P", "示范市营商环境月度考核办法（部门）", "Shifan City monthly assessment (departments)", DepartmentGroup),
        UnitSort.Department,
        Weigh(13, 12, 8, 16, 24, 15, 5, 7));

    public static readonly DemoScheme Parks = new(
        Method("DEMO_K", "示范市营商环境月度考核办法（园区）", "Shifan City monthly assessment (parks)", ParkGroup),
        UnitSort.Park,
        Weigh(24, 12, 4, 12, 24, 8, 8, 8));

    private static Scheme Method(string code, string name, string nameEn, string group) =>
        new(code, name, nameEn, IssuedOn, AppliesFrom, group)
        {
            Note = "虚构的演示考核：示范市、各单位和全部数字均为虚构。",
            NoteEn = "An invented demonstration: the city, its units and all figures are fictitious.",
        };

    private static Dictionary<string, double> Weigh(params double[] weights) =>
        EnvironmentCategory.Eight.Zip(weights).ToDictionary(p => p.First.Code, p => p.Second, StringComparer.Ordinal);
}
