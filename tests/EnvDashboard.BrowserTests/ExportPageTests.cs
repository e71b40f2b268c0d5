using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>A file is asked for, made in the background, fetched and made again; a saved choice is made every month.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ExportPageTests(RunningDashboard dashboard)
{
    private const string Page = "/exports?group=DEMO_D&scheme=DEMO&from=2025-05&to=2025-06";

    [SkippableFact]
    public async Task File_is_made_in_the_background_and_the_same_when_it_is_made_again()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Page);
        await page.GetByRole(AriaRole.Button, new() { Name = "后台生成：对比工作簿" }).ClickAsync();
        await Expect(page.Locator("[role=status]").Filter(new() { HasText = "已提交" })).ToBeVisibleAsync();
        var first = page.Locator("table").First.Locator("tbody tr").First;
        await Expect(first.GetByRole(AriaRole.Link)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => first.GetByRole(AriaRole.Link).ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await first.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("完全相同", new() { Timeout = 60_000 });
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Node_of_the_scheme_chooses_the_indicators_below_it()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(Page);
        await page.Locator("select[name=node]").SelectOptionAsync("E5");
        await page.WaitForURLAsync("**indicators=E5_*");
        await Expect(page.Locator("select[name=node]")).ToHaveValueAsync("E5");
        var first = page.Locator("a[href*='comparison.xlsx'][href*='indicators=E5_']").First;
        await Expect(first).ToBeVisibleAsync();
        var link = await first.GetAttributeAsync("href");
        var chosen = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + link).Query)["indicators"]!.Split(',');
        Assert.Contains("E5_ONLINE_RATE", chosen);
        Assert.All(chosen, code => Assert.StartsWith("E5_", code, StringComparison.Ordinal));
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Register_is_made_in_the_background_with_the_filters_of_its_page()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rectification?claimed=completed");
        await page.GetByRole(AriaRole.Button, new() { Name = "后台生成" }).ClickAsync();
        await page.Locator("[role=status] a[href=exports]").ClickAsync();
        await page.WaitForURLAsync("**/exports");
        await page.SettledAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("导出与通报");
        var first = page.Locator("table").First.Locator("tbody tr").First;
        await Expect(first).ToContainTextAsync("整改台账");
        await Expect(first.GetByRole(AriaRole.Link)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => first.GetByRole(AriaRole.Link).ClickAsync());
        Assert.Equal("rectification.xlsx", download.SuggestedFilename);
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Saved_choice_is_made_every_month_and_its_lists_are_accessible_on_a_phone_too()
    {
        await using var visitor = await dashboard.VisitAsync(new(Width: 390, Height: 844, Dark: true));
        var page = await visitor.OpenAsync(Page);
        await page.Locator("details.saved-views summary").ClickAsync();
        await page.Locator("input[name=view-name]").FillAsync("每月两期对比");
        await page.Locator("details.saved-views form button").ClickAsync();
        await Expect(page.Locator("details.saved-views li")).ToContainTextAsync(["每月两期对比"]);
        page = await visitor.OpenAsync(Page);
        await page.GetByRole(AriaRole.Button, new() { Name = "设为每月自动" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "停止自动导出“每月两期对比”" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "后台生成：排名表" }).ClickAsync();
        await Expect(page.Locator("a[href*='/file']").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help} {v.Nodes[0].Html}")));
        await page.GetByRole(AriaRole.Button, new() { Name = "停止自动导出“每月两期对比”" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "停止自动导出“每月两期对比”" })).ToHaveCountAsync(0);
    }
}
