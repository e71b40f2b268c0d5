using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Submissions;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Rankings;

[Collection(EmptyServer.Name)]
public sealed class SchemeLifeTests(EmptyServer empty)
{
    [Fact]
    public async Task Draft_is_compared_before_it_is_published_and_ranked_after()
    {
        var town = await Towns.DefinedAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-01", (100, 0), (40, 90), (0, 10)));
        var before = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal(town.Unit(2), before.Order()[0]);
        await empty.Api.SubmitAsync(town.Definition(version: "2", weightA: 3, status: "draft"));
        var still = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal(("1", before.Whole("runId")), (still.GetProperty("scheme").Text("version"), still.Whole("runId")));

        var compared = await empty.Api.GetAsync(FormattableString.Invariant($"/rankings/{before.Whole("runId")}/versions/2"));
        Assert.Equal(("draft", 2), (compared.Text("otherStatus"), compared.Whole("moved")));
        Assert.Equal(
            [(town.Unit(2), 1.0, 65.0, 2.0, 52.5, -1.0), (town.Unit(1), 2.0, 50.0, 1.0, 75.0, 1.0), (town.Unit(3), 3.0, 5.0, 3.0, 2.5, 0.0)],
            compared.Items("rows").Select(r => (r.GetProperty("unit").Text("code")!, r.Number("rank"), r.Number("score"), r.Number("otherRank"), r.Number("otherScore"), r.Number("change"))));
        Assert.Equal([("ROOT", "same"), ("NA", "changed"), ("NB", "changed")], compared.Items("nodes").Select(n => (n.Text("node")!, n.Text("change")!)));
        Assert.Equal((0.5, 0.75), (compared.Items("nodes")[1].Number("weight"), compared.Items("nodes")[1].Number("otherWeight")));

        Assert.Equal("published", (await empty.Api.PostAsync($"/schemes/{town.Scheme}/2/publish")).Text("status"));
        await Eventually.UntilAsync(async () => (await empty.Api.GetAsync(town.Ranking("2024-01"))).Order()[0] == town.Unit(1), () => "the ranking by version 2");
        await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, $"/api/v1/schemes/{town.Scheme}/2/publish"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Retired_version_keeps_earlier_rankings_and_ranks_no_later_period()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await ProblemTests.ExpectAsync(await PostAsync($"/schemes/{town.Scheme}/1/retire", """{"from":"2023-12"}"""), HttpStatusCode.BadRequest);
        await ProblemTests.ExpectAsync(await PostAsync($"/schemes/{town.Scheme}/1/retire", """{"from":"soon"}"""), HttpStatusCode.BadRequest);
        var retired = await empty.Api.PostAsync($"/schemes/{town.Scheme}/1/retire", new { from = "2024-02", reason = "新办法起草中" });
        Assert.Equal(("retired", "2024-02"), (retired.Text("status"), retired.Text("retiredFrom")));
        await empty.Api.SubmitAsync(town.Month("2024-02", (1, 1), (2, 2), (3, 3)));
        using (var none = await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + town.Ranking("2024-02"))) Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Equal(85.0, (await empty.Api.GetAsync(town.Ranking("2024-01"))).RowOf(town.Unit(1)).Number("score"));

        // A new version takes over where the old one ended.
        await empty.Api.SubmitAsync(town.Definition(version: "2", appliesFrom: "2024-02"));
        Assert.Equal(town.Unit(3), (await empty.Api.GetAsync(town.Ranking("2024-02"))).Order()[0]);
        Assert.Equal("1", (await empty.Api.GetAsync(town.Ranking("2024-01"))).GetProperty("scheme").Text("version"));
    }

    [Fact]
    public async Task Publish_of_what_is_not_there_is_404()
    {
        var town = await Towns.DefinedAsync(empty);
        await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1/schemes/none/1/publish"), HttpStatusCode.NotFound);
        await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, $"/api/v1/schemes/{town.Scheme}/9/publish"), HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string json) =>
        await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + path, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
}
