using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Mode replace: the periods and indicators present are replaced as a whole for the units in scope, and nothing else is.</summary>
[Collection(EmptyServer.Name)]
public sealed class ReplaceTests(EmptyServer empty)
{
    [Fact]
    public async Task Upload_replace_clears_what_the_file_leaves_out_of_its_periods_and_indicators()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var other = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-02", (1, 2), (3, 4), (5, 6)));
        var file = TestTown.Data((town.Unit(1), town.A, "2024-01", 91), (town.Unit(2), town.A, "2024-01", 70));
        var staged = await empty.Api.SubmitAsync(file, commit: false, fields: ("mode", "replace"));
        Assert.Equal((0, 2, 1), (staged.GetProperty("counts").Whole("new"), staged.GetProperty("counts").Whole("changed"), staged.GetProperty("counts").Whole("unchanged")));
        var cleared = (await empty.Api.GetAsync(ApiClient.Path(staged.Whole("id"), "/changes"))).Items().Single(c => c.Text("change") == "cleared");
        Assert.Equal((town.Unit(3), town.A, "2024-01", 50.0), (cleared.Text("unit"), cleared.Text("indicator"), cleared.Text("period"), cleared.Number("before")));

        await empty.Api.PostAsync(ApiClient.Path(staged.Whole("id"), "/accept"));
        Assert.Equal("ranked", (await empty.Api.SettledAsync(staged.Whole("id"))).Text("status"));
        Assert.Equal([91.0, 70.0], await ValuesAsync(town.A, "2024-01"));
        Assert.Equal([80.0, 60.0, 40.0], await ValuesAsync(town.B, "2024-01")); // another indicator
        Assert.Equal([1.0, 3.0, 5.0], await ValuesAsync(town.A, "2024-02")); // another period
        Assert.Equal([90.0, 70.0, 50.0], await ValuesAsync(other.A, "2024-01")); // another town
        // Half of the weight is there; 0.6 is asked for.
        var unranked = (await empty.Api.GetAsync(town.Ranking("2024-01"))).Items("unranked").Single();
        Assert.Equal(town.Unit(3), unranked.GetProperty("unit").Text("code"));
    }

    [Fact]
    public async Task Upload_upsert_leaves_what_the_file_does_not_name()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 91)));
        Assert.Equal([91.0, 70.0, 50.0], await ValuesAsync(town.A, "2024-01"));
    }

    [Fact]
    public async Task Rollback_of_a_replacement_brings_back_what_it_cleared()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var id = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 91)), fields: ("mode", "replace"))).Whole("id");
        Assert.Equal([91.0], await ValuesAsync(town.A, "2024-01"));
        await empty.Api.PostAsync(ApiClient.Path(id, "/rollback"), new { reason = "x" });
        Assert.Equal([90.0, 70.0, 50.0], await ValuesAsync(town.A, "2024-01"));
    }

    private async Task<IReadOnlyList<double>> ValuesAsync(string indicator, string period) =>
        [.. (await empty.Api.GetAsync($"/observations?indicator={indicator}&period={period}")).Items().Select(o => o.Number("value"))];
}
