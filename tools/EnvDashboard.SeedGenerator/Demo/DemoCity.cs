using EnvDashboard.SeedGenerator.Definitions;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>示范市, a city that does not exist: twelve districts, four counties, twelve departments, six parks.</summary>
internal static class DemoCity
{
    public const string Code = "990000";

    public static readonly Unit City = new(Code, "示范市", "Shifan City (demonstration)", "city") { Aliases = ["演示市"] };

    public static readonly IReadOnlyList<DemoUnit> Districts =
    [
        Place("D01", "青松区", "Qingsong District", "district", 1.45),
        Place("D02", "白露区", "Bailu District", "district", 1.20),
        Place("D03", "清泉区", "Qingquan District", "district", 1.10),
        Place("D04", "望月区", "Wangyue District", "district", 1.70),
        Place("D05", "长虹区", "Changhong District", "district", 0.95),
        Place("D06", "朝晖区", "Zhaohui District", "district", 1.30),
        Place("D07", "霞光区", "Xiaguang District", "district", 0.85),
        Place("D08", "碧波区", "Bibo District", "district", 1.00),
        Place("D09", "晴川区", "Qingchuan District", "district", 0.90),
        Place("D10", "云杉区", "Yunshan District", "district", 0.75),
        Place("D11", "金穗区", "Jinsui District", "district", 0.70),
        Place("D12", "枫林区", "Fenglin District", "district", 1.05),
        Place("D13", "听雨县", "Tingyu County", "county", 0.55),
        Place("D14", "星河县", "Xinghe County", "county", 0.60),
        Place("D15", "松涛县", "Songtao County", "county", 0.45),
        Place("D16", "梅香县", "Meixiang County", "county", 0.40),
    ];

    public static readonly IReadOnlyList<DemoUnit> Departments =
    [
        Department("P01", "审批局", "Administrative Approval Bureau", 1.90),
        Department("P02", "发改局", "Development and Reform Bureau", 0.80),
        Department("P03", "市场监管局", "Market Supervision Bureau", 1.80),
        Department("P04", "司法局", "Justice Bureau", 0.60),
        Department("P05", "财政局", "Finance Bureau", 0.55),
        Department("P06", "人社局", "Human Resources and Social Security Bureau", 1.60),
        Department("P07", "住建局", "Housing and Construction Bureau", 1.20),
        Department("P08", "自然资源局", "Natural Resources Bureau", 1.10),
        Department("P09", "城管局", "Urban Management Bureau", 1.30),
        Department("P10", "交通局", "Transport Bureau", 0.90),
        Department("P11", "生态环境局", "Ecology and Environment Bureau", 0.75),
        Department("P12", "工信局", "Industry and Information Bureau", 0.60),
    ];

    public static readonly IReadOnlyList<DemoUnit> Parks =
    [
        Park("K01", "启明高新园", "Qiming High-Tech Park", 1.60),
        Park("K02", "和风物流园", "Hefeng Logistics Park", 0.80),
        Park("K03", "百工智造园", "Baigong Manufacturing Park", 1.20),
        Park("K04", "绿芽生物园", "Lüya Biotech Park", 0.70),
        Park("K05", "云帆软件园", "Yunfan Software Park", 1.00),

        // Founded half-way through the first year: before that it is missing, not last.
        Park("K06", "新港临空园", "Xingang Airport Park", 0.60) with { ValidFrom = "2024-07-01" },
    ];

    public static IEnumerable<DemoUnit> Units => [.. Districts, .. Departments, .. Parks];

    private static DemoUnit Place(string code, string name, string nameEn, string kind, double size) =>
        new(code, $"示范市·{name}", $"{nameEn}, Shifan City", kind, UnitSort.District, size) { Parent = Code, Aliases = [$"示范市{name}", name] };

    private static DemoUnit Department(string code, string name, string nameEn, double size) =>
        new(code, $"示范市{name}", $"{nameEn}, Shifan City", "department", UnitSort.Department, size) { Parent = Code };

    private static DemoUnit Park(string code, string name, string nameEn, double size) =>
        new(code, $"示范市·{name}", $"{nameEn}, Shifan City", "park", UnitSort.Park, size) { Parent = Code, Aliases = [$"示范市{name}", name] };
}
