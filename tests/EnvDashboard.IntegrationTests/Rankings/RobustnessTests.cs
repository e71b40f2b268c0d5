using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Submissions;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Rankings;

[Collection(EmptyServer.Name)]
public sealed class RobustnessTests(EmptyServer empty)
{
    [Fact]
    public async Task Rank_intervals_hold_the_rank_and_tell_who_depends_on_weights()
    {
        var town = await Towns.DefinedAsync(empty);
        // The first is ahead whatever the weights; between the other two they decide.
        await empty.Api.SubmitAsync(town.Month("2024-01", (100, 100), (60, 40.5), (40, 60)));
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal(1000, ranking.Whole("draws"));
        Assert.Equal([(1.0, 1.0), (2.0, 3.0), (2.0, 3.0)], ranking.Items("rows").Select(r => (r.Number("low"), r.Number("high"))));
        var explained = await empty.Api.GetAsync(FormattableString.Invariant($"/rankings/{ranking.Whole("runId")}/units/{town.Unit(2)}"));
        Assert.Equal((2.0, 3.0), (explained.Number("low"), explained.Number("high")));
    }

    [Fact]
    public async Task Changes_of_rank_are_among_the_units_of_both_months()
    {
        var town = await Towns.DefinedAsync(empty, 4);
        await empty.Api.SubmitAsync(town.Month("2024-01", (90, 90), (70, 70), (50, 50)));
        var february = TestTown.Data(
            (town.Unit(4), town.A, "2024-02", 99), (town.Unit(4), town.B, "2024-02", 99), (town.Unit(2), town.A, "2024-02", 70), (town.Unit(2), town.B, "2024-02", 70),
            (town.Unit(3), town.A, "2024-02", 50), (town.Unit(3), town.B, "2024-02", 50));
        await empty.Api.SubmitAsync(february);
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-02"));
        Assert.Equal([town.Unit(4)], ranking.Items("entrants").Select(u => u.Text("code")));
        Assert.Equal([town.Unit(1)], ranking.Items("leavers").Select(u => u.Text("code")));
        // Second of three both times; the leader left and another leader came: nobody moved.
        Assert.Equal((2.0, 2.0, 0.0), (ranking.RowOf(town.Unit(2)).Number("rank"), ranking.RowOf(town.Unit(2)).Number("previousRank"), ranking.RowOf(town.Unit(2)).Number("rankChange")));
        Assert.True(double.IsNaN(ranking.RowOf(town.Unit(4)).NumberOrNaN("rankChange")));
    }

    [Fact]
    public async Task Method_health_names_what_hardly_tells_units_apart()
    {
        var town = await Towns.DefinedAsync(empty, 5);
        await empty.Api.SubmitAsync(town.Month("2024-01", (100, 10), (100, 40), (100, 60), (100, 80), (90, 100)));
        var run = (await empty.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId");
        var health = await empty.Api.GetAsync(FormattableString.Invariant($"/rankings/{run}/health"));
        var leaves = health.Items("leaves");
        Assert.Equal((0.8, 0.5), (leaves[0].Number("saturation"), leaves[0].Number("weight")));
        Assert.Contains("saturated", leaves[0].Items("warnings").Select(w => w.GetString()));
        Assert.DoesNotContain("saturated", leaves[1].Items("warnings").Select(w => w.GetString()));
        Assert.Equal(1.0, leaves.Sum(l => l.Number("effectiveWeight")), 9);
    }

    [Fact]
    public async Task Run_keeps_the_direction_its_indicators_had()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var run = (await empty.Api.GetAsync(town.Ranking("2024-01"))).Whole("runId");
        var turned = new EnvDashboard.Tests.Intake.WorkbookBuilder()
            .Sheet("indicators", ["code", "name", "unit_of_measure", "direction", "kind"], [town.A, "指标甲", "件", "lower", "value"]).Build();
        await empty.Api.SubmitAsync(turned);
        var explained = await empty.Api.GetAsync(FormattableString.Invariant($"/rankings/{run}/units/{town.Unit(1)}"));
        Assert.Equal("分", explained.Items("nodes").Single(n => n.Text("indicator") == town.A).Text("unitOfMeasure"));
    }
}
