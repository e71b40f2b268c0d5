using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using static EnvDashboard.IntegrationTests.Complaints.ComplaintTown;

namespace EnvDashboard.IntegrationTests.Complaints;

/// <summary>Appeals in three grades, with joint consultation and follow-up, from the workbook to the list.</summary>
public sealed class AppealTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Grades_are_counted_and_what_is_still_to_be_done_is_listed()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(new WorkbookBuilder().Sheet("工单明细",
            ["工单编号", "平台", "承办单位", "登记日期", "办结日期", "诉求分级", "联合会商", "跟踪问效", "是否满意"],
            ["A1", "12345", "U1", "2024-05-06", "2024-05-07", "一般", null, null, "是"],
            ["A2", "12345", "U1", "2024-05-06", "2024-05-08", "疑难", "是", "半月后回访，未反弹", "是"],
            ["A3", "12345", "U1", "2024-05-06", "2024-06-28", "疑难", "否", null, "否"],
            ["A4", "12345", "U2", "2024-05-06", null, "疑难", null, null, null],
            ["A5", "12345", "U2", "2024-05-06", "2024-05-09", "重大", null, null, null],
            ["A6", "12345", "U2", "2024-05-06", "2024-05-09", null, null, null, "是"]).Build());
        var grades = await program.Get<GetAppeals>().ExecuteAsync(Me, All, Go);
        Assert.Equal(
            [
                new AppealGradeView(ComplaintGrade.Ordinary, 1, 0, 0, 0, 1, 0, 1, 1),
                // A3 was closed late, A4 never.
                new AppealGradeView(ComplaintGrade.Difficult, 3, 1, 2, 1, 1, 1, 2, 1),
                new AppealGradeView(ComplaintGrade.Major, 1, 0, 0, 0, 1, 0, 0, 0),
            ],
            grades);
        Assert.Equal([1, 1, 0], (await program.Get<GetAppeals>().ExecuteAsync(Me, All with { Units = ["U1"], From = "2024-05", To = "2024-05" }, Go)).Select(g => Math.Min(g.Received, 1)));
        Assert.Equal(["A4", "A3"], await NumbersAsync(program, "no_consultation"));
        Assert.Equal(["A5", "A3"], await NumbersAsync(program, "no_follow_up"));
        Assert.Equal(["A4", "A3"], await NumbersAsync(program, "overdue"));
        Assert.Equal(["A4"], await NumbersAsync(program, "overdue_open"));
    }

    /// <summary>Totals of some lists come from the monthly table: they must be those of the work orders themselves.</summary>
    [Fact]
    public async Task Totals_are_those_of_the_work_orders_whatever_the_list()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(Cases([.. Drawn(600)]));
        await program.SubmitAsync(Months(["unit", "period", "platform", "received"], ["U1", "2024-05", "信访", 40]));
        ComplaintFilter[] places = [All, All with { Units = ["U2"] }, All with { Platforms = ["12345"], From = "2024-03", To = "2024-08" }, All with { Topics = ["物业管理"], Units = ["C"] }, All with { Platforms = ["信访"] }];
        foreach (var place in places)
        {
            foreach (var kind in CaseKinds.All.Prepend(null))
            {
                var list = await program.Get<ListCases>().ExecuteAsync(Me, new(place, kind, [], null), new(1, 1000), Go);
                Assert.Equal(list.Items.Count, list.Total);
                var cut = await program.Get<ListCases>().ExecuteAsync(Me, new(place, kind, [], null), new(2, 7), Go);
                Assert.Equal(list.Items.Skip(7).Take(7).Select(c => c.Id), cut.Items.Select(c => c.Id));
            }
        }
    }

    [Fact]
    public async Task Another_calendar_changes_what_is_overdue()
    {
        await using var program = await StartAsync();
        // Five working days from 8 February: plainly the 15th, over Spring Festival the 22nd.
        await program.SubmitAsync(Cases(["W1", "12345", "噪声", "U1", "2024-02-08", null, null, "2024-02-20", null, null, null, null]));
        Assert.Equal(["W1"], await NumbersAsync(program, "overdue"));
        await program.SubmitAsync(Calendar());
        Assert.Empty(await NumbersAsync(program, "overdue"));
    }

    private static async Task<IEnumerable<string>> NumbersAsync(InProcess program, string kind) =>
        (await program.Get<ListCases>().ExecuteAsync(Me, new(All, kind, [], null), new(1, 50), Go)).Items.Select(c => c.CaseNo);
}
