using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>What a leader asks next: how it was then, who improves, who differs by more than chance, what is open.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LeaderPageTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Two_periods_stand_side_by_side_and_the_address_says_so()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12");
        await page.Locator("select[name=compare]").SelectOptionAsync("2025-06");
        await page.WaitForURLAsync("**compare=2025-06**");
        await Expect(page.Locator(".pair .chart svg .apexcharts-bar-area")).ToHaveCountAsync(32);
        var row = page.Locator("tr[data-unit=D07] td");
        var (then, now) = (await row.Nth(0).TextContentAsync(), await row.Nth(1).TextContentAsync());

        var june = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-06&view=table");
        await Expect(june.Locator("tr[data-unit=D07] td").First).ToHaveTextAsync(then!);
        var december = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12&view=table");
        await Expect(december.Locator("tr[data-unit=D07] td").First).ToHaveTextAsync(now!);
        await Expect(december.Locator("tfoot tr")).ToHaveCountAsync(3);
        await Expect(december.Locator("tfoot")).ToContainTextAsync("上年同期平均");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Scatter_shows_every_unit_against_the_period_before_or_last_year()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12&view=scatter");
        // A point for each of the 16 units, and the two marks of the legend.
        await Expect(page.Locator(".chart svg .apexcharts-marker")).ToHaveCountAsync(18);
        await page.GetByRole(AriaRole.Button, new() { Name = "上年同期" }).ClickAsync();
        await page.WaitForURLAsync("**against=year**");
        await Expect(page.Locator("main")).ToContainTextAsync("2024年12月");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Point_of_the_scatter_leads_to_its_unit_and_so_does_its_row_by_keyboard()
    {
        const string Scatter = "/rankings?group=DEMO_D&scheme=DEMO&period=2025-12&view=scatter";
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Scatter);
        await page.Locator("details.figures summary").ClickAsync();
        // The first of the points that gained is the first row of the table whose change is positive.
        var gained = page.Locator("details.figures tbody tr").Filter(new() { HasText = "+" }).First.Locator("th a");
        var (name, address) = (await gained.InnerTextAsync(), await gained.GetAttributeAsync("href"));
        await page.Locator(".chart svg .apexcharts-series-markers-wrap").First.Locator(".apexcharts-marker").First.ClickAsync(new() { Force = true });
        await page.WaitForURLAsync("**/units/**");
        Assert.Equal(new Uri(new Uri(dashboard.Address), address).ToString(), page.Url);
        await Expect(page.Locator("main h1")).ToContainTextAsync(name);

        page = await visitor.OpenAsync(Scatter);
        await page.Locator("details.figures summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("details.figures")).ToHaveAttributeAsync("open", "");
        // The box of the table comes first where it is so long that it can be scrolled by keyboard.
        var first = page.Locator("details.figures tbody th a").First;
        for (var presses = 0; presses < 2 && !await first.EvaluateAsync<bool>("a => a === document.activeElement"); presses++) await page.Keyboard.PressAsync("Tab");
        await Expect(first).ToBeFocusedAsync();
        name = await first.InnerTextAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/units/**");
        await Expect(page.Locator("main h1")).ToContainTextAsync(name);
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Indicator_shows_funnel_health_target_and_who_did_not_report()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/indicators/E5_ONLINE_RATE?group=DEMO_D&period=2025-12&scheme=DEMO");
        await Expect(page.Locator("section[aria-label=漏斗图] .chart svg .apexcharts-marker").First).ToBeAttachedAsync();
        await Expect(page.Locator("section[aria-label=指标体检]")).ToContainTextAsync("满分占比");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Unit_lists_all_its_indicators_and_its_rectification_items()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/units/210112?show=all");
        await Expect(page.Locator("section[aria-label=整改事项]")).ToContainTextAsync("自报完成");
        await page.GetByRole(AriaRole.Link, new() { Name = "打开台账" }).ClickAsync();
        await page.WaitForURLAsync("**/rectification?unit=210112**");

        var demo = await visitor.OpenAsync("/units/D07?scheme=DEMO&period=2025-12&show=all");
        Assert.True(await demo.Locator("#indicators tbody tr").CountAsync() > 20);
        await Expect(demo.Locator("section[aria-label=优势与短板指标] li").First).ToBeVisibleAsync();
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task English_pages_show_no_Chinese_unit_of_measure()
    {
        await using var visitor = await dashboard.VisitAsync(new(English: true));
        var page = await visitor.OpenAsync("/units/D07?scheme=DEMO&period=2025-12&show=all");
        var values = await page.Locator("#indicators tbody td:nth-of-type(2)").AllTextContentsAsync();
        Assert.True(values.Count > 20);
        Assert.All(values, v => Assert.DoesNotMatch("[\u4e00-\u9fff]", v));
    }

    [SkippableFact]
    public async Task Wall_shows_its_controls_only_while_somebody_is_there()
    {
        await using var visitor = await dashboard.VisitAsync(new(Width: 1920, Height: 1080));
        var page = await visitor.OpenAsync("/wall?group=DEMO_D&every=3600");
        await Expect(page.Locator("footer .dots")).ToHaveCSSAsync("opacity", "0", new() { Timeout = 15_000 });
        await page.Mouse.MoveAsync(200, 200);
        await page.Mouse.MoveAsync(300, 260);
        await Expect(page.Locator("footer .dots")).ToHaveCSSAsync("opacity", "1");
        await Expect(page.Locator("footer .dots")).ToHaveCSSAsync("opacity", "0", new() { Timeout = 15_000 });
    }

    [SkippableFact]
    public async Task Scenario_is_kept_under_a_name_and_opens_with_its_weights()
    {
        var name = "试算" + Guid.NewGuid().ToString("N")[..6];
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/what-if?group=DEMO_D&scheme=DEMO&period=2025-12&weights=E5:40,E1:4");
        var tried = await page.Locator("tr[data-unit]").First.TextContentAsync();
        await page.Locator("details.saved-views > summary").ClickAsync();
        await page.Locator("input[name=view-name]").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "保存当前视图" }).ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = name });
        await Expect(link).ToBeVisibleAsync();

        var other = await visitor.OpenAsync("/what-if?group=DEMO_D&scheme=DEMO&period=2025-12");
        await other.Locator("details.saved-views > summary").ClickAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await other.WaitForURLAsync("**weights=E5**");
        await Expect(other.Locator("tr[data-unit]").First).ToHaveTextAsync(tried!);
        await page.GetByRole(AriaRole.Button, new() { Name = "删除“" + name + "”" }).ClickAsync();
        await Expect(link).ToHaveCountAsync(0);
        Assert.Empty(visitor.ScriptErrors);
    }
}
