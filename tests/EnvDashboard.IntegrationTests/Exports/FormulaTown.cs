using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain.Supervision;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>A made-up town in which every name and every text that people may write looks like a formula, in every register.</summary>
internal static class FormulaTown
{
    public const string Group = "FG", Scheme = "FS", First = "2024-01", Last = "2024-02";

    /// <summary>Beginnings that a spreadsheet program takes for a formula.</summary>
    public static readonly string[] Texts = ["=1+1甲", "+cmd|' /C calc'!A0乙", "-2+3丙", "@SUM(A1)丁"];

    private static readonly CancellationToken Go = CancellationToken.None;

    public static async Task<InProcess> StartAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(Definition(version: "1"));
        await program.SubmitAsync(Definition(version: "2", status: "draft"));
        await MonthAsync(program, First, (90, 80), (70, 60), (50, 40));
        await MonthAsync(program, Last, (60, 61), (92, 82), (51, 41));
        await program.SubmitAsync(TestTown.Points(("FU1", Last, -1, Texts[0], Texts[1]), ("FU1", First, -1, Texts[0], Texts[1])));
        await program.RankAsync();
        await program.SubmitAsync(new WorkbookBuilder().Sheet("整改台账", ["item_no", "unit", "level", "category", "title", "measures", "due", "claimed", "source", "period", "lead_unit"],
            ["1", "FU1", "problem", "E5", Texts[0], 2, "2024-01-30", "in_progress", Texts[1], "2024", Texts[2]],
            ["2", "FU2", "problem", "E5", Texts[3], 1, null, "completed", Texts[2], "2024", "审批局、市场局"]).Build());
        await program.SubmitAsync(new WorkbookBuilder().Sheet("工单明细", ["工单编号", "平台", "诉求主题", "标题", "承办单位", "登记时间", "办结时间", "退单情况", "是否满意"],
            ["=W1", "12345", Texts[0], Texts[1], "FU1", "2024-01-04", "2024-01-05", "重复退回", "满意"], ["+W2", Texts[2], Texts[3], Texts[0], "FU2", "2024-02-04", null, null, null]).Build());
        await program.SubmitAsync(new WorkbookBuilder().Sheet("approval_items", ["code", "name", "unit", "legal", "promised", "benchmark", "limit_unit", "in_hall", "hall_reason"],
            ["=A1", Texts[1], "FU1", 20, 10, 5, "工作日", "no", Texts[2]]).Build());
        await program.SubmitAsync(new WorkbookBuilder().Sheet("approval_counts", ["unit", "period", "accepted", "closed", "online"], ["FU1", First, 10, 9, 8], ["FU1", Last, 10, 9, 9]).Build());
        await program.SubmitAsync(new WorkbookBuilder().Sheet("数字台账", ["单位", "单位名称", "指标", "数值", "计量单位", "限定", "期间", "来源", "行"],
            ["FU1", Texts[0], Texts[1], 5, "个", null, "2024", Texts[2], 1], ["FU1", Texts[0], Texts[1], 6, "个", null, "2024", Texts[3], 2]).Build());
        var item = (await program.Get<ListItems>().ExecuteAsync(Actor.System, ItemFilter.All, new(), Go)).Items[0].Id;
        await program.Get<IssueMeasure>().ExecuteAsync(Actor.System, new("FU1", Rung.Note, Texts[2], Texts[3], new(2024, 2, 1), new(2024, 2, 20), [item]), Go);
        return program;
    }

    public static Task MonthAsync(InProcess program, string period, params (double A, double B)[] values) => program.SubmitAsync(new WorkbookBuilder().Sheet(Texts[2],
        [["unit", "indicator", "period", "value", "note"], .. values.SelectMany((v, i) => new object?[][] { [$"FU{i + 1}", "FA", period, v.A, Texts[3]], [$"FU{i + 1}", "FB", period, v.B, null] })]).Build(), name: Texts[0] + ".xlsx");

    private static byte[] Definition(string version, string status = "published") => new WorkbookBuilder()
        .Sheet("units", ["code", "name", "kind"], ["FU1", Texts[0], "district"], ["FU2", Texts[1], "district"], ["FU3", Texts[2], "district"])
        .Sheet("groups", ["group", "group_name", "unit"], [Group, Texts[3], "FU1"], [Group, Texts[3], "FU2"], [Group, Texts[3], "FU3"])
        .Sheet("categories", ["code", "name", "order"], ["E5", Texts[1], 5])
        .Sheet("indicators", ["code", "name", "unit_of_measure", "direction", "kind", "category", "definition"], ["FA", Texts[0], "分", "higher", "value", "E5", Texts[1]], ["FB", Texts[2], Texts[3], "higher", "value", "E5", Texts[3]])
        .Sheet("targets", ["indicator", "kind", "low", "group", "source"], ["FA", "bound", 60, Group, Texts[3]])
        .Sheet("scheme", ["key", "value"], ["code", Scheme], ["name", Texts[1]], ["version", version], ["applies_from", First], ["group", Group], ["rank_decimals", "2"], ["status", status], ["note", Texts[2]])
        .Sheet("scheme_nodes", ["node", "parent", "name", "weight", "aggregation", "indicator", "normalisation"],
            ["ROOT", null, Texts[0], 1, "arithmetic", null, null], ["NA", "ROOT", Texts[1], version, null, "FA", "none"], ["NB", "ROOT", Texts[2], 1, null, "FB", "none"])
        .Build();
}
