using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

[Collection(BrowserCollection.Name)]
public sealed class RankingPageTests(RunningDashboard dashboard)
{
    private const string Ranking = "/rankings?group=LN49&scheme=DISCLOSURE&period=2024";

    [SkippableFact]
    public async Task StartPage_asks_a_stranger_to_sign_in_and_leads_back()
    {
        await using var visitor = await dashboard.VisitAsync(new(SignedIn: false));
        var page = await visitor.OpenAsync("/jobs");
        await Expect(page).ToHaveTitleAsync("登录 · 营商环境评价平台");

        await page.Locator("input[autocomplete=username]").FillAsync(RunningDashboard.User);
        await page.Locator("input[type=password]").FillAsync("wrong");
        await page.Locator("button[type=submit]").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("用户名或密码不正确");

        await page.Locator("input[autocomplete=username]").FillAsync(RunningDashboard.User);
        await page.Locator("input[type=password]").FillAsync(RunningDashboard.Password);
        await page.Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("计算任务");
        Assert.EndsWith("/jobs", page.Url, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Ranking_shows_49_districts_with_Chinese_labels_in_table_and_chart()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Ranking);
        var rows = page.Locator("tr[data-unit]");
        await Expect(rows).ToHaveCountAsync(49);
        await Expect(rows.First).ToHaveAttributeAsync("data-unit", "210304");
        await Expect(rows.First).ToContainTextAsync("立山区");
        await Expect(rows.First).ToContainTextAsync("68.61");
        await Expect(rows.Last).ToHaveAttributeAsync("data-unit", "210213");
        await Expect(page.Locator(".chart svg .apexcharts-bar-area")).ToHaveCountAsync(49);
        await Expect(page.Locator(".chart svg .apexcharts-yaxis")).ToContainTextAsync("立山区");
        await Expect(page.Locator(".note")).ToContainTextAsync("不衡量整改成效");
        await Expect(page.Locator(".invented")).ToHaveCountAsync(0);
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Invented_figures_are_marked_and_choices_stand_in_the_address()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Ranking);
        await page.Locator("select[name=group]").SelectOptionAsync("DEMO_D");
        await Expect(page.Locator(".invented")).ToContainTextAsync("虚构演示数据");
        await Expect(page.Locator("tr[data-unit]")).ToHaveCountAsync(16);
        await page.GetByRole(AriaRole.Button, new() { Name = "上一期间" }).ClickAsync();
        await page.WaitForURLAsync("**period=2025-11**");
        Assert.Contains("group=DEMO_D", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("select[name=period]")).ToHaveValueAsync("2025-11");
    }

    [SkippableFact]
    public async Task Bar_leads_to_the_unit_and_an_environment_opens_to_its_cells()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Ranking);
        await page.Locator(".chart svg .apexcharts-bar-area").First.ClickAsync();
        await page.WaitForURLAsync("**/units/210304**");
        await page.SettledAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("立山区");
        await page.GetByRole(AriaRole.Button, new() { Name = "阳光便利的审批环境" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("02-disclosure-2024.xlsx");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Language_switch_turns_the_page_English()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Ranking);
        await page.Locator("header a[hreflang=en]").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.SettledAsync();
        await Expect(page.Locator("nav#side-menu")).ToContainTextAsync("Ranking");
        Assert.Contains("group=LN49", page.Url, StringComparison.Ordinal);
    }
}
