using EnvDashboard.Web.Components.Pages.Indicators;
using EnvDashboard.Web.Components.Pages.Overview;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Components.Pages.Units;
using Microsoft.AspNetCore.Components;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>How often each page goes to the database, whatever the number of units, indicators and periods.</summary>
public sealed class PageQueryTests(DemonstrationCity city, ITestOutputHelper output) : IClassFixture<DemonstrationCity>
{
    [Fact]
    public Task Overview() => AtMostAsync<OverviewPage>(11, ("Group", "DEMO_D"), ("Scheme", "DEMO"), ("Period", "2025-12"));

    [Fact]
    public Task Ranking() => AtMostAsync<RankingPage>(6, ("Group", "DEMO_D"), ("Scheme", "DEMO"), ("Period", "2025-12"));

    [Fact]
    public Task Ranking_at_a_node() => AtMostAsync<RankingPage>(8, ("Group", "DEMO_D"), ("Scheme", "DEMO"), ("Period", "2025-12"), ("Node", "E5"));

    [Fact]
    public Task Unit() => AtMostAsync<UnitPage>(11, ("Code", "D07"), ("Scheme", "DEMO"), ("Period", "2025-12"));

    [Fact]
    public Task Indicator() => AtMostAsync<IndicatorPage>(3, ("Code", "E5_ONLINE_RATE"), ("Group", "DEMO_D"), ("Period", "2025-12"));

    private async Task AtMostAsync<TPage>(int most, params (string, object?)[] parameters) where TPage : ComponentBase
    {
        await LoadedPage.LoadAsync<TPage>(city.Server, parameters);
        using var count = new CommandCount();
        await LoadedPage.LoadAsync<TPage>(city.Server, parameters);
        output.WriteLine($"{count.OfData.Count} of data, {count.Texts.Count} in all");
        foreach (var text in count.OfData) output.WriteLine(text);
        Assert.InRange(count.OfData.Count, 1, most);
        // Nothing walks over the observations of all periods: every such command names its period or looks it up one by one.
        Assert.All(count.OfData.Where(t => t.Contains("FROM \"Observations\"", StringComparison.Ordinal)), t => Assert.Contains("\"PeriodId\"", t, StringComparison.Ordinal));
    }
}
