using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Targets;
using EnvDashboard.IntegrationTests.Exports;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Targets;

/// <summary>Targets from the workbook to the question who misses which, in a town whose answers can be worked out in the head.</summary>
public sealed class TargetTests : IAsyncLifetime
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private readonly TestTown town = new("T");
    private InProcess program = null!;

    public async Task InitializeAsync()
    {
        program = await InProcess.StartAsync();
        await program.SubmitAsync(town.Definition(more: w => w.Sheet(
            "targets", ["indicator", "kind", "value", "low", "group", "unit", "from", "source"],
            ["TA", "bound", null, 60, "TG", null, "2024-02", "方案"],
            ["TA", "bound", null, 90, null, "TU1", "2024-02", "自定"],
            ["TA", "group_average", null, null, "TG", null, null, null],
            ["TB", "fixed", 50, null, null, null, null, null])));
        await program.SubmitAsync(town.Month("2024-01", (70, 50), (40, 49), (10, 80)));
        await program.SubmitAsync(TestTown.Data(("TU1", "TA", "2024-02", 80), ("TU2", "TA", "2024-02", 60), ("TU1", "TB", "2024-02", 50)));
    }

    public async Task DisposeAsync() => await program.DisposeAsync();

    private Task<TargetReport> AskAsync(TargetFilter filter) => program.Get<GetTargetStandings>().ExecuteAsync(Actor.System, filter, new PageRequest(), Go);

    [Fact]
    public async Task Standings_hold_every_value_against_its_nearest_targets()
    {
        var report = await AskAsync(TargetFilter.All);
        Assert.Equal(("2024-02", false), (report.Period, report.Invented));
        Assert.Equal(
            [
                ("TU1", "TA", "bound", 90, false, -10), ("TU1", "TA", "group_average", 70, true, 10), ("TU1", "TB", "fixed", 50, true, 0),
                ("TU2", "TA", "bound", 60, true, 0), ("TU2", "TA", "group_average", 70, false, -10),
                ("TU3", "TA", "bound", 60, null, null), ("TU3", "TA", "group_average", 70, null, null),
            ],
            report.Standings.Items.OrderBy(s => s.Unit.Code, StringComparer.Ordinal).ThenBy(s => s.Target.Indicator, StringComparer.Ordinal).ThenBy(s => s.Target.Kind, StringComparer.Ordinal)
                .Select(s => (s.Unit.Code, s.Target.Indicator, s.Target.Kind, s.Low!.Value, s.Met, s.Margin)));
        Assert.Equal([false, false], report.Standings.Items.Take(2).Select(s => s.Met));
        var silent = report.Standings.Items.First(s => s.Unit.Code == "TU3");
        Assert.Equal(("not_reported", (int?)null), (silent.State, silent.Submission));
        var first = report.Standings.Items.Single(s => s is { Unit.Code: "TU1", Target.Kind: "bound" });
        Assert.Equal(("数据", "D2"), (first.Sheet, first.Cell));
    }

    [Fact]
    public async Task Trend_judges_each_period_by_the_targets_and_the_average_of_that_period()
    {
        // January: only the averages (40) and B's 50 are asked for; 70 40 10 against 40, 50 49 80 against 50.
        var report = await AskAsync(TargetFilter.All);
        Assert.Equal([("2024-01", 4, 2, 0), ("2024-02", 3, 2, 2)], report.Trend.Select(t => (t.Key, t.Met, t.Missed, t.Unknown)));
        Assert.Equal([("TU1", 2, 1, 0), ("TU2", 1, 1, 0), ("TU3", 0, 0, 2)], report.ByUnit.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => (u.Key, u.Met, u.Missed, u.Unknown)));
        Assert.Equal([("TA", 2, 2, 2), ("TB", 1, 0, 0)], report.ByIndicator.Select(u => (u.Key, u.Met, u.Missed, u.Unknown)));
    }

    [Fact]
    public async Task Filters_leave_what_they_name_and_refuse_what_is_not_there()
    {
        Assert.Equal(["TU1", "TU2"], (await AskAsync(TargetFilter.All with { Met = false })).Standings.Items.Select(s => s.Unit.Code));
        Assert.Equal(["TU2"], (await AskAsync(TargetFilter.All with { Met = false, Kinds = ["group_average"] })).Standings.Items.Select(s => s.Unit.Code));
        Assert.Equal(2, (await AskAsync(TargetFilter.All with { Period = "2024-01", Units = ["TU2"] })).Standings.Total);
        Assert.Equal(3, (await AskAsync(TargetFilter.All with { Period = "2024-01", Group = "TG", Indicators = ["TB"] })).Standings.Total);
        Assert.Equal(0, (await AskAsync(TargetFilter.All with { Period = "2030-01" })).Standings.Total);
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(TargetFilter.All with { Group = "none" }));
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(TargetFilter.All with { Units = ["none"] }));
        await Assert.ThrowsAsync<InvalidInputException>(() => AskAsync(TargetFilter.All with { Kinds = ["none"] }));
        await Assert.ThrowsAsync<InvalidInputException>(() => AskAsync(TargetFilter.All with { Period = "soon" }));
    }

    [Fact]
    public async Task Definition_with_the_same_target_changes_it()
    {
        await program.SubmitAsync(new WorkbookBuilder().Sheet("targets", ["indicator", "kind", "value"], ["TB", "fixed", 51]).Build());
        var targets = await program.Get<ListTargets>().ExecuteAsync(Actor.System, Go);
        Assert.Equal(4, targets.Count);
        Assert.Equal(51, targets.Single(t => t.Indicator == "TB").Value);
        Assert.False((await AskAsync(TargetFilter.All with { Indicators = ["TB"] })).Standings.Items.Single().Met);
    }

    [Fact]
    public async Task Indicator_page_knows_the_targets_of_its_group()
    {
        var view = await program.Get<GetIndicator>().ExecuteAsync(Actor.System, "TA", "TG", "2024-02", Go);
        Assert.Equal([("bound", 60), ("group_average", (double?)null)], view.Targets.Select(t => (t.Kind, t.Low)));
    }

    [Fact]
    public async Task Export_writes_what_the_filters_leave_in_every_format()
    {
        var csv = await program.TextAsync("targets.csv", "met=no");
        Assert.Equal(3, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2024-02,TU1,单位TU1,TA,指标甲T,分,bound,90,,,自定,80,,,reported,no,-10,", csv, StringComparison.Ordinal);
        Assert.Contains("\"margin\":-10", await program.TextAsync("targets.json", "met=no"), StringComparison.Ordinal);
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await program.MakeAsync("targets.xlsx", "met=no")));
        Assert.Equal(("期间", "未达标"), (workbook.Worksheet(1).Cell(1, 1).GetString(), workbook.Worksheet(1).Cell(2, 16).GetString()));
    }
}
