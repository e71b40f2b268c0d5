using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>Weights are tried without touching what is published; the wall turns its views.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WhatIfTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Slider_moves_ranks_stands_in_the_address_and_leaves_the_published_ranking_alone()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/what-if?group=DEMO_D&scheme=DEMO&period=2025-12");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("16 个单位中 0 个名次变化");
        // From the keyboard: approval weighs nothing any more.
        await page.Locator("input[name=E5]").FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await Expect(page.GetByRole(AriaRole.Status)).Not.ToContainTextAsync("中 0 个");
        await page.WaitForURLAsync("**weights=E5**");
        var tried = await page.Locator("tr[data-unit]").First.TextContentAsync();

        var again = await visitor.OpenAsync(new Uri(page.Url).PathAndQuery);
        Assert.Equal(tried, await again.Locator("tr[data-unit]").First.TextContentAsync());
        await again.GetByRole(AriaRole.Button, new() { Name = "恢复办法权重" }).ClickAsync();
        await Expect(again.GetByRole(AriaRole.Status)).ToContainTextAsync("16 个单位中 0 个名次变化");

        var ranking = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12");
        await Expect(ranking.Locator("tr[data-unit]").First).ToContainTextAsync("81.60");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Wall_turns_its_views_by_itself_and_stops_when_asked()
    {
        await using var visitor = await dashboard.VisitAsync(new(Width: 1920, Height: 1080));
        var page = await visitor.OpenAsync("/wall?group=DEMO_D&every=5&views=bars,heat");
        var views = page.Locator("footer .dots button");
        await Expect(views).ToHaveTextAsync(["排名", "环境"]);
        await Expect(views.Nth(0)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(views.Nth(1)).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 15_000 });
        await Expect(page.Locator(".invented")).ToBeVisibleAsync();
        await views.Nth(0).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "继续轮播" })).ToBeVisibleAsync();
        await Expect(views.Nth(0)).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Empty(visitor.ScriptErrors);
    }
}
