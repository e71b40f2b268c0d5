using System.Net;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>One figure of the real ranking is corrected. Each test takes a district of its own.</summary>
[Collection(RealServer.Name)]
public sealed class RealCorrectionTests(RealServer real)
{
    private const string Ranking = "/rankings?period=2024&group=LN49&scheme=DISCLOSURE";
    private const string Indicator = "RECT_STATED_E5";

    [Fact]
    public async Task Upload_one_cell_reorders_the_list_and_is_named_as_its_source()
    {
        var before = await real.Api.GetAsync(Ranking);
        var unit = before.Order()[30];
        var old = await ObservationAsync(unit);
        var submission = await real.Api.SubmitAsync(TestTown.Data((unit, Indicator, "2024", 100)), name: "更正.xlsx");
        Assert.Equal("ranked", submission.Text("status"));
        Assert.Equal((1, 0, 1), (submission.GetProperty("counts").Whole("cells"), submission.GetProperty("counts").Whole("new"), submission.GetProperty("counts").Whole("changed")));
        Assert.Equal(["2024"], submission.Items("periods").Select(p => p.GetString()));

        var after = await real.Api.GetAsync(Ranking);
        Assert.Equal([after.Whole("runId")], submission.Items("rankingRuns").Select(r => r.GetInt32()));
        Assert.NotEqual(before.Whole("runId"), after.Whole("runId"));
        Assert.NotEqual(before.Order(), after.Order());
        Assert.True(after.RowOf(unit).Number("rank") < before.RowOf(unit).Number("rank"));
        // 4 of 10 parts of one environment among those the bulletin has.
        var present = before.RowOf(unit).Items("children").Count(c => c.GetProperty("score").ValueKind == JsonValueKind.Number);
        Assert.Equal((100 - old.Number("value")) * 0.4 / present, after.RowOf(unit).Number("score") - before.RowOf(unit).Number("score"), 9);

        var observation = await ObservationAsync(unit);
        Assert.Equal((100.0, "数据", "D2", submission.Whole("id")), (observation.Number("value"), observation.Text("sheet"), observation.Text("cell"), observation.Whole("submission")));
        Assert.Equal(1L, real.Database.Scalar("SELECT COUNT(*) FROM ObservationHistory WHERE ReplacedById = " + submission.Whole("id") + " AND Value = " + old.Number("value").ToString("R", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Upload_the_same_file_again_changes_nothing_and_is_ranked_at_once()
    {
        var unit = (await real.Api.GetAsync(Ranking)).Order()[20];
        var file = TestTown.Data((unit, Indicator, "2024", 12.5));
        var first = await real.Api.SubmitAsync(file);
        var run = (await real.Api.GetAsync(Ranking)).Whole("runId");
        var runs = real.Database.Scalar("SELECT COUNT(*) FROM RankingRuns");
        var again = await real.Api.SubmitAsync(file);
        Assert.Equal(("ranked", first.Text("sha256")), (again.Text("status"), again.Text("sha256")));
        Assert.Equal((0, 0, 1), (again.GetProperty("counts").Whole("new"), again.GetProperty("counts").Whole("changed"), again.GetProperty("counts").Whole("unchanged")));
        Assert.Empty(again.Items("rankingRuns"));
        Assert.Equal(run, (await real.Api.GetAsync(Ranking)).Whole("runId"));
        Assert.Equal(runs, real.Database.Scalar("SELECT COUNT(*) FROM RankingRuns"));
        Assert.Equal(first.Whole("id"), (await ObservationAsync(unit)).Whole("submission"));
    }

    [Fact]
    public async Task Upload_text_in_a_number_column_is_refused_names_the_cell_and_leaves_all_as_it_was()
    {
        var before = await real.Api.GetAsync(Ranking);
        var (first, second) = (before.Order()[10], before.Order()[11]);
        var values = real.Database.Checksum();
        var file = TestTown.Data((first, Indicator, "2024", 99), (second, Indicator, "2024", "较好"));
        var submission = await real.Api.SubmitAsync(file);
        Assert.Equal("failed", submission.Text("status"));
        Assert.Equal(1, submission.GetProperty("findings").Whole("errors"));
        var finding = (await real.Api.GetAsync(ApiClient.Path(submission.Whole("id"), "/findings"))).Items()[0];
        Assert.Equal(("error", "数据", "D3", "较好"), (finding.Text("severity"), finding.Text("sheet"), finding.Text("cell"), finding.Text("value")));
        Assert.Contains("较好", finding.Text("message"), StringComparison.Ordinal);
        Assert.Equal(values, real.Database.Checksum());
        Assert.Equal(before.GetRawText(), (await real.Api.GetAsync(Ranking)).GetRawText());
        await ProblemTests.ExpectAsync(await real.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(submission.Whole("id"), "/accept")), HttpStatusCode.Conflict);
        Assert.Equal(file, await real.Api.BytesAsync(ApiClient.Path(submission.Whole("id"), "/original")));
    }

    [Fact]
    public async Task Recompute_without_a_change_keeps_the_run()
    {
        var before = await real.Api.GetAsync(Ranking);
        var job = await real.Api.PostAsync("/rankings/recompute", new { period = "2024", group = "LN49", scheme = "DISCLOSURE" }, HttpStatusCode.Accepted);
        var done = await real.Api.JobAsync(job.GetProperty("id").GetInt64());
        Assert.Equal(("succeeded", "compute_rankings", 1.0), (done.Text("state"), done.Text("type"), done.Number("progress")));
        Assert.Equal(before.GetRawText(), (await real.Api.GetAsync(Ranking)).GetRawText());
    }

    [Fact]
    public async Task Recompute_of_an_unknown_group_is_404() => await ProblemTests.ExpectAsync(
        await real.Api.SendAsync(HttpMethod.Post, "/api/v1/rankings/recompute", new StringContent("{\"group\":\"NOPE\"}", System.Text.Encoding.UTF8, "application/json")),
        HttpStatusCode.NotFound);

    private async Task<JsonElement> ObservationAsync(string unit) =>
        (await real.Api.GetAsync($"/observations?unit={unit}&indicator={Indicator}&period=2024")).Items().Single();
}
