using System.Globalization;
using System.Net;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Submissions;

/// <summary>One thing with two values: both are kept with their sources.</summary>
[Collection(EmptyServer.Name)]
public sealed class ContradictionTests(EmptyServer empty)
{
    [Fact]
    public async Task Another_value_in_force_is_named_with_both_sources()
    {
        var town = await Towns.DefinedAsync(empty);
        var first = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(1), town.A, "2024-01", 90)), name: "一月.xlsx")).Whole("id");
        var second = (await empty.Api.SubmitAsync(TestTown.Data((town.Unit(2), town.A, "2024-01", 1), (town.Unit(1), town.A, "2024-01", 95)), commit: false, name: "补报.xlsx")).Whole("id");
        var finding = (await empty.Api.GetAsync(ApiClient.Path(second, "/findings"))).Items().Single(f => f.Text("code") == "contradicts_accepted");
        var source = string.Create(CultureInfo.InvariantCulture, $"#{first} 一月.xlsx 数据!D2");
        Assert.Contains(source, finding.Text("message"), StringComparison.Ordinal);

        var register = await empty.Api.GetAsync($"/contradictions?unit={town.Unit(1)}&period=2024-01");
        Assert.Equal(1, register.Whole("total"));
        var item = register.Items().Single();
        Assert.Equal((second, "补报.xlsx", town.Unit(1), "2024-01"), (item.Whole("submission"), item.Text("fileName"), item.Text("unit"), item.Text("period")));
        Assert.Equal(("95", "数据!D3", "90", source), (item.Text("value"), item.Text("source"), item.Text("otherValue"), item.Text("otherSource")));
        Assert.Equal(0, (await empty.Api.GetAsync($"/contradictions?unit={town.Unit(1)}&period=2024-02")).Whole("total"));
    }

    [Fact]
    public async Task Two_values_in_one_workbook_stand_in_the_register_the_newest_first()
    {
        var town = await Towns.DefinedAsync(empty);
        var file = TestTown.Data((town.Unit(1), town.B, "2024-03", 7), (town.Unit(1), town.B, "2024-03", 8));
        var older = (await empty.Api.SubmitAsync(file, commit: false)).Whole("id");
        var newer = (await empty.Api.SubmitAsync(file, commit: false)).Whole("id");
        var items = (await empty.Api.GetAsync($"/contradictions?unit={town.Unit(1)}")).Items();
        Assert.Equal([newer, older], items.Select(i => i.Whole("submission")));
        Assert.All(items, i => Assert.Equal(("duplicate_different", "2024-03", "8", "数据!D3", "7", "数据!D2"), (i.Text("code"), i.Text("period"), i.Text("value"), i.Text("source"), i.Text("otherValue"), i.Text("otherSource"))));
        var all = await empty.Api.GetAsync("/contradictions?pageSize=1");
        Assert.True(all.Whole("total") >= 2);
        Assert.Equal(newer, all.Items().Single().Whole("submission"));
    }

    [Fact]
    public async Task Register_with_a_period_that_is_none_is_400()
    {
        var problem = await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Get, "/api/v1/contradictions?period=soon"), HttpStatusCode.BadRequest);
        Assert.Equal("period", problem.Items("errors").Single().Text("field"));
    }
}
