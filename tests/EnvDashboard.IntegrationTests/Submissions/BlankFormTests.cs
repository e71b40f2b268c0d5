using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>A template that comes back empty is understood, says so, and changes nothing.</summary>
[Collection(EmptyServer.Name)]
public sealed class BlankFormTests(EmptyServer empty)
{
    [Fact]
    public async Task Blank_definition_template_is_staged_without_errors()
    {
        var findings = await FindingsAsync("/templates/definition.xlsx");
        Assert.Contains(findings, f => f.Text("code") == "nothing_filled_in");
        Assert.True(findings.Count(f => f.Text("code") == "definition_sheet_blank") >= 6);
    }

    [Theory]
    [InlineData("wide")]
    [InlineData("long")]
    public async Task Blank_data_template_says_that_nothing_was_filled_in(string layout)
    {
        var town = await Towns.DefinedAsync(empty);
        var findings = await FindingsAsync($"/templates/indicators.xlsx?group={town.Group}&period=2024-05&layout={layout}");
        Assert.Equal("info", findings.Single(f => f.Text("code") == "nothing_filled_in").Text("severity"));
    }

    [Fact]
    public async Task Blank_points_template_says_that_nothing_was_filled_in() =>
        Assert.Contains(await FindingsAsync("/templates/points.xlsx"), f => f.Text("code") == "nothing_filled_in");

    private async Task<JsonElement[]> FindingsAsync(string template)
    {
        var back = await empty.Api.SubmitAsync(await empty.Api.BytesAsync(template), commit: false);
        Assert.Equal(("staged", 0), (back.Text("status"), back.GetProperty("findings").Whole("errors")));
        Assert.Equal((0, 0), (back.GetProperty("counts").Whole("new"), back.GetProperty("counts").Whole("changed")));
        return (await empty.Api.GetAsync(ApiClient.Path(back.Whole("id"), "/findings"))).Items();
    }
}
