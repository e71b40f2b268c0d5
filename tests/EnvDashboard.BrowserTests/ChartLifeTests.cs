using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>Charts are drawn anew for days without the page growing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartLifeTests(RunningDashboard dashboard, ITestOutputHelper output)
{
    private const int WarmUp = 6;
    private const int Redraws = 200;
    private const int Visits = 25;

    /// <summary>A chart that forgot one node or one listener each time would pass these bounds many times over.</summary>
    private const int MostNodes = 150, MostListeners = 20;

    [SkippableFact]
    public async Task Chart_redrawn_200_times_holds_no_more_nodes_and_listeners_than_before()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12");
        var chart = page.Locator(".ranking-chart .chart");
        var drawn = int.Parse((await chart.GetAttributeAsync("data-drawn"))!, System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < WarmUp; i++) await TurnAsync();
        var before = await PageWeight.OfAsync(page);
        for (var i = 0; i < Redraws; i++) await TurnAsync();
        var after = await PageWeight.OfAsync(page);
        output.WriteLine($"before {before}, after {Redraws} redraws {after}");
        Assert.InRange(after.Nodes - before.Nodes, int.MinValue, MostNodes);
        Assert.InRange(after.Listeners - before.Listeners, int.MinValue, MostListeners);
        Assert.Empty(visitor.ScriptErrors);

        // To and fro between two months: every step is other figures.
        async Task TurnAsync()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = drawn % 2 == 1 ? "上一期间" : "下一期间" }).PressAsync();
            drawn++;
            await page.UntilAsync($"document.querySelector('.ranking-chart .chart').dataset.drawn == '{drawn}'");
        }
    }

    /// <summary>One such rule is enough to make every measured letter of a chart cost a look over the whole page.</summary>
    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Library_rules_that_slow_every_chart_are_taken_out(bool dark)
    {
        await using var visitor = await dashboard.VisitAsync(new(Dark: dark));
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D");
        await page.UntilAsync("[...document.styleSheets].some(s => s.href?.includes('/_content/Radzen.Blazor/') && s.cssRules.length > 1000)");
        var left = await page.EvaluateAsync<string[]>(
            """
            () => [...document.styleSheets].filter(s => s.href?.includes('/_content/'))
                .flatMap(s => { const all = r => [...r].flatMap(x => x.selectorText ? [x.selectorText] : all(x.cssRules ?? [])); return all(s.cssRules); })
                .filter(t => t.includes(':has('))
            """);
        Assert.Empty(left);
    }

    [SkippableFact]
    public async Task Chart_that_is_left_leaves_nothing_behind()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12&view=table");
        for (var i = 0; i < WarmUp; i++) await VisitChartAsync();
        var before = await PageWeight.OfAsync(page);
        for (var i = 0; i < Visits; i++) await VisitChartAsync();
        var after = await PageWeight.OfAsync(page);
        output.WriteLine($"before {before}, after {Visits} charts {after}");
        Assert.InRange(after.Nodes - before.Nodes, int.MinValue, MostNodes);
        Assert.InRange(after.Listeners - before.Listeners, int.MinValue, MostListeners);
        Assert.Empty(visitor.ScriptErrors);

        async Task VisitChartAsync()
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "图表和表格" }).PressAsync();
            await page.UntilAsync("document.querySelectorAll('.chart svg .apexcharts-bar-area').length == 16");
            await page.GetByRole(AriaRole.Button, new() { Name = "仅表格" }).PressAsync();
            await page.UntilAsync("document.querySelector('.chart') === null");
        }
    }

    [SkippableFact]
    public async Task Wall_turned_200_times_holds_no_more_nodes_and_listeners_than_before()
    {
        await using var visitor = await dashboard.VisitAsync(new(Width: 1920, Height: 1080));
        var page = await visitor.OpenAsync("/wall?group=DEMO_D&every=3600");
        var views = page.Locator("footer .dots button");
        await Expect(views).ToHaveCountAsync(4);
        for (var i = 0; i < 2 * 4; i++) await TurnAsync(i);
        var before = await PageWeight.OfAsync(page);
        for (var i = 0; i < Redraws; i++) await TurnAsync(i);
        var after = await PageWeight.OfAsync(page);
        output.WriteLine($"before {before}, after {Redraws} turns {after}");
        Assert.InRange(after.Nodes - before.Nodes, int.MinValue, MostNodes);
        Assert.InRange(after.Listeners - before.Listeners, int.MinValue, MostListeners);
        Assert.Empty(visitor.ScriptErrors);

        async Task TurnAsync(int turn)
        {
            var next = (turn + 1) % 4;
            await views.Nth(next).PressAsync();
            await page.UntilAsync($"document.querySelectorAll('footer .dots button')[{next}].getAttribute('aria-pressed') === 'true'");
        }
    }
}
