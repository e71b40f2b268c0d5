using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Corrections by hand become a workbook like any other.</summary>
public sealed class GridTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Corrected_value_goes_through_a_submission_with_its_reason()
    {
        await using var system = await InProcess.StartAsync();
        var town = await TownAsync(system);
        var grid = await GridAsync(system, town);
        Assert.Equal((3, 2, 6), (grid.Units.Count, grid.IndicatorTotal, grid.Cells.Count));
        Assert.Equal(90, grid.Cells[new(town.Unit(1), town.A)].Value);

        var view = await SubmitAsync(system, "2024-01", "电话核实", new GridCorrection(town.Unit(1), town.A, "91.25", null, null));
        Assert.Equal((SubmissionStatus.Staged, 0, 1), (view.Status, view.Counts.New, view.Counts.Changed));
        Assert.Matches("^手工修正-2024-01-[0-9T]+\\.xlsx$", view.FileName);
        Assert.Equal(90, (await GridAsync(system, town)).Cells[new(town.Unit(1), town.A)].Value);
        await system.Get<AcceptSubmission>().ExecuteAsync(Actor.System, view.Id, null, None);
        var stored = await ValueAsync(system, town.Unit(1), town.A);
        Assert.Equal((91.25, "电话核实", view.Id), (stored.Value, stored.Note, stored.Submission));

        await system.Get<RollbackSubmission>().ExecuteAsync(Actor.System, view.Id, "改错了", None);
        Assert.Equal(90, (await ValueAsync(system, town.Unit(1), town.A)).Value);
    }

    [Fact]
    public async Task Emptied_value_is_not_reported_and_not_zero()
    {
        await using var system = await InProcess.StartAsync();
        var town = await TownAsync(system);
        var view = await SubmitAsync(system, "2024-01", "误报", new GridCorrection(town.Unit(2), town.B, "", "", ""));
        await system.Get<AcceptSubmission>().ExecuteAsync(Actor.System, view.Id, null, None);
        var stored = await ValueAsync(system, town.Unit(2), town.B);
        Assert.Equal((null, "not_reported"), (stored.Value, stored.State));
        var cell = (await GridAsync(system, town)).Cells[new(town.Unit(2), town.B)];
        Assert.Equal((null, ObservationState.NotReported), (cell.Value, cell.State));
    }

    [Fact]
    public async Task Ratio_follows_its_parts_and_every_bit_of_a_number_is_kept()
    {
        await using var system = await InProcess.StartAsync();
        var town = await TownAsync(system);
        await system.SubmitAsync(new WorkbookBuilder().Sheet("indicators", ["code", "name", "unit_of_measure", "direction", "kind"], ["GR", "比率", "%", "higher", "ratio"]).Build());
        var view = await SubmitAsync(system, "2024-01", "补报", new GridCorrection(town.Unit(1), "GR", null, "1", "3"), new GridCorrection(town.Unit(1), town.A, "0.12345678901234568", null, null));
        await system.Get<AcceptSubmission>().ExecuteAsync(Actor.System, view.Id, null, None);
        var ratio = await ValueAsync(system, town.Unit(1), "GR");
        Assert.Equal((1.0 / 3 * 100, 1.0, 3.0), (ratio.Value!.Value, ratio.Numerator!.Value, ratio.Denominator!.Value));
        Assert.Equal(0.12345678901234568, (await ValueAsync(system, town.Unit(1), town.A)).Value);
        var grid = await system.Get<GetGrid>().ExecuteAsync(Actor.System, new(town.Group, "2024-01", null, ["GR"]), None);
        Assert.True(Assert.Single(grid.Indicators).IsRatio);
    }

    [Fact]
    public async Task Corrections_without_reason_or_with_unknown_codes_are_refused_by_field()
    {
        await using var system = await InProcess.StartAsync();
        var town = await TownAsync(system);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => system.Get<SubmitCorrections>().ExecuteAsync(Actor.System, "when", [new("NOBODY", town.A, "1", null, null)], " ", None));
        Assert.Equal(["period", "reason", "unit"], refused.Errors.Select(e => e.Field));
        await Assert.ThrowsAsync<InvalidInputException>(() => system.Get<SubmitCorrections>().ExecuteAsync(Actor.System, "2024-01", [], "x", None));
        var onlooker = new Actor("staff", Roles.PermissionsOf(Roles.Staff));
        await Assert.ThrowsAsync<ForbiddenException>(() => system.Get<SubmitCorrections>().ExecuteAsync(onlooker, "2024-01", [new(town.Unit(1), town.A, "1", null, null)], "x", None));
    }

    [Fact]
    public async Task Text_that_is_no_number_is_a_finding_at_its_cell()
    {
        await using var system = await InProcess.StartAsync();
        var town = await TownAsync(system);
        var view = await SubmitAsync(system, "2024-01", "x", new GridCorrection(town.Unit(1), town.A, "十几个", null, null));
        Assert.Equal(SubmissionStatus.Failed, view.Status);
        var findings = await system.Get<ListFindings>().ExecuteAsync(Actor.System, view.Id, new PageRequest(), System.Globalization.CultureInfo.InvariantCulture, None);
        Assert.Contains(findings.Items, f => f is { Code: "not_a_number", Cell: "D2", Value: "十几个" });
    }

    private static async Task<TestTown> TownAsync(InProcess system)
    {
        var town = new TestTown("G");
        await system.SubmitAsync(town.Definition());
        await system.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)));
        return town;
    }

    private static Task<GridView> GridAsync(InProcess system, TestTown town) => system.Get<GetGrid>().ExecuteAsync(Actor.System, new(town.Group, "2024-01", null, []), None);

    private static async Task<SubmissionView> SubmitAsync(InProcess system, string period, string reason, params GridCorrection[] corrections)
    {
        var id = await system.Get<SubmitCorrections>().ExecuteAsync(Actor.System, period, corrections, reason, None);
        await system.Get<ReadSubmission>().StageAndApplyAsync(id, new SilentProgress(), None);
        return await system.Get<GetSubmission>().ExecuteAsync(Actor.System, id, None);
    }

    private static async Task<ObservationView> ValueAsync(InProcess system, string unit, string indicator) =>
        (await system.Get<FindObservations>().ExecuteAsync(Actor.System, new([unit], [indicator], "2024-01", null, null), new PageRequest(), None)).Items.Single();
}
