using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class ExplanationTests(SeededServer seeded)
{
    [Theory]
    [InlineData("210304")]
    [InlineData("210213")]
    public async Task Get_explanation_contributions_of_children_add_up_to_their_parents(string unit)
    {
        var explanation = await ExplainAsync("2024", "LN49", "DISCLOSURE", unit);
        CheckSums(explanation.Items("nodes"));
        Assert.Equal(explanation.Number("score"), explanation.Items("nodes")[0].Number("score"), 12);
    }

    [Fact]
    public async Task Get_explanation_every_unit_of_a_demonstration_month_adds_up()
    {
        var ranking = await seeded.Api.GetAsync("/rankings?period=2025-06&scheme=DEMO");
        Assert.True(ranking.Items("rows").Length >= 15);
        foreach (var unit in ranking.Order())
        {
            var explanation = await seeded.Api.GetAsync(FormattableString.Invariant($"/rankings/{ranking.Whole("runId")}/units/{unit}"));
            CheckSums(explanation.Items("nodes"));
        }
    }

    [Fact]
    public async Task Get_explanation_leaf_names_the_file_the_sheet_and_the_cell()
    {
        var explanation = await ExplainAsync("2024", "LN49", "DISCLOSURE", "210304");
        var leaf = explanation.Items("nodes").Single(n => n.GetProperty("indicator").GetString() == "RECT_STATED_E5");
        var source = leaf.GetProperty("source");
        Assert.Equal("02-disclosure-2024.xlsx", source.Text("fileName"));
        var observation = (await seeded.Api.GetAsync("/observations?unit=210304&indicator=RECT_STATED_E5&period=2024")).Items().Single();
        Assert.Equal((observation.Text("sheet"), observation.Text("cell")), (source.Text("sheet"), source.Text("cell")));
        Assert.Equal((observation.Number("value"), observation.Number("numerator")), (leaf.Number("value"), leaf.Number("numerator")));
    }

    [Fact]
    public async Task Get_explanation_change_against_the_month_before_is_split_without_a_rest()
    {
        var explanation = await ExplainAsync("2025-06", "DEMO_D", "DEMO", "D07");
        var root = explanation.Items("nodes")[0];
        var change = root.GetProperty("change");
        var parts = change.Number("ownValues") + change.Number("goalposts") + change.Number("weights") + change.Number("missing") + change.Number("points");
        Assert.Equal(change.Number("total"), parts, 9);
        Assert.Equal(explanation.Number("score") - explanation.Number("previousScore"), change.Number("total"), 9);
        Assert.Equal("2025-05", explanation.Text("previousPeriod"));
    }

    [Fact]
    public async Task Get_explanation_of_a_unit_outside_the_group_is_404()
    {
        var run = (await seeded.Api.GetAsync("/rankings?period=2024&group=LN49&scheme=DISCLOSURE")).Whole("runId");
        await ProblemTests.ExpectAsync(await seeded.Api.SendAsync(HttpMethod.Get, FormattableString.Invariant($"/api/v1/rankings/{run}/units/440113")), System.Net.HttpStatusCode.NotFound);
    }

    private async Task<JsonElement> ExplainAsync(string period, string group, string scheme, string unit)
    {
        var ranking = await seeded.Api.GetAsync($"/rankings?period={period}&group={group}&scheme={scheme}");
        return await seeded.Api.GetAsync(FormattableString.Invariant($"/rankings/{ranking.Whole("runId")}/units/{unit}"));
    }

    /// <summary>Below every node that has a score the children's contributions make its own up, and the leaves the composite.</summary>
    private static void CheckSums(JsonElement[] nodes)
    {
        var checkedNodes = 0;
        foreach (var node in nodes.Where(n => !double.IsNaN(n.NumberOrNaN("score"))))
        {
            var children = nodes.Where(n => n.Text("parent") == node.Text("node")).Select(n => n.NumberOrNaN("contribution")).Where(c => !double.IsNaN(c)).ToList();
            if (children.Count == 0) continue;
            Assert.Equal(node.Number("contribution"), children.Sum(), 9);
            checkedNodes++;
        }
        Assert.True(checkedNodes > 1);
        var leaves = nodes.Where(n => n.GetProperty("indicator").ValueKind == JsonValueKind.String).Select(n => n.NumberOrNaN("contribution"));
        Assert.Equal(nodes[0].Number("score"), leaves.Where(c => !double.IsNaN(c)).Sum(), 9);
    }
}
