using System.Net;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

[Collection(EmptyServer.Name)]
public sealed class RollbackTests(EmptyServer empty)
{
    [Fact]
    public async Task Rollback_restores_values_sources_and_ranks()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var before = await ValuesAsync(town);
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-01"));
        var id = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(3), town.A, "2024-01", 100), (town.Unit(3), town.B, "2024-01", 100)))).Whole("id");
        Assert.Equal(town.Unit(3), (await empty.Api.GetAsync(town.Ranking("2024-01"))).Order()[0]);

        var undone = await empty.Api.PostAsync(ApiClient.Path(id, "/rollback"), new { reason = "报错了单位" });
        Assert.Equal(("rolledBack", "报错了单位"), (undone.Text("status"), undone.Text("reason")));
        Assert.Equal(before, await ValuesAsync(town));
        var after = await RankedAsync(town, r => r.Order()[0] == town.Unit(1));
        Assert.Equal(ranking.GetProperty("rows").GetRawText(), after.GetProperty("rows").GetRawText());
        await ConflictAsync(id, "/rollback?reason=again");
    }

    [Fact]
    public async Task Rollback_of_the_only_values_leaves_no_ranking()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = (await empty.Api.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)))).Whole("id");
        await empty.Api.PostAsync(ApiClient.Path(id, "/rollback"), new { reason = "x" });
        Assert.Equal("[]", (await empty.Api.GetAsync($"/observations?unit={town.Unit(1)}")).GetProperty("items").GetRawText());
        await Eventually.UntilAsync(
            async () =>
            {
                using var response = await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + town.Ranking("2024-01"));
                return response.StatusCode == HttpStatusCode.NotFound;
            },
            () => "the ranking to go");
    }

    [Fact]
    public async Task Rollback_of_one_that_a_later_submission_built_on_is_409_and_names_it()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var first = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(2), town.A, "2024-01", 75)))).Whole("id");
        var second = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(2), town.A, "2024-01", 76)))).Whole("id");
        var problem = await ConflictAsync(first, "/rollback?reason=x");
        Assert.Contains(second.ToString(System.Globalization.CultureInfo.InvariantCulture), problem.Text("detail"), StringComparison.Ordinal);

        await empty.Api.PostAsync(ApiClient.Path(second, "/rollback"), new { reason = "x" });
        await empty.Api.PostAsync(ApiClient.Path(first, "/rollback"), new { reason = "x" });
        var observation = (await empty.Api.GetAsync($"/observations?unit={town.Unit(2)}&indicator={town.A}")).Items().Single();
        Assert.Equal(70.0, observation.Number("value"));
    }

    [Fact]
    public async Task Rollback_without_a_reason_is_400()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var id = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(2), town.A, "2024-01", 75)))).Whole("id");
        var problem = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(id, "/rollback")), HttpStatusCode.BadRequest);
        Assert.Equal("reason", problem.Items("errors").Single().Text("field"));
    }

    [Fact]
    public async Task Rollback_of_definitions_is_409()
    {
        var town = new TestTown(empty.NewPrefix());
        await ConflictAsync((await empty.Api.SubmitAsync(town.Definition())).Whole("id"), "/rollback?reason=x");
    }

    private Task<JsonElement> RankedAsync(TestTown town, Func<JsonElement, bool> isThere) => Eventually.GetAsync<JsonElement>(
        async () => await empty.Api.GetAsync(town.Ranking("2024-01")) is var ranking && isThere(ranking) ? ranking : null, () => "the ranking to follow");

    private async Task<string> ValuesAsync(TestTown town) =>
        (await empty.Api.GetAsync($"/observations?indicator={town.A},{town.B}&period=2024-01")).GetProperty("items").GetRawText();

    private async Task<JsonElement> ConflictAsync(int id, string verb) =>
        await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(id, verb)), HttpStatusCode.Conflict);
}
