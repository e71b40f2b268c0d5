using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Components.Pages.Indicators;
using EnvDashboard.Web.Components.Pages.Overview;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Components.Pages.Units;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>How often each page goes to the database, whatever the number of units, indicators and periods. Bulk access is not counted: it reads one period.</summary>
public sealed class PageQueryTests(DemonstrationCity city, ITestOutputHelper output) : IClassFixture<DemonstrationCity>
{
    private static readonly RankingRequest December = new("2025-12", "DEMO_D", "DEMO", null);

    [Fact]
    public Task Overview() => AtMostAsync<LoadOverview>(11, page => page.ExecuteAsync(Actor.System, December, CancellationToken.None));

    [Fact]
    public Task Ranking() => AtMostAsync<LoadRanking>(5, page => page.ExecuteAsync(Actor.System, December, null, null, CancellationToken.None));

    [Fact]
    public Task Ranking_at_a_node() => AtMostAsync<LoadRanking>(6, page => page.ExecuteAsync(Actor.System, December with { Node = "E5" }, null, null, CancellationToken.None));

    [Fact]
    public Task Unit() => AtMostAsync<LoadUnit>(8, page => page.ExecuteAsync(Actor.System, "D07", "DEMO", "2025-12", CancellationToken.None));

    [Fact]
    public Task Indicator() => AtMostAsync<LoadIndicator>(3, page => page.ExecuteAsync(Actor.System, "E5_ONLINE_RATE", "DEMO_D", "2025-12", CancellationToken.None));

    private async Task AtMostAsync<TPage>(int most, Func<TPage, Task> load)
    {
        var page = ActivatorUtilities.CreateInstance<TPage>(city.Server.Get<IServiceProvider>());
        await load(page);
        using var count = new CommandCount();
        await load(page);
        output.WriteLine($"{count.OfData.Count} of data, {count.Texts.Count} in all");
        foreach (var text in count.OfData) output.WriteLine(text);
        Assert.InRange(count.OfData.Count, 1, most);
        // Nothing walks over the observations of all periods: every such command names its period or looks it up one by one.
        Assert.All(count.OfData.Where(t => t.Contains("FROM \"Observations\"", StringComparison.Ordinal)), t => Assert.Contains("\"PeriodId\"", t, StringComparison.Ordinal));
    }
}
