using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Targets;

/// <summary>Targets and approvals over the API, on the seed data.</summary>
[Collection(SeededServer.Name)]
public sealed class TargetApiTests(SeededServer seeded)
{
    [Fact]
    public async Task Get_targets_answers_the_register_with_all_four_kinds()
    {
        var targets = (await seeded.Api.GetAsync("/targets")).Items();
        Assert.Equal(["bound", "external", "fixed", "group_average"], targets.Select(t => t.Text("kind")).Distinct().Order(StringComparer.Ordinal));
        Assert.All(targets, t => Assert.Contains("虚构", t.Text("source"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_standings_agree_with_the_average_that_the_values_give()
    {
        // A mean of rates would be another number: the denominators differ.
        var values = (await seeded.Api.GetAsync("/observations?period=2025-12&indicator=APPR_ONLINE_RATE&pageSize=1000")).Items().Where(o => o.Text("unit")![0] == 'D').ToList();
        var average = 100 * values.Sum(v => v.Number("numerator")) / values.Sum(v => v.Number("denominator"));
        var standings = (await seeded.Api.GetAsync("/targets/standings?period=2025-12&indicator=APPR_ONLINE_RATE&kind=group_average&pageSize=1000")).Items();
        Assert.Equal(values.Count, standings.Length);
        Assert.All(standings, s => Assert.Equal(average, s.Number("low"), 9));
        Assert.All(standings, s => Assert.Equal(s.Number("value") >= average, s.GetProperty("met").GetBoolean()));
        var summary = await seeded.Api.GetAsync("/targets/summary?period=2025-12&indicator=APPR_ONLINE_RATE&kind=group_average");
        Assert.Equal(standings.Count(s => s.GetProperty("met").GetBoolean()), summary.Items("byIndicator").Single().Whole("met"));
        Assert.Equal(summary.Items("trend")[^1].Whole("missed"), standings.Count(s => !s.GetProperty("met").GetBoolean()));
    }

    [Theory]
    [InlineData("/targets/standings?period=soon", HttpStatusCode.BadRequest)]
    [InlineData("/targets/standings?kind=nice", HttpStatusCode.BadRequest)]
    [InlineData("/targets/standings?met=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/targets/standings?group=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/targets/standings?unit=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/targets/standings?indicator=nothing", HttpStatusCode.NotFound)]
    [InlineData("/approvals?unit=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/approvals?period=soon", HttpStatusCode.BadRequest)]
    [InlineData("/approvals/items?online=sometimes", HttpStatusCode.BadRequest)]
    [InlineData("/approvals/items?overBenchmark=perhaps", HttpStatusCode.BadRequest)]
    [InlineData("/approvals/items/999999", HttpStatusCode.NotFound)]
    [InlineData("/approvals/figures?period=soon", HttpStatusCode.BadRequest)]
    [InlineData("/exports/approvals.pdf", HttpStatusCode.NotFound)]
    public async Task Get_with_wrong_input_is_a_problem(string path, HttpStatusCode expected) =>
        await ProblemTests.ExpectAsync(await seeded.Api.SendAsync(HttpMethod.Get, "/api/v1" + path), expected);

    [Fact]
    public async Task Templates_of_approvals_come_back_empty_and_say_so()
    {
        using var book = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await seeded.Api.BytesAsync("/templates/approvals.xlsx?group=DEMO_D&lang=zh")));
        Assert.Equal(["事项目录", "审批月报", "填报说明"], book.Worksheets.OrderBy(w => w.Position).Select(w => w.Name));
        Assert.Equal(25, book.Worksheet("审批月报").Row(1).CellsUsed().Count());
    }
}
