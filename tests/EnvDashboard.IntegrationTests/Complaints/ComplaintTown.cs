using System.Globalization;
using EnvDashboard.Application.Complaints;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Complaints;

/// <summary>Two districts of one city and their work orders, drawn from a fixed seed.</summary>
internal static class ComplaintTown
{
    public static readonly string[] Columns =
        ["工单编号", "平台", "诉求主题", "承办单位", "登记时间", "受理时间", "答复时间", "办结时间", "退单情况", "转办次数", "是否满意", "是否重办"];

    public static byte[] Units() => new WorkbookBuilder()
        .Sheet("units", ["code", "name", "kind", "parent"], ["C", "东岭市", "city", null], ["U1", "东岭区", "district", "C"], ["U2", "西湖区", "district", "C"]).Build();

    /// <summary>国办发明电〔2023〕7号 for 2024, as far as it touches Spring Festival and National Day.</summary>
    public static byte[] Calendar() => new WorkbookBuilder().Sheet("工作日历",
    [
        ["日期", "类型", "名称"],
        .. Enumerable.Range(10, 8).Select(d => new object?[] { $"2024-02-{d}", "放假", "春节" }), ["2024-02-04", "调休上班", "春节"], ["2024-02-18", "调休上班", "春节"],
        .. Enumerable.Range(1, 7).Select(d => new object?[] { $"2024-10-0{d}", "放假", "国庆节" }), ["2024-09-29", "调休上班", "国庆节"], ["2024-10-12", "调休上班", "国庆节"],
    ]).Build();

    public static byte[] Cases(params object?[][] rows) => new WorkbookBuilder().Sheet("工单明细", [Columns, .. rows]).Build();

    public static byte[] Months(string[] columns, params object?[][] rows) => new WorkbookBuilder().Sheet("complaints", [columns, .. rows]).Build();

    /// <summary>Rows as an office would write them, in the order of <see cref="Columns"/>.</summary>
    public static List<object?[]> Drawn(int count)
    {
        var random = new Random(20240205);
        string[] topics = ["消费维权", "噪声扰民", "物业管理", "涉企服务"];
        string[] returns = ["", "", "", "退单", "有责退回", "重复退回"];
        var rows = new List<object?[]>();
        for (var i = 0; i < count; i++)
        {
            var received = new DateOnly(2024, 1, 1).AddDays(random.Next(366));
            DateOnly? closed = random.Next(10) == 0 ? null : received.AddDays(random.Next(15));
            var satisfied = random.Next(4) switch { 0 => "", 1 => "不满意", _ => "满意" };
            rows.Add(
            [
                $"W{i:D5}", random.Next(3) == 0 ? "市长信箱" : "12345", topics[random.Next(topics.Length)], random.Next(2) == 0 ? "东岭区" : "西湖区", Text(received), Text(received.AddDays(random.Next(4))),
                closed is { } c ? Text(c) : null, closed is { } d ? Text(d) : null, returns[random.Next(returns.Length)], random.Next(8), satisfied, satisfied == "不满意" && random.Next(2) == 0 ? "是" : "否",
            ]);
        }
        return rows;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static async Task<InProcess> StartAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(Units());
        return program;
    }

    public static readonly ComplaintFilter All = ComplaintFilter.All;
}
