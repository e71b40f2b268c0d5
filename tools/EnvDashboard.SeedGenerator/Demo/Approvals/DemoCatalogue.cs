using EnvDashboard.SeedGenerator.Randomness;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo.Approvals;

/// <summary>The invented catalogue of the districts and departments: items that many places have, with limits drawn at random.</summary>
internal static class DemoCatalogue
{
    private static readonly (string Code, string Name, double Legal, string? Theme)[] Kinds =
    [
        ("XF001", "企业设立登记（虚构）", 5, "企业开办"), ("XF002", "食品经营许可（虚构）", 20, "开餐馆"), ("XF003", "公共场所卫生许可（虚构）", 20, "开餐馆"), ("XF004", "户外广告设置审批（虚构）", 20, "开餐馆"),
        ("XF005", "建筑工程施工许可（虚构）", 7, "工程开工"), ("XF006", "建设工程规划许可（虚构）", 20, "工程开工"), ("XF007", "排水许可（虚构）", 20, "工程开工"), ("XF008", "占用城市道路审批（虚构）", 20, null),
        ("XF009", "道路货物运输经营许可（虚构）", 20, null), ("XF010", "人力资源服务许可（虚构）", 20, "开办人力资源机构"), ("XF011", "社会团体成立登记（虚构）", 60, null), ("XF012", "不动产转移登记（虚构）", 30, "二手房转移"),
        ("XF013", "取水许可（虚构）", 45, null), ("XF014", "医疗机构执业登记（虚构）", 45, "开诊所"), ("XF015", "药品零售许可（虚构）", 30, "开药店"),
    ];

    private static readonly string[] Reasons = ["涉及现场核验，暂留原窗口（虚构）", "由上级统一受理（虚构）", "专网办理，大厅未接通（虚构）"];

    public static Sheet Sheet() => CatalogueItem.Table.Sheet(Definitions.HeaderWords.Chinese, Items());

    public static IEnumerable<CatalogueItem> Items() =>
        from unit in DemoCity.Units
        where unit.Sort != UnitSort.Park
        from kind in Kinds
        let random = SplitMix64.For("catalogue", unit.Code, kind.Code)
        where IsHeld(unit, random)
        select Item(unit, kind.Code, kind.Name, kind.Legal, kind.Theme, random);

    /// <summary>Departments hold a part of the items, districts nearly all.</summary>
    private static bool IsHeld(DemoUnit unit, SplitMix64 random) => random.NextShare() < (unit.Sort == UnitSort.District ? 0.92 : 0.45);

    private static CatalogueItem Item(DemoUnit unit, string code, string name, double legal, string? theme, SplitMix64 random)
    {
        _ = random.NextShare();
        var benchmark = Math.Max(1, Math.Round(legal * (0.2 + (0.15 * random.NextShare())), MidpointRounding.AwayFromZero));
        // Three in four reach the benchmark, the others promise more, though never more than the law allows.
        var promised = random.NextShare() < 0.75 ? Math.Max(0, benchmark - (int)(random.NextShare() * 3)) : Math.Min(legal, benchmark + 1 + (int)(random.NextShare() * 6));
        var online = random.NextShare();
        return new(unit, code, name)
        {
            Legal = legal,
            Promised = promised,
            Benchmark = random.NextShare() < 0.95 ? benchmark : null,
            Actual = Math.Round(promised * (0.5 + (0.4 * random.NextShare())), 1, MidpointRounding.AwayFromZero),
            Steps = 2 + (int)(random.NextShare() * 3),
            Documents = 2 + (int)(random.NextShare() * 7),
            Visits = online < 0.7 ? 0 : 1,
            Online = online < 0.7 ? "全程网办" : online < 0.95 ? "可网办" : "不可网办",
            HallReason = random.NextShare() < 0.07 ? Reasons[(int)(random.NextShare() * Reasons.Length)] : null,
            Delegated = unit.Sort == UnitSort.District ? (random.NextShare() < 0.6 ? "已承接" : "已下放") : null,
            Theme = theme,
        };
    }
}
