using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class DictionaryTests(SeededServer seeded)
{
    [Fact]
    public async Task Get_units_holds_the_53_real_ones_and_marks_the_invented()
    {
        var units = await AllAsync("/units");
        Assert.Equal(53, units.Count(u => !u.GetProperty("invented").GetBoolean()));
        var panyu = units.Single(u => u.Text("code") == "440113");
        Assert.Equal(("番禺区", false), (panyu.Text("name"), panyu.GetProperty("invented").GetBoolean()));
        // The same name in two cities: the code tells them apart.
        Assert.True(units.Count(u => u.Text("name") == "铁西区" && !u.GetProperty("invented").GetBoolean()) == 2);
    }

    [Fact]
    public async Task Get_units_holds_the_demonstration_city()
    {
        var invented = (await AllAsync("/units")).Where(u => u.GetProperty("invented").GetBoolean()).ToList();
        Assert.True(invented.Count(u => u.Text("kind") is "district" or "county") >= 16);
        Assert.True(invented.Count(u => u.Text("kind") == "department") >= 12);
        Assert.True(invented.Count(u => u.Text("kind") == "park") >= 6);
    }

    [Fact]
    public async Task Get_groups_LN49_has_49_members()
    {
        var group = (await AllAsync("/groups")).Single(g => g.Text("code") == "LN49");
        Assert.Equal(49, group.Items("members").Length);
    }

    [Fact]
    public async Task Get_categories_are_the_eight_environments() =>
        Assert.Equal(["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8"], (await AllAsync("/categories")).Select(c => c.Text("code")));

    [Fact]
    public async Task Get_indicators_holds_the_three_disclosure_indicators_of_each_environment()
    {
        var codes = (await AllAsync("/indicators")).Select(i => i.Text("code")).ToHashSet();
        foreach (var kind in new[] { "STATED", "FIGURE", "MEASURES" })
        {
            Assert.All(Enumerable.Range(1, 8), n => Assert.Contains(FormattableString.Invariant($"RECT_{kind}_E{n}"), codes));
        }
        Assert.True(codes.Count >= 24 + 48);
    }

    [Fact]
    public async Task Get_periods_holds_the_year_and_the_24_months()
    {
        var periods = await AllAsync("/periods");
        Assert.Contains(periods, p => p.Text("code") == "2024" && p.Text("kind") == "year");
        Assert.Equal(24, periods.Count(p => p.Text("kind") == "month"));
    }

    [Fact]
    public async Task Get_schemes_DISCLOSURE_is_as_issued()
    {
        var scheme = (await AllAsync("/schemes")).Single(s => s.Text("code") == "DISCLOSURE");
        Assert.Equal(("1", "LN49", "published"), (scheme.Text("version"), scheme.Text("group"), scheme.Text("status")));
        Assert.Equal((0.6, 2, 100.0), (scheme.Number("minCoverage"), scheme.Whole("rankDecimals"), scheme.Number("scaleMax")));
        var nodes = scheme.Items("nodes");
        Assert.Equal(1 + 8 + 24, nodes.Length);
        var e5 = nodes.Single(n => n.Text("code") == "E5");
        Assert.Equal(0.125, e5.Number("cascadeWeight"), 12);
        var leaves = nodes.Where(n => n.Text("parent") == "E5").ToDictionary(n => n.Text("indicator")!);
        Assert.Equal((4.0, "goalposts"), (leaves["RECT_STATED_E5"].Number("weight"), leaves["RECT_STATED_E5"].Text("normalisation")));
        Assert.Equal((3.0, "minmax"), (leaves["RECT_MEASURES_E5"].Number("weight"), leaves["RECT_MEASURES_E5"].Text("normalisation")));
    }

    private async Task<JsonElement[]> AllAsync(string path) => (await seeded.Api.GetAsync(path + "?pageSize=10000")).Items();
}
