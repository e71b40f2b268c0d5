using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Calendars;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using static EnvDashboard.IntegrationTests.Approvals.ApprovalTown;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>Fifteen working days for a bad review: the rate of a month is not final before they are over.</summary>
public sealed class BadReviewTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Rate_of_this_month_is_open_for_fifteen_working_days_more_and_that_of_long_ago_is_final()
    {
        await using var program = await StartAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await program.SubmitAsync(Counts(["U1", $"{today:yyyy-MM}", null, 10, 9, 9, 0, 0, 5], ["U1", "2024-01", null, 10, 9, 9, 0, 0, 5]));
        // The first working day after the month is off: everything comes a day later.
        var end = new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));
        var plain = (await program.Get<CountWorkdays>().ExecuteAsync(Actor.System, end, 15, Go)).Until;
        var next = (await program.Get<CountWorkdays>().ExecuteAsync(Actor.System, end, 1, Go)).Until;
        await program.SubmitAsync(new WorkbookBuilder().Sheet("工作日历", ["日期", "类型", "名称"], [$"{next:yyyy-MM-dd}", "放假", "停电检修"]).Build());
        var expected = (await program.Get<CountWorkdays>().ExecuteAsync(Actor.System, plain, 1, Go)).Until;

        Assert.Equal(expected, (await program.Get<GetApprovals>().ExecuteAsync(Actor.System, ApprovalFilter.Latest, Go)).BadReviewsOpenUntil);
        Assert.Null((await program.Get<GetApprovals>().ExecuteAsync(Actor.System, new("2024-01", null, null), Go)).BadReviewsOpenUntil);
    }
}
