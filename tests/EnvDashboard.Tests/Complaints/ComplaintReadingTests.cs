using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.Tests.Complaints;

/// <summary>Monthly tables and lists of work orders as offices write them.</summary>
public sealed class ComplaintReadingTests
{
    private static readonly KnownDictionaries Known = KnownDictionaries.Empty with
    {
        Units = [new Unit { Code = "U1", Name = "东岭区" }, new Unit { Code = "U2", Name = "西湖区" }],
    };

    private static StagedWorkbook Read(byte[] file, bool keep = false, SubmissionKind? kind = null) =>
        WorkbookIntake.Read(new MemoryStream(file), new("投诉.xlsx", kind, null) { KeepPersonalData = keep }, Known, new IntakeLimits(), null, default);

    private static List<StagedRow<T>> Rows<T>(StagedWorkbook read, string register) =>
        [.. read.Registers.Where(r => r.Register == register).SelectMany(r => r.Blocks).SelectMany(PackedRows.Unpack<StagedRow<T>>)];

    private static IEnumerable<string> Told(StagedWorkbook read, Severity severity) => read.Findings.Kept.Where(f => f.Severity == severity).Select(f => $"{f.Code} {f.Cell}");

    [Fact]
    public void Monthly_table_with_title_totals_and_chinese_headers_is_read()
    {
        var read = Read(new WorkbookBuilder().Sheet("投诉诉求月报",
            ["2024年6月投诉诉求办理情况"],
            ["单位", "平台", "主题", "受理量", "按时受理", "按时回复", "办结", "回访", "满意", "重办", "退单", "有责退回", "转办超5次", "超期", "平均办理天数"],
            ["东岭区", "12345", "消费维权", 120, 118, 115, 110, 100, 95, 4, 6, 2, 1, 3, "3.5"],
            ["东岭区", "12345", "合计", 120, 118, 115, 110, 100, 95, 4, 6, 2, 1, 3, "3.5"],
            ["西湖区", "12345", "消费维权", 20, 20, 20, 20, "—", null, null, 0, 0, 0, 0, null]).Build());
        Assert.Equal((0, 0, SubmissionKind.Complaints, 2L), (read.Findings.Errors, read.Findings.Warnings, read.Kind, read.Rows - 1));
        var rows = Rows<ComplaintMonth>(read, "complaint_counts");
        Assert.Equal(["U1|2024-06|12345|消费维权", "U2|2024-06|12345|消费维权"], rows.Select(r => r.Key));
        Assert.Equal(
            new ComplaintCounts
            {
                Received = 120, AcceptedOnTime = 118, RepliedOnTime = 115, Closed = 110, CalledBack = 100, Satisfied = 95, Redone = 4, Returned = 6, ReturnedWithFault = 2,
                TransferredOver5 = 1, Overdue = 3, DaysToClose = 385,
            },
            rows[0].Entry.Counts);
        Assert.Null(rows[1].Entry.Counts.CalledBack);
        Assert.Equal("D3", rows[0].Cell);
    }

    [Fact]
    public void Long_table_gives_the_same_as_the_wide_one()
    {
        var wide = Read(new WorkbookBuilder().Sheet("complaints", ["unit", "period", "platform", "topic", "received", "closed"], ["U1", "2024-06", "12345", "噪声", 10, 9]).Build());
        var read = Read(new WorkbookBuilder().Sheet("complaints",
            ["单位", "期间", "平台", "主题", "统计项", "数值"], ["U1", "2024-06", "12345", "噪声", "受理", 10], ["U1", "2024-06", "12345", "噪声", "办结", 9]).Build());
        Assert.Equal(Rows<ComplaintMonth>(wide, "complaint_counts").Single().Entry, Rows<ComplaintMonth>(read, "complaint_counts").Single().Entry);
        var twice = Read(new WorkbookBuilder().Sheet("complaints",
            ["单位", "期间", "平台", "主题", "统计项", "数值"], ["U1", "2024-06", "12345", "噪声", "受理", 10], ["U1", "2024-06", "12345", "噪声", "受理", 11]).Build());
        Assert.Equal(["register_row_twice F3"], Told(twice, Severity.Error));
    }

    [Fact]
    public void Impossible_counts_are_errors_and_doubtful_ones_warnings_at_their_cells()
    {
        var read = Read(new WorkbookBuilder().Sheet("complaints",
            ["unit", "period", "received", "accepted_on_time", "closed", "called_back", "satisfied", "returned", "returned_with_fault", "overdue"],
            ["U1", "2024-06", 10, 11, 12, 8, 9, 1, 2, 11],
            ["U2", "2024-06", -1, 0, 0, 0, 0, 0, 0, 1.5]).Build());
        Assert.Equal(["count_above_whole D2", "count_above_whole G2", "count_above_whole I2", "count_not_whole C3", "count_not_whole J3"], Told(read, Severity.Error).Order());
        Assert.Equal(["count_above_base E2", "count_above_base J2"], Told(read, Severity.Warning).Order());
    }

    [Fact]
    public void Work_orders_are_read_and_personal_data_is_dropped_before_staging()
    {
        var file = new WorkbookBuilder().Sheet("工单明细",
            ["工单编号", "平台", "诉求主题", "标题", "诉求人姓名", "联系电话", "家庭住址", "承办单位", "登记时间", "受理时间", "答复时间", "办结时间", "退单情况", "转办次数", "是否满意", "是否重办", "诉求分级", "联合会商"],
            ["D001", "12345", "消费维权", "退费难 电话13800138000", "张三", "13912345678", "东岭路1号", "东岭区", "2024-06-03 09:12", "2024-06-03", "2024-06-05", "2024-06-07", "有责退回", 6, "不满意", "是", "疑难", "是"])
            .Build();
        var read = Read(file);
        Assert.Equal((0, SubmissionKind.Complaints), (read.Findings.Errors, read.Kind));
        var row = Rows<ComplaintCase>(read, "complaint_cases").Single();
        Assert.Equal(("12345|d001", "U1", "2024-06", "A2"), (row.Key, row.Unit, row.Period!.Code, row.Cell));
        Assert.Equal(
            new ComplaintCase("D001", new(2024, 6, 3))
            {
                Platform = "12345", Topic = "消费维权", Subject = "退费难 电话〔已去除〕", AcceptedOn = new(2024, 6, 3), RepliedOn = new(2024, 6, 5), ClosedOn = new(2024, 6, 7),
                Return = ComplaintReturn.WithFault, Transfers = 6, CalledBack = true, Satisfied = false, Redone = true, Grade = ComplaintGrade.Difficult, JointConsultation = true,
            },
            row.Entry);
        var dropped = Assert.Single(read.Findings.Kept, f => f.Code == "personal_columns_dropped");
        Assert.Equal(("E1", "诉求人姓名、联系电话、家庭住址"), (dropped.Cell, dropped.Arguments[0]));
        Assert.Single(read.Findings.Kept, f => f.Code == "personal_numbers_blotted");
        foreach (var block in read.Registers.SelectMany(r => r.Blocks).SelectMany(PackedRows.Unpack<System.Text.Json.JsonElement>).Select(e => e.GetRawText()))
            Assert.All(["张三", "13912345678", "13800138000", "东岭路"], secret => Assert.DoesNotContain(secret, block, StringComparison.Ordinal));
        Assert.Contains("张三", Rows<ComplaintCase>(Read(file, keep: true), "complaint_cases").Single().Entry.Personal, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_numbers_are_identity_numbers_only_with_a_right_check_digit()
    {
        // 11010519491231002X is the example of the standard (GB 11643-1999); a work order number of 18 digits stays.
        var read = Read(new WorkbookBuilder().Sheet("工单明细",
            ["工单编号", "承办单位", "登记时间", "标题", "平台"],
            ["202406030000000123", "东岭区", "2024-06-03", "身份证11010519491231002X", "12345"], ["13800138000", "东岭区", "2024-06-03", "x", "12345"]).Build(), kind: SubmissionKind.Complaints);
        Assert.Equal(["personal_case_number A3"], Told(read, Severity.Error));
        Assert.Equal("身份证〔已去除〕", Rows<ComplaintCase>(read, "complaint_cases")[0].Entry.Subject);
    }

    [Fact]
    public void Days_before_the_receipt_are_errors_at_their_cells()
    {
        var read = Read(new WorkbookBuilder().Sheet("工单明细",
            ["工单编号", "承办单位", "登记时间", "办结时间", "平台"], ["1", "东岭区", "2024-06-03", "2024-05-31", "12345"], ["2", "东岭区", null, "2024-06-05", "12345"]).Build(), kind: SubmissionKind.Complaints);
        Assert.Equal(["day_before_received D2", "register_cell_missing C3"], Told(read, Severity.Error).Order());
    }
}
