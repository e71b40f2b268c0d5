using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.IntegrationTests.Exports;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>From the monthly table to rates, and from there to figures that a scheme can score.</summary>
public sealed class ApprovalCountTests : IAsyncLifetime
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private InProcess program = null!;
    private int may;
    private int june;

    public async Task InitializeAsync()
    {
        program = await ApprovalTown.StartAsync();
        may = await program.SubmitAsync(ApprovalTown.Counts(["U1", "2024-05", null, 100, 100, 90, 1, 2, 40], ["U2", "2024-05", null, 300, 200, 200, 0, 0, 180]));
        june = await program.SubmitAsync(ApprovalTown.Counts(["U1", "2024-06", null, 0, 0, 0, 0, 0, 0], ["U2", "2024-06", "A1", 10, 10, 9, 1, 0, 5], ["U2", "2024-06", "A2", 30, 30, 30, 0, 0, 25]));
    }

    public async Task DisposeAsync() => await program.DisposeAsync();

    private Task<ApprovalReport> AskAsync(string? period = null, string? unit = null, string? group = null) => program.Get<GetApprovals>().ExecuteAsync(Actor.System, new(period, group, unit), Go);

    private static RateView Rate(ApprovalRowView row, string code) => row.Rates.Single(r => r.Code == code);

    [Fact]
    public async Task Report_sums_cases_before_dividing()
    {
        var may = await AskAsync("2024-05");
        var total = Rate(may.Total!, "APPR_ONLINE_RATE");
        Assert.Equal((220.0, 400.0, 55.0), (total.Numerator!.Value, total.Denominator!.Value, total.Value!.Value));
        Assert.Equal([("U1", 40.0), ("U2", 60.0)], may.ByUnit.Select(u => (u.Key, Rate(u, "APPR_ONLINE_RATE").Value!.Value)));
        Assert.Equal((1.0, 2.0), (may.Total!.Counts[ApprovalCount.Overdue], may.Total.Counts[ApprovalCount.NearDue]));
        Assert.Equal((null, "missing"), (Rate(may.Total, "APPR_GOOD_REVIEW_RATE").Value, Rate(may.Total, "APPR_GOOD_REVIEW_RATE").Reason));
    }

    [Fact]
    public async Task Report_of_a_unit_stands_beside_its_group_and_adds_up_items_where_there_is_no_whole()
    {
        var report = await AskAsync("2024-06", "U2", "G");
        Assert.Equal((40.0, 75.0, 75.0), (report.Total!.Counts[ApprovalCount.Accepted], Rate(report.Total, "APPR_ONLINE_RATE").Value!.Value, Rate(report.Total, "APPR_ONLINE_RATE").GroupValue!.Value));
        Assert.Equal([("2024-05", 60.0, 55.0), ("2024-06", 75.0, 75.0)], report.ByMonth.Select(m => (m.Key, Rate(m, "APPR_ONLINE_RATE").Value!.Value, Rate(m, "APPR_ONLINE_RATE").GroupValue!.Value)));
        Assert.Equal("denominator_zero", Rate((await AskAsync("2024-06", "U1")).Total!, "APPR_ONLINE_RATE").Reason);
        // The whole of a unit counts, not the whole and its items.
        await program.SubmitAsync(ApprovalTown.Counts(["U2", "2024-06", null, 50, 40, 39, 1, 0, 31]));
        Assert.Equal(50, (await AskAsync("2024-06", "U2")).Total!.Counts[ApprovalCount.Accepted]);
    }

    [Fact]
    public async Task Report_refuses_what_is_not_there()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(unit: "none"));
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(group: "none"));
        await Assert.ThrowsAsync<InvalidInputException>(() => AskAsync("soon"));
    }

    [Fact]
    public async Task Feed_defines_the_indicators_then_sends_the_figures_once()
    {
        await FeedAsync(may);
        await FeedAsync(june);
        Assert.Equal(["indicators.csv", $"approval-figures-{may}.csv", $"approval-figures-{june}.csv"], await FedAsync());
        // Nothing can be divided by the nought cases of U1 in June: there is no figure.
        Assert.Equal(
            [("U1", "2024-05", 40.0, 40.0, 100.0), ("U2", "2024-05", 60.0, 180.0, 300.0), ("U2", "2024-06", 75.0, 30.0, 40.0)],
            (await ValuesAsync()).Select(v => (v.Unit, v.Period, v.Value!.Value, v.Numerator!.Value, v.Denominator!.Value)));
        await FeedAsync(may);
        Assert.Equal(3, (await FedAsync()).Count);
        // Nothing but what differs is sent again.
        var corrected = await program.SubmitAsync(ApprovalTown.Counts(["U1", "2024-05", null, 100, 100, 90, 1, 2, 41]));
        await FeedAsync(corrected);
        Assert.Equal(41, (await ValuesAsync()).First().Value);
        await using var db = program.Open();
        Assert.Equal(1, db.Submissions.OrderBy(s => s.Id).Last().RowCount);
    }

    [Fact]
    public async Task Feed_takes_back_what_came_of_a_table_that_was_rolled_back()
    {
        await FeedAsync(june);
        await program.Get<RollbackSubmission>().ExecuteAsync(Actor.System, june, "a test", Go);
        await FeedAsync(june);
        Assert.Equal([("U2", null, "not_reported")], (await ValuesAsync()).Select(v => (v.Unit, v.Value, v.State)));
    }

    [Fact]
    public async Task Export_has_a_row_a_unit_and_names_what_is_missing_with_nothing()
    {
        var lines = (await program.TextAsync("approvals.csv", "period=2024-05")).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.StartsWith("unit,unitName,accepted,closed,closed_on_time,overdue,near_due,online,", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("U1,甲区,100,100,90,1,2,40,,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",40,40,100,", lines[1], StringComparison.Ordinal);
    }

    private Task<bool> FeedAsync(int submission) => program.Get<FeedRegisters>().ExecuteAsync(submission, new SilentProgress(), Go);

    /// <summary>The files that were made and accepted, in order.</summary>
    private async Task<IReadOnlyList<string>> FedAsync()
    {
        await using var db = program.Open();
        return [.. db.Submissions.Where(s => s.Id > june && s.FileName.EndsWith(".csv")).OrderBy(s => s.Id).Select(s => s.FileName)];
    }

    private async Task<IReadOnlyList<ObservationView>> ValuesAsync() =>
        [.. (await program.Get<FindObservations>().ExecuteAsync(Actor.System, new([], ["APPR_ONLINE_RATE"], null, null, null), new PageRequest(), Go)).Items
            .OrderBy(v => v.Period, StringComparer.Ordinal).ThenBy(v => v.Unit, StringComparer.Ordinal)];
}
