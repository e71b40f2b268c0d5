using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Approvals;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public sealed class ApprovalSheetTests
{
    private static readonly object?[] ItemHeader = ["事项编码", "事项名称", "实施单位", "法定时限", "承诺时限", "标杆时限", "时限单位", "网办程度", "进驻大厅", "未进驻原因"];

    private static StagedWorkbook Items(params object?[][] rows) => new WorkbookBuilder().Sheet("事项目录", [ItemHeader, .. rows]).Read();

    private static IReadOnlyList<StagedRow<T>> Rows<T>(StagedWorkbook workbook) => [.. Assert.Single(workbook.Registers).Blocks.SelectMany(PackedRows.Unpack<StagedRow<T>>)];

    [Fact]
    public void Read_catalogue_takes_limits_as_offices_write_them()
    {
        var read = Items(
            ["A1", "食品经营许可", "和平区", "20个工作日", 5, "即办", "工作日", "全程网办", "是", null],
            ["A2", "排水许可", "210103", "20日", "15天", 4, "天", "可网办", "否", "现场核验"]);
        Assert.Empty(read.Errors());
        Assert.Equal(SubmissionKind.Approvals, read.Kind);
        var rows = Rows<ApprovalItem>(read);
        Assert.Equal(["210102|A1", "210103|A2"], rows.Select(r => r.Key));
        Assert.Equal(("210102", "事项目录", "A2"), (rows[0].Unit, rows[0].Sheet, rows[0].Cell));
        Assert.Equal(new ApprovalItem("A1", "食品经营许可") { Legal = new(20, LimitUnit.WorkingDays), Promised = new(5, LimitUnit.WorkingDays), Benchmark = new(0, LimitUnit.WorkingDays), Online = OnlineLevel.FullyOnline, InHall = true }, rows[0].Entry);
        Assert.Equal(new ApprovalItem("A2", "排水许可") { Legal = new(20, LimitUnit.Days), Promised = new(15, LimitUnit.Days), Benchmark = new(4, LimitUnit.Days), Online = OnlineLevel.Online, InHall = false, HallReason = "现场核验" }, rows[1].Entry);
    }

    [Fact]
    public void Read_promise_longer_than_the_law_is_refused_at_its_cell()
    {
        var error = Items(["A1", "事项", "和平区", 5, 6, 5, "工作日", null, null, null]).OnlyError();
        Assert.Equal((FindingCodes.ApprovalPromisedOverLegal, "E2"), (error.Code, error.Cell));
    }

    [Theory]
    [InlineData(FindingCodes.ApprovalPromisedOverBenchmark, Severity.Warning, "E2", 20, 6, 5, "工作日", "是")]
    [InlineData(FindingCodes.ApprovalLimitsNotComparable, Severity.Info, "E2", 20, 6, "5小时", "工作日", "是")]
    [InlineData(FindingCodes.ApprovalLimitUnitAssumed, Severity.Info, "D2", 20, 5, 5, null, "是")]
    [InlineData(FindingCodes.ApprovalHallReasonMissing, Severity.Warning, "J2", 20, 5, 5, "工作日", "否")]
    public void Read_what_a_person_should_look_at_is_said_at_its_cell(string code, Severity severity, string cell, int legal, int promised, object benchmark, string? unit, string hall)
    {
        var finding = Items(["A1", "事项", "和平区", legal, promised, benchmark, unit, null, hall, null]).Finding(code);
        Assert.Equal((severity, cell), (finding.Severity, finding.Cell));
    }

    [Theory]
    [InlineData("E2", "两周左右", "工作日")]
    [InlineData("G2", 5, "星期")]
    public void Read_unclear_limit_is_refused(string cell, object promised, string unit) =>
        Assert.Equal(cell, Items(["A1", "事项", "和平区", 20, promised, 5, unit, null, null, null]).OnlyError().Cell);

    [Fact]
    public void Read_monthly_table_takes_what_is_written_and_nothing_else()
    {
        var read = new WorkbookBuilder().Sheet("审批月报", ["单位", "期间", "受理", "办结", "按时办结", "网办", "减时限", "超期"], ["和平区", "2024-06", 100, 90, 88, null, 12.5, 0], ["合计", null, 100, 90, 88, null, null, null]).Read();
        Assert.Empty(read.Errors());
        var row = Assert.Single(Rows<ApprovalCountEntry>(read));
        Assert.Equal(("210102|2024-06|", "2024-06", "C2"), (row.Key, row.Period!.Code, row.Cell));
        Assert.Equal(
            [(ApprovalCount.Accepted, 100), (ApprovalCount.Closed, 90), (ApprovalCount.ClosedOnTime, 88), (ApprovalCount.Overdue, 0), (ApprovalCount.DaysCut, 12.5)],
            row.Entry.Counts.Values.OrderBy(v => v.Key).Select(v => (v.Key, v.Value)));
    }

    [Theory]
    [InlineData("E2", 100, 90, 91, 80, 70, null)]
    [InlineData("F2", 100, 90, 90, 101, 70, null)]
    [InlineData("G2", 100, 90, 90, 100, 101, null)]
    [InlineData("H2", 100, 90, 90, 80, 70, -3)]
    public void Read_impossible_count_is_refused_at_its_cell(string cell, int accepted, int closed, int onTime, int online, int fully, int? overdue)
    {
        var read = new WorkbookBuilder().Sheet("approval_counts", ["unit", "period", "accepted", "closed", "closed_on_time", "online", "fully_online", "overdue"], ["和平区", "2024-06", accepted, closed, onTime, online, fully, overdue]).Read();
        Assert.Equal(cell, read.OnlyError().Cell);
    }

    [Fact]
    public void Read_more_fully_online_than_online_is_a_question_not_a_refusal()
    {
        var read = new WorkbookBuilder().Sheet("approval_counts", ["unit", "period", "accepted", "closed", "online", "fully_online", "overdue"], ["和平区", "2024-06", 100, 90, 60, 70, 0]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal("F2", read.Finding(FindingCodes.ApprovalPartAboveWholeMaybe).Cell);
    }

    [Fact]
    public void Read_same_unit_item_and_month_twice_is_refused()
    {
        var read = new WorkbookBuilder().Sheet("approval_counts", ["unit", "period", "item", "accepted", "closed"], ["和平区", "2024-06", null, 1, 1], ["和平区", "2024-06", "A1", 1, 1], ["210102", "2024年6月", null, 2, 2]).Read();
        Assert.Equal(FindingCodes.RegisterRowTwice, read.OnlyError().Code);
    }
}
