using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>Values are held against the rules of the dictionary and against what is in force before anybody accepts them.</summary>
[Collection(EmptyServer.Name)]
public sealed class RuleTests(EmptyServer empty)
{
    [Fact]
    public async Task Rule_that_blocks_fails_the_workbook_and_names_sheet_and_cell()
    {
        var town = await WithRuleAsync("block");
        var failed = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 90), (town.Unit(2), town.A, "2024-01", 120)));
        Assert.Equal(("failed", 1), (failed.Text("status"), failed.GetProperty("findings").Whole("errors")));
        var finding = (await empty.Api.GetAsync(ApiClient.Path(failed.Whole("id"), "/findings"))).Items().Single(f => f.Text("code") == "rule_broken");
        Assert.Equal(("error", "数据", "D3", "120"), (finding.Text("severity"), finding.Text("sheet"), finding.Text("cell"), finding.Text("value")));
        Assert.Contains("must not exceed 100", finding.Text("message"), StringComparison.Ordinal);
        Assert.Equal(0, (await empty.Api.GetAsync($"/observations?indicator={town.A}")).Whole("total"));
    }

    [Fact]
    public async Task Rule_that_warns_lets_the_workbook_be_staged_and_its_reason_is_kept()
    {
        var town = await WithRuleAsync("warn");
        var staged = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 120)), commit: false);
        Assert.Equal(("staged", 0, 1), (staged.Text("status"), staged.GetProperty("findings").Whole("errors"), staged.GetProperty("findings").Whole("warnings")));
        var id = staged.Whole("id");
        await empty.Api.PostAsync(ApiClient.Path(id, "/accept"), new { reason = "已与单位核实" });
        var ranked = await empty.Api.SettledAsync(id);
        Assert.Equal(("ranked", "已与单位核实"), (ranked.Text("status"), ranked.Text("reason")));
    }

    [Fact]
    public async Task Jump_against_last_month_warns_and_stands_beside_the_change()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var staged = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-02", 91), (town.Unit(3), town.A, "2024-02", 200)), commit: false);
        var id = staged.Whole("id");
        var jump = (await empty.Api.GetAsync(ApiClient.Path(id, "/findings"))).Items().Single(f => f.Text("code") == "jump_previous");
        Assert.Equal(("warning", "D3"), (jump.Text("severity"), jump.Text("cell")));
        var changes = (await empty.Api.GetAsync(ApiClient.Path(id, "/changes?earlier=true"))).Items().ToDictionary(c => c.Text("unit")!, c => c.GetProperty("previous"));
        Assert.Equal(("2024-01", 50.0, 150.0, true), Earlier(changes[town.Unit(3)]));
        Assert.Equal(("2024-01", 90.0, 1.0, false), Earlier(changes[town.Unit(1)]));
    }

    [Fact]
    public async Task Earlier_values_come_from_the_workbook_itself_where_it_speaks_of_them_and_from_last_year()
    {
        var town = await Towns.WithJanuaryAsync(empty);
        var staged = await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-12", 40), (town.Unit(1), town.A, "2025-01", 80)), commit: false);
        var changes = (await empty.Api.GetAsync(ApiClient.Path(staged.Whole("id"), "/changes?earlier=true"))).Items();
        var january = changes.Single(c => c.Text("period") == "2025-01");
        Assert.Equal(("2024-12", 40.0, 40.0, false), Earlier(january.GetProperty("previous")));
        Assert.Equal(("2024-01", 90.0, -10.0, false), Earlier(january.GetProperty("lastYear")));
    }

    private static (string? Period, double Value, double Change, bool Jump) Earlier(System.Text.Json.JsonElement earlier) =>
        (earlier.Text("period"), earlier.Number("value"), earlier.Number("change"), earlier.GetProperty("jump").GetBoolean());

    private async Task<TestTown> WithRuleAsync(string severity)
    {
        var town = new TestTown(empty.NewPrefix());
        var definition = town.Definition(more: w => w.Sheet("rules", ["code", "expression", "severity", "message", "message_en"], [town.A + "R", town.A + " <= 100", severity, "不得超过 100", "must not exceed 100"]));
        Assert.Equal("ranked", (await empty.Api.SubmitAsync(definition)).Text("status"));
        return town;
    }
}
