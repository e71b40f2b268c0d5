using EnvDashboard.SeedGenerator.Workbooks;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Points of the last months of the demonstration: rewards, deductions, and two units that lose points for the same thing again and again.</summary>
internal static class DemoPoints
{
    public const string LateReplies = "企业诉求逾期未办结";
    public const string Commended = "经验做法获市级推广";
    private const string ProvenComplaint = "涉企投诉查实";
    private const string LateReport = "月报迟报";

    private static readonly string[] Headers = ["单位", "期间", "加扣分", "事由", "依据"];

    private static readonly IReadOnlyList<Entry> Entries =
    [
        new("D07", "2025-09", 1, Commended, "示范市营商办〔2025〕31号（虚构）"),
        new("D14", "2025-09", -0.5, LateReplies, "督办单2025-118号（虚构）"),
        new("D14", "2025-10", -0.5, LateReplies, "督办单2025-131号（虚构）"),
        new("D14", "2025-11", -1, LateReplies, "督办单2025-140号（虚构）"),
        new("D14", "2025-12", -1, LateReplies, "督办单2025-152号（虚构）"),
        new("D03", "2025-11", -0.5, ProvenComplaint, "涉企投诉核查表11-03（虚构）"),
        new("D03", "2025-12", -1, ProvenComplaint, "涉企投诉核查表12-01（虚构）"),
        new("D10", "2025-10", -0.2, LateReport, "月报收件登记（虚构）"),
        new("D01", "2025-12", 1.5, Commended, "示范市营商办〔2025〕44号（虚构）"),
        new("D07", "2025-12", 0.5, "营商环境案例入选省级选编", "省级选编第6期（虚构）"),
        new("D07", "2025-12", -0.3, LateReport, "月报收件登记（虚构）"),
        new("D16", "2025-12", -0.2, LateReport, "月报收件登记（虚构）"),
        new("P07", "2025-11", -0.5, ProvenComplaint, "涉企投诉核查表11-07（虚构）"),
        new("P07", "2025-12", -0.5, ProvenComplaint, "涉企投诉核查表12-05（虚构）"),
        new("P01", "2025-12", 1, Commended, "示范市营商办〔2025〕44号（虚构）"),
        new("K03", "2025-12", 0.5, "重点项目服务专班获通报表扬", "市政府办通报（虚构）"),
    ];

    public static Sheet Sheet()
    {
        var sheet = new Sheet("加扣分") { ColumnWidths = [10, 12, 10, 34, 44], FrozenRows = 2 };
        sheet.AddJoinedRow(Cell.Of("示范市营商环境考核加扣分台账（虚构演示数据）", CellStyle.Title));
        sheet.Rows.Add([.. Headers.Select(h => Cell.Of(h, CellStyle.Header))]);
        sheet.Rows.AddRange(Entries.Select(Row));
        return sheet;
    }

    private static Cell[] Row(Entry entry) =>
        [Cell.Of(entry.Unit), Cell.Of(entry.Month), Cell.Of(entry.Points), Cell.Of(entry.Reason), Cell.Of(entry.Evidence)];

    private sealed record Entry(string Unit, string Month, double Points, string Reason, string Evidence);
}
