using EnvDashboard.SeedGenerator.Definitions;
using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo.Approvals;

/// <summary>A row of the invented catalogue 事项目录.</summary>
internal sealed record CatalogueItem(DemoUnit Unit, string Code, string Name)
{
    public double Legal { get; init; }

    public double Promised { get; init; }

    public double? Benchmark { get; init; }

    public double Actual { get; init; }

    public int Steps { get; init; }

    public int Documents { get; init; }

    public int Visits { get; init; }

    public string Online { get; init; } = "全程网办";

    public string? HallReason { get; init; }

    public string? Delegated { get; init; }

    public string? Theme { get; init; }

    public static readonly DefinitionTable<CatalogueItem> Table = new(
        "approval_items",
        "事项目录",
        new("code", "事项编码", 14, i => Cell.Of(i.Code)),
        new("name", "事项名称", 34, i => Cell.Of(i.Name)),
        new("unit", "实施单位", 10, i => Cell.Of(i.Unit.Code)),
        new("legal", "法定时限", 10, i => Cell.Of(i.Legal)),
        new("promised", "承诺时限", 10, i => Cell.Of(i.Promised)),
        new("benchmark", "标杆时限", 10, i => Cell.Of(i.Benchmark)),
        new("limit_unit", "时限单位", 10, _ => Cell.Of("工作日")),
        new("actual", "实际办理天数", 12, i => Cell.Of(i.Actual)),
        new("steps", "环节", 8, i => Cell.Of((double)i.Steps)),
        new("documents", "材料", 8, i => Cell.Of((double)i.Documents)),
        new("visits", "跑动次数", 10, i => Cell.Of((double)i.Visits)),
        new("online", "网办程度", 12, i => Cell.Of(i.Online)),
        new("in_hall", "进驻大厅", 10, i => Cell.Of(i.HallReason is null ? "是" : "否")),
        new("hall_reason", "未进驻原因", 30, i => Cell.Of(i.HallReason)),
        new("delegated", "赋权状态", 10, i => Cell.Of(i.Delegated)),
        new("theme", "一件事主题", 20, i => Cell.Of(i.Theme)));
}
