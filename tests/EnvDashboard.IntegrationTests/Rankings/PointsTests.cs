using System.Net;
using System.Text.Json;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Submissions;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Rankings;

/// <summary>Points, caps and vetoes from the workbook to the explanation. January stands at 85, 65 and 45.</summary>
[Collection(EmptyServer.Name)]
public sealed class PointsTests(EmptyServer empty)
{
    [Fact]
    public async Task Upload_of_points_moves_the_ranking_and_is_explained_down_to_its_cell()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var upload = await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -25, "虚报数据", "通报〔2024〕3号"), (town.Unit(3), "2024-01", 2.5, "经验推广", null)));
        Assert.Equal(("ranked", "points", 2), (upload.Text("status"), upload.Text("kind"), upload.GetProperty("counts").Whole("new")));
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal([(town.Unit(2), 65.0, 0.0), (town.Unit(1), 60.0, -25.0), (town.Unit(3), 47.5, 2.5)],
            ranking.Items("rows").Select(r => (r.GetProperty("unit").Text("code")!, r.Number("score"), r.Number("points"))));

        var explained = await ExplainAsync(ranking, town.Unit(1));
        Assert.Equal((85.0, 60.0), (explained.Number("composite"), explained.Number("score")));
        var points = explained.GetProperty("points");
        Assert.Equal(-25.0, points.Number("counted"));
        var entry = points.Items("entries").Single();
        Assert.Equal(("虚报数据", "通报〔2024〕3号", "加扣分", "C2", upload.Whole("id")), (entry.Text("reason"), entry.Text("evidence"), entry.Text("sheet"), entry.Text("cell"), entry.Whole("submission")));
    }

    [Fact]
    public async Task Upload_of_the_same_points_again_changes_nothing_and_a_corrected_one_only_its_number()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var row = (town.Unit(1), "2024-01", (object?)-5, "迟报", (string?)"一");
        await empty.Api.SubmitAsync(TestTown.Points(row));
        Assert.Equal(1, (await empty.Api.SubmitAsync(TestTown.Points(row))).GetProperty("counts").Whole("unchanged"));
        var corrected = await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -3, "迟报", "一"), (town.Unit(1), "2024-01", -1, "迟报", "二")));
        Assert.Equal((1, 1), (corrected.GetProperty("counts").Whole("new"), corrected.GetProperty("counts").Whole("changed")));
        var changes = (await empty.Api.GetAsync(ApiClient.Path(corrected.Whole("id"), "/changes"))).Items();
        Assert.Equal([("迟报", -5.0, -3.0), ("迟报", double.NaN, -1.0)], changes.Select(c => (c.Text("reason")!, c.NumberOrNaN("before"), c.Number("after"))));
        Assert.Equal(81.0, (await empty.Api.GetAsync(town.Ranking("2024-01"))).RowOf(town.Unit(1)).Number("score"));
    }

    [Fact]
    public async Task Rollback_of_points_brings_the_replaced_ones_back()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var first = await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -5, "迟报", null)));
        var second = await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -50, "迟报", null)));
        Assert.Equal(35.0, await ScoreAsync(town, 1));
        var refused = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Post, "/api/v1" + ApiClient.Path(first.Whole("id"), "/rollback?reason=x")), HttpStatusCode.Conflict);
        Assert.Contains(second.Whole("id").ToString(System.Globalization.CultureInfo.InvariantCulture), refused.Text("detail"), StringComparison.Ordinal);
        await empty.Api.PostAsync(ApiClient.Path(second.Whole("id"), "/rollback"), new { reason = "看错" });
        await Eventually.UntilAsync(async () => await ScoreAsync(town, 1) == 80.0, () => "the first points to count again");
        await empty.Api.PostAsync(ApiClient.Path(first.Whole("id"), "/rollback"), new { reason = "看错" });
        await Eventually.UntilAsync(async () => await ScoreAsync(town, 1) == 85.0, () => "no points to count");
    }

    [Fact]
    public async Task Upload_in_replace_mode_takes_out_the_points_it_does_not_name()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -5, "迟报", null), (town.Unit(2), "2024-01", 7, "创新", null)));
        var replaced = await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -6, "漏报", null)), fields: ("mode", "replace"));
        Assert.Equal((1, 2), (replaced.GetProperty("counts").Whole("new"), replaced.GetProperty("counts").Whole("changed")));
        Assert.Equal((79.0, 65.0), (await ScoreAsync(town, 1), await ScoreAsync(town, 2)));
        var register = (await empty.Api.GetAsync($"/points?period=2024-01&unit={town.Unit(1)}")).Items().Single();
        Assert.Equal(("漏报", -6.0), (register.Text("reason"), register.Number("points")));
    }

    [Fact]
    public async Task Upload_of_points_for_a_month_without_figures_makes_no_ranking_until_the_figures_come()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        Assert.Equal("ranked", (await empty.Api.SubmitAsync(TestTown.Points((town.Unit(3), "2024-02", 60, "创新", null)))).Text("status"));
        using (var none = await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + town.Ranking("2024-02"))) Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        await empty.Api.SubmitAsync(town.Month("2024-02", (90, 80), (70, 60), (50, 40)));
        Assert.Equal(town.Unit(3), (await empty.Api.GetAsync(town.Ranking("2024-02"))).Order()[0]);
    }

    [Fact]
    public async Task Points_are_capped_by_reason_and_a_veto_caps_the_total()
    {
        var town = new TestTown(empty.NewPrefix());
        await empty.Api.SubmitAsync(town.Definition(more: w => w
            .Sheet("point_caps", ["reason", "max_added", "max_deducted"], ["迟报", null, 4])
            .Sheet("vetoes", ["indicator", "condition", "cap_at"], [town.B, "<50", 30])));
        await empty.Api.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)));
        await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-01", -3, "迟报", "一"), (town.Unit(1), "2024-01", -3, "迟报", "二")));
        var ranking = await empty.Api.GetAsync(town.Ranking("2024-01"));
        Assert.Equal((81.0, 30.0), (ranking.RowOf(town.Unit(1)).Number("score"), ranking.RowOf(town.Unit(3)).Number("score")));
        Assert.True(ranking.RowOf(town.Unit(3)).GetProperty("vetoed").GetBoolean());
        Assert.Equal("迟报", (await ExplainAsync(ranking, town.Unit(1))).GetProperty("points").GetProperty("capped")[0].GetString());
        var veto = (await ExplainAsync(ranking, town.Unit(3))).GetProperty("points").Items("vetoes").Single();
        Assert.Equal((town.B, "<50", 40.0, 30.0), (veto.Text("indicator"), veto.Text("condition"), veto.Number("value"), veto.Number("capAt")));
    }

    [Fact]
    public async Task Same_reason_in_consecutive_months_is_an_alert()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(town.Month("2024-02", (90, 80), (70, 60), (50, 40)));
        await empty.Api.SubmitAsync(TestTown.Points(
            (town.Unit(1), "2024-01", -1, "迟报", null), (town.Unit(1), "2024-02", -1, "迟报", null), (town.Unit(2), "2024-01", -1, "迟报", null), (town.Unit(2), "2024-03", -1, "迟报", null)));
        var february = await empty.Api.GetAsync(town.Ranking("2024-02"));
        var alert = (await ExplainAsync(february, town.Unit(1))).Items("repetitions").Single();
        Assert.Equal(("迟报", "2024-01", "2024-02", 2), (alert.Text("reason"), alert.Text("first"), alert.Text("last"), alert.Whole("times")));
        Assert.Empty((await ExplainAsync(february, town.Unit(2))).Items("repetitions"));
        Assert.Equal([town.Unit(1)], (await empty.Api.GetAsync("/points/repetitions")).Items().Select(a => a.GetProperty("unit").Text("code")).Where(c => c == town.Unit(1) || c == town.Unit(2)));
    }

    [Fact]
    public async Task Change_of_a_score_is_split_into_parts_with_points_and_told_in_both_languages()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        await empty.Api.SubmitAsync(TestTown.Points((town.Unit(1), "2024-02", -60, "虚报数据", null)));
        await empty.Api.SubmitAsync(town.Month("2024-02", (80, 80), (70, 60), (60, 40)));
        var explained = await ExplainAsync(await empty.Api.GetAsync(town.Ranking("2024-02")), town.Unit(1));
        var change = explained.Items("nodes")[0].GetProperty("change");
        Assert.Equal((-65.0, -5.0, -60.0, 0.0), (change.Number("total"), change.Number("ownValues"), change.Number("points"), change.Number("weights")));
        Assert.Equal((3.0, 3), (explained.GetProperty("onlyOwnChanged").Number("rank"), explained.GetProperty("onlyOwnChanged").Whole("rankedCount")));
        var leaf = explained.Items("nodes").Single(n => n.Text("indicator") == town.A).GetProperty("change");
        Assert.Equal((-5.0, 0.0), (leaf.Number("total"), leaf.Number("points")));
        Assert.Contains("比上月下降 2 位", explained.GetProperty("sentence").Text("zh"), StringComparison.Ordinal);
        Assert.Contains("−60.0", explained.GetProperty("sentence").Text("en"), StringComparison.Ordinal);
    }

    private async Task<double> ScoreAsync(TestTown town, int unit) => (await empty.Api.GetAsync(town.Ranking("2024-01"))).RowOf(town.Unit(unit)).Number("score");

    private Task<JsonElement> ExplainAsync(JsonElement ranking, string unit) => empty.Api.GetAsync(FormattableString.Invariant($"/rankings/{ranking.Whole("runId")}/units/{unit}"));
}
