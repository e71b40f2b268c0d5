using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Drill;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Exports;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Complaints.ComplaintTown;

namespace EnvDashboard.IntegrationTests.Complaints;

/// <summary>From workbook to rates, lists, warnings and observations.</summary>
public sealed class ComplaintRegisterTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<ComplaintSumView> TotalAsync(InProcess program, ComplaintFilter? filter = null) =>
        (await program.Get<SumComplaints>().ExecuteAsync(Me, ComplaintKey.All, filter ?? All, Go)).Single();

    private static void AssertSame(Dictionary<string, double> expected, ComplaintSumView found)
    {
        foreach (var rate in Enum.GetValues<ComplaintRate>()) Assert.Equal(expected[rate.ToString()], found.Rate(rate).Value!.Value, 1e-12);
        Assert.Equal(expected["over5"], found.Counts.TransferredOver5!.Value);
    }

    [Fact]
    public async Task Rates_from_work_orders_are_those_of_an_independent_program_and_follow_the_calendar()
    {
        await using var program = await StartAsync();
        var rows = Drawn(600);
        await program.SubmitAsync(Cases([.. rows]));
        AssertSame(new OwnArithmetic(withCalendar: false).Rates(rows), await TotalAsync(program));
        var calendar = await program.SubmitAsync(Calendar());
        AssertSame(new OwnArithmetic(withCalendar: true).Rates(rows), await TotalAsync(program));
        // Upward: the city is the sum of its districts, and every part is that of its own rows.
        AssertSame(new OwnArithmetic(withCalendar: true).Rates(rows), await TotalAsync(program, All with { Units = ["C"] }));
        foreach (var unit in await program.Get<SumComplaints>().ExecuteAsync(Me, ComplaintKey.Unit, All, Go))
            AssertSame(new OwnArithmetic(withCalendar: true).Rates(rows.Where(r => (string)r[3]! == unit.Name)), unit);
        foreach (var topic in await program.Get<SumComplaints>().ExecuteAsync(Me, ComplaintKey.Topic, All, Go))
            AssertSame(new OwnArithmetic(withCalendar: true).Rates(rows.Where(r => (string)r[2]! == topic.Key)), topic);
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, calendar, "年份弄错", Go);
        AssertSame(new OwnArithmetic(withCalendar: false).Rates(rows), await TotalAsync(program));
    }

    [Fact]
    public async Task Work_orders_go_before_reported_counts_of_the_same_unit_month_and_platform()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(Months(["unit", "period", "platform", "topic", "received", "closed"], ["U1", "2024-03", "12345", "噪声", 50, 40], ["U1", "2024-03", "信访", null, 7, 7], ["U2", "2024-03", "12345", null, 5, 5]));
        Assert.Equal((62, 52), ((await TotalAsync(program)).Counts.Received, (await TotalAsync(program)).Counts.Closed));
        var cases = await program.SubmitAsync(Cases(["W1", "12345", "噪声", "东岭区", "2024-03-04", null, null, "2024-03-05", null, null, null, null]));
        Assert.Equal((13, 13), ((await TotalAsync(program)).Counts.Received, (await TotalAsync(program)).Counts.Closed));
        Assert.Null((await TotalAsync(program, All with { Platforms = ["12345"], Units = ["U1"] })).Counts.AcceptedOnTime);
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, cases, "送错了", Go);
        Assert.Equal(62, (await TotalAsync(program)).Counts.Received);
    }

    [Fact]
    public async Task Change_on_last_year_compares_the_same_months_only()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(Months(["unit", "period", "received", "replied_on_time"],
            ["U1", "2023-05", 10, 5], ["U1", "2024-05", 20, 15], ["U1", "2024-06", 20, 20]));
        var may = await TotalAsync(program, All with { From = "2024-05", To = "2024-05" });
        Assert.Equal((10, 0.25), (may.ReceivedLastYear, may.Rate(ComplaintRate.Response).Change));
        var both = await TotalAsync(program, All with { From = "2024-05", To = "2024-06" });
        Assert.Equal((null, null), (both.ReceivedLastYear, both.Rate(ComplaintRate.Response).Change));
        Assert.Equal("not_reported", both.Rate(ComplaintRate.Satisfaction).Reason);
    }

    [Fact]
    public async Task Replacing_a_month_takes_out_what_is_not_named_and_a_repetition_changes_nothing()
    {
        await using var program = await StartAsync();
        string[] columns = ["unit", "period", "platform", "topic", "received"];
        var first = Months(columns, ["U1", "2024-03", "12345", "噪声", 50], ["U1", "2024-03", "12345", "物业", 8], ["U2", "2024-03", "12345", "噪声", 3]);
        await program.SubmitAsync(first);
        var again = await program.Get<GetSubmission>().ExecuteAsync(Me, await program.SubmitAsync(first), Go);
        Assert.Equal((0L, 0L, 3L), (again.Counts.New, again.Counts.Changed, again.Counts.Unchanged));
        using var content = new MemoryStream(Months(columns, ["U1", "2024-03", "12345", "噪声", 55]));
        var id = await program.Get<ReceiveSubmission>().StoreAsync(Me, new("r.xlsx", "complaints", null, "replace", true), content, Go);
        await program.Get<ReadSubmission>().StageAndApplyAsync(id, new SilentProgress(), Go);
        var changes = await program.Get<ListChanges>().ExecuteAsync(Me, id, false, new PageRequest(), Go);
        Assert.Equal([(ChangeKind.Changed, "12345 · 噪声 received 50 → 55"), (ChangeKind.Cleared, "12345 · 物业 received=8")], changes.Items.Select(c => (c.Change, c.Reason)));
        Assert.Equal(58, (await TotalAsync(program)).Counts.Received);
    }

    [Fact]
    public async Task Rates_feed_indicators_once_and_again_only_when_something_has_changed()
    {
        await using var program = await StartAsync();
        var submission = await program.SubmitAsync(Months(["unit", "period", "received", "replied_on_time", "called_back", "satisfied"], ["U1", "2024-05", 20, 15, 0, 0]));
        var feed = program.Get<FeedRegisters>();
        await feed.ExecuteAsync(submission, new SilentProgress(), Go);
        await using var db = program.Open();
        var observation = Assert.Single(await db.Observations.ToListAsync());
        Assert.Equal((75.0, 15.0, 20.0), (observation.Value, observation.Numerator, observation.Denominator));
        var carrier = await db.Submissions.SingleAsync(s => s.Id == observation.SubmissionId);
        Assert.Equal(($"complaint-rates-{submission}.csv", SubmissionStatus.Ranked), (carrier.FileName, carrier.Status));
        var count = await db.Submissions.CountAsync();
        await feed.ExecuteAsync(submission, new SilentProgress(), Go);
        Assert.Equal(count, await db.Submissions.CountAsync());
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, submission, "送错了", Go);
        await feed.ExecuteAsync(submission, new SilentProgress(), Go);
        Assert.Null((await db.Observations.AsNoTracking().SingleAsync()).Value);
        var afterwards = await db.Submissions.CountAsync();
        await feed.ExecuteAsync(submission, new SilentProgress(), Go);
        Assert.Equal(afterwards, await db.Submissions.CountAsync());
    }

    [Fact]
    public async Task Warnings_name_the_topic_that_rose_beyond_chance()
    {
        await using var program = await StartAsync();
        string[] columns = ["unit", "period", "topic", "received"];
        var rows = new List<object?[]>();
        foreach (var month in new[] { "2023-07", "2023-08", "2023-09", "2024-04", "2024-05", "2024-06" }) rows.AddRange([["U1", month, "噪声", 10], ["U1", month, "物业", 10], ["U1", month, "少见", 1]]);
        foreach (var month in new[] { "2024-07", "2024-08" }) rows.AddRange([["U1", month, "噪声", 30], ["U1", month, "物业", 10], ["U1", month, "少见", 2]]);
        await program.SubmitAsync(Months(columns, [.. rows]));
        var found = (await program.Get<AnalyseWarnings>().ExecuteAsync(Me, null, All, Go))!;
        Assert.Equal(("2024Q3", "2024Q2", "2023Q3"), (found.Quarter, found.Before, found.LastYear));
        Assert.Equal(["2024-09"], found.MissingMonths);
        Assert.Equal([("噪声", "rising"), ("物业", "steady"), ("少见", "steady")], found.Topics.Select(t => (t.Topic!, t.Level)).OrderByDescending(t => t.Item2 == "rising").ThenBy(t => t.Item1 == "少见"));
        // 60 in 62 days against 30 in 91: the binomial tail by another program.
        Assert.Equal(PoissonComparison.Rise(60, 62, 30, 91), found.Topics[0].ChanceBefore!.Value, 1e-15);
    }

    [Fact]
    public async Task Work_orders_are_listed_by_kind_and_exported_without_personal_data()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(new EnvDashboard.Tests.Intake.WorkbookBuilder().Sheet("工单明细",
            ["工单编号", "诉求人", "联系电话", "平台", "诉求主题", "承办单位", "登记时间", "办结时间", "退单情况", "转办次数", "是否满意", "是否重办"],
            ["A1", "张三丰", "13912345678", "12345", "噪声", "东岭区", "2024-03-04", "2024-03-20", "重复退回", 7, "不满意", "否"],
            ["A2", "李四光", "13912345679", "12345", "噪声", "东岭区", "2024-03-04", "2024-03-05", null, 1, "满意", null],
            ["A3", "王五", "13912345670", "12345", "噪声", "西湖区", "2024-03-04", null, null, 0, null, null]).Build());
        var list = program.Get<ListCases>();
        foreach (var (kind, expected) in new (string, string)[] { ("repeated", "A1"), ("over5", "A1"), ("unsatisfied", "A1"), ("overdue", "A3,A1"), ("overdue_open", "A3"), ("open", "A3"), ("with_fault", "") })
            Assert.Equal(expected, string.Join(',', (await list.ExecuteAsync(Me, new(All, kind, [], null), new PageRequest(), Go)).Items.Select(c => c.CaseNo)));
        foreach (var table in ComplaintTables.Choices)
        {
            var text = await program.TextAsync("complaints.csv", "table=" + table);
            Assert.True(text.Split('\n').Length >= 2, table);
            Assert.DoesNotContain("张三丰", text, StringComparison.Ordinal);
        }
        await using var db = program.Open();
        Assert.All(await db.ComplaintCases.ToListAsync(), c => Assert.Null(c.Personal));
        // The way down to the cell blots out for everyone who may not open the workbook itself.
        var leader = new Actor("leader", new HashSet<Permission> { Permission.ViewResults });
        var seen = await program.Get<ShowSourceCell>().ExecuteAsync(leader, 2, "工单明细", "A2", Go);
        var words = seen.Excerpt!.Rows.SelectMany(r => r.Cells).Select(c => c.Text).ToList();
        Assert.Contains("A1", words);
        Assert.DoesNotContain("张三丰", words);
        Assert.DoesNotContain("13912345678", words);
        Assert.Contains("张三丰", (await program.Get<ShowSourceCell>().ExecuteAsync(Me, 2, "工单明细", "A2", Go)).Excerpt!.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
    }
}
