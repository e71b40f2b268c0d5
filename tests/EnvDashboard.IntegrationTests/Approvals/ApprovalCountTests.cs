using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>From the monthly table to rates, and from there to figures that a scheme can score.</summary>
public sealed class ApprovalCountTests : IAsyncLifetime
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private InProcess program = null!;
    private int june;

    public async Task InitializeAsync()
    {
        program = await ApprovalTown.StartAsync();
        await program.SubmitAsync(ApprovalTown.Counts(["U1", "2024-05", null, 100, 100, 90, 1, 2, 40], ["U2", "2024-05", null, 300, 200, 200, 0, 0, 180]));
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
        Assert.Equal("approval-indicators.csv", await FeedAsync());
        Assert.Equal("approval-figures.csv", await FeedAsync());
        Assert.Null(await FeedAsync());
        var values = await ValuesAsync();
        Assert.Equal(
            [("U1", "2024-05", 40.0, 40.0, 100.0), ("U2", "2024-05", 60.0, 180.0, 300.0), ("U2", "2024-06", 75.0, 30.0, 40.0)],
            values.Where(v => v.Value is not null).Select(v => (v.Unit, v.Period, v.Value!.Value, v.Numerator!.Value, v.Denominator!.Value)));
        Assert.Equal(("U1", "not_applicable"), (values.Single(v => v.Value is null).Unit, values.Single(v => v.Value is null).State));
        // Nothing but what differs is sent again.
        await program.SubmitAsync(ApprovalTown.Counts(["U1", "2024-05", null, 100, 100, 90, 1, 2, 41]));
        Assert.Equal("approval-figures.csv", await FeedAsync());
        Assert.Equal(41, (await ValuesAsync()).First().Value);
        await using var db = program.Open();
        Assert.Equal(1, db.Submissions.OrderBy(s => s.Id).Last().RowCount);
        Assert.Null(await FeedAsync());
    }

    [Fact]
    public async Task Feed_takes_back_what_came_of_a_table_that_was_rolled_back()
    {
        await FeedAsync();
        await FeedAsync();
        await program.Get<RollbackSubmission>().ExecuteAsync(Actor.System, june, "a test", Go);
        // The rollback has asked for the figures itself; what came of that waits to be read.
        Assert.Equal("approval-figures.csv", await ReadAsync(await WaitingAsync()));
        Assert.All((await ValuesAsync()).Where(v => v.Period == "2024-06"), v => Assert.Equal((null, "not_reported"), (v.Value, v.State)));
        Assert.Null(await FeedAsync());
    }

    [Fact]
    public async Task Export_has_a_row_a_unit_and_names_what_is_missing_with_nothing()
    {
        using var file = new MemoryStream();
        await program.Get<ExportApprovals>().ExecuteAsync(Actor.System, new("2024-05", null, null), false, TableFormat.Csv, CultureInfo.InvariantCulture, file, Go);
        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).TrimStart('\uFEFF').Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.StartsWith("unit,unitName,accepted,closed,closed_on_time,overdue,near_due,online,", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("U1,甲区,100,100,90,1,2,40,,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",40,40,100,", lines[1], StringComparison.Ordinal);
    }

    private async Task<string?> FeedAsync() => await program.Get<FeedApprovals>().ExecuteAsync(Actor.System, Go) is { } id ? await ReadAsync(id) : null;

    private async Task<int> WaitingAsync()
    {
        await using var db = program.Open();
        return db.Submissions.Single(s => s.Status == SubmissionStatus.Received).Id;
    }

    private async Task<string> ReadAsync(int id)
    {
        await program.Get<ReadSubmission>().StageAndApplyAsync(id, new SilentProgress(), Go);
        var view = await program.Get<GetSubmission>().ExecuteAsync(Actor.System, id, Go);
        Assert.Equal("ranked", view.Status.ToString(), ignoreCase: true);
        return view.FileName;
    }

    private async Task<IReadOnlyList<ObservationView>> ValuesAsync() =>
        [.. (await program.Get<FindObservations>().ExecuteAsync(Actor.System, new([], ["APPR_ONLINE_RATE"], null, null, null), new PageRequest(), Go)).Items
            .OrderBy(v => v.Period, StringComparer.Ordinal).ThenBy(v => v.Unit, StringComparer.Ordinal)];
}
