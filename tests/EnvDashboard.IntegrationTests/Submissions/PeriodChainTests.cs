using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Months that are compared with each other, and schemes that take each other's place.</summary>
[Collection(EmptyServer.Name)]
public sealed class PeriodChainTests(EmptyServer empty)
{
    [Fact]
    public async Task Upload_of_a_second_month_is_ranked_against_the_first()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-02", (10, 10), (99, 99), (50, 50)));
        var february = await empty.Api.GetAsync(town.Ranking("2024-02"));
        Assert.Equal("2024-01", february.Text("previousPeriod"));
        Assert.Equal([(town.Unit(2), 2.0, 1.0), (town.Unit(3), 3.0, 1.0), (town.Unit(1), 1.0, -2.0)], Moves(february));
        Assert.Equal(65.0, february.RowOf(town.Unit(2)).Number("previousScore"));
    }

    [Fact]
    public async Task Upload_correcting_the_earlier_month_updates_the_previous_ranks_of_the_later()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-02", (90, 90), (70, 70), (50, 50)));
        var before = await empty.Api.GetAsync(town.Ranking("2024-02"));
        var correction = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(3), town.A, "2024-01", 100), (town.Unit(3), town.B, "2024-01", 100)));
        Assert.Equal("ranked", correction.Text("status"));
        var after = await Eventually.GetAsync<JsonElement>(
            async () => await empty.Api.GetAsync(town.Ranking("2024-02")) is var r && r.Whole("runId") != before.Whole("runId") ? r : null, () => "February to follow January");
        Assert.Equal(before.Order(), after.Order());
        Assert.Equal([(town.Unit(1), 2.0, 1.0), (town.Unit(2), 3.0, 1.0), (town.Unit(3), 1.0, -2.0)], Moves(after));
    }

    [Fact]
    public async Task Upload_of_a_new_scheme_version_ranks_from_its_period_on()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-02", (100, 0), (40, 90), (0, 10)));
        Assert.Equal(town.Unit(2), (await empty.Api.GetAsync(town.Ranking("2024-02"))).Order()[0]);
        var upload = await empty.Api.SubmitAsync(town.Definition(version: "2", appliesFrom: "2024-02", weightA: 3));
        Assert.Equal(("ranked", "definition"), (upload.Text("status"), upload.Text("kind")));

        var february = await empty.Api.GetAsync(town.Ranking("2024-02"));
        Assert.Equal("2", february.GetProperty("scheme").Text("version"));
        Assert.Equal(town.Unit(1), february.Order()[0]);
        Assert.Equal(75.0, february.RowOf(town.Unit(1)).Number("score"));
        Assert.Equal("2024-01", february.Text("previousPeriod"));
        var january = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal(("1", 85.0), (january.GetProperty("scheme").Text("version"), january.RowOf(town.Unit(1)).Number("score")));
    }

    [Fact]
    public async Task Upload_of_a_published_version_with_other_weights_is_refused()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var upload = await empty.Api.SubmitAsync(town.Definition(version: "1", weightA: 3));
        Assert.Equal("failed", upload.Text("status"));
        Assert.Equal(85.0, (await empty.Api.GetAsync(town.Ranking("2024-01"))).RowOf(town.Unit(1)).Number("score"));
    }

    [Fact]
    public async Task Upload_of_months_and_a_quarter_are_ranked_apart()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024Q1", (1, 1), (2, 2), (3, 3)));
        var quarter = await empty.Api.GetAsync(town.Ranking("2024Q1"));
        Assert.Null(quarter.Text("previousPeriod"));
        Assert.Equal(town.Unit(3), quarter.Order()[0]);
        Assert.Equal(town.Unit(1), (await empty.Api.GetAsync(town.Ranking("2024-01"))).Order()[0]);
    }

    private static (string?, double, double)[] Moves(JsonElement ranking) =>
        [.. ranking.Items("rows").Select(r => (r.GetProperty("unit").Text("code"), r.Number("previousRank"), r.Number("rankChange")))];
}
