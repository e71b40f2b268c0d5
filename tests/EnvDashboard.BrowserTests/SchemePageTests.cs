using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>A draft is looked at, compared, published and retired.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SchemePageTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Draft_is_compared_on_a_chosen_period_which_stands_in_the_address()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/schemes");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "第 2 版" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("main h1")).ToContainTextAsync("第 2 版");
        await Expect(page.Locator("main")).ToContainTextAsync("行政复议纠错率");
        await page.GetByRole(AriaRole.Link, new() { Name = "版本对比" }).ClickAsync();
        await Expect(page.Locator("tr[data-unit]")).ToHaveCountAsync(16);
        await page.Locator("select[name=period]").SelectOptionAsync("2025-06");
        await page.WaitForURLAsync("**period=2025-06**");
        await Expect(page.Locator(".note").Last).ToContainTextAsync("2025年6月");
        // 12 % of the total becomes 8 %.
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "政通人和的经济发展环境" })).ToContainTextAsync("12.00%");
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "政通人和的经济发展环境" })).ToContainTextAsync("8.00%");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Health_names_what_to_look_at_and_what_to_do()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/schemes/DEMO/1?tab=health&period=2025-12");
        await Expect(page.Locator(".advice li").First).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("实际权重");
        var draft = await visitor.OpenAsync("/schemes/DEMO/2?tab=health");
        await Expect(draft.Locator(".empty")).ToContainTextAsync("草案还没有用于排名");
    }

    [SkippableFact]
    public async Task Leader_reads_a_scheme_but_is_not_offered_to_publish_it()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/schemes/DEMO_P/1");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "停用" })).ToBeVisibleAsync();

        await using var leader = await AccessTests.LeaderAsync(dashboard);
        var seen = await leader.OpenAsync("/schemes/DEMO_P/1");
        await Expect(seen.Locator("main h1")).ToContainTextAsync("第 1 版");
        await Expect(seen.GetByRole(AriaRole.Button, new() { Name = "停用" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Draft_is_published_and_retired_after_a_question()
    {
        await using var visitor = await dashboard.VisitAsync();
        var submission = await UploadTests.UploadAsync(visitor, DraftWorkbook.Build("ZTEST", "LN49", "RECT_STATED_E1", "2030"));
        await Expect(submission.Locator(".page-head")).ToContainTextAsync("待采纳", new() { Timeout = 30_000 });
        await submission.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(submission.Locator(".page-head")).ToContainTextAsync("已采纳", new() { Timeout = 30_000 });

        var page = await visitor.OpenAsync("/schemes/ZTEST/1");
        await Expect(page.Locator(".page-head .chip")).ToContainTextAsync("草案");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布" }).ClickAsync();
        await Expect(page.Locator(".rz-dialog")).ToContainTextAsync("2030年");
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "发布" }).ClickAsync();
        await Expect(page.Locator(".page-head .chip")).ToContainTextAsync("已发布");

        await page.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await page.Locator(".rz-dialog input[name=from]").FillAsync("2020");
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("停用期间不能早于");
        await page.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await page.Locator(".rz-dialog input[name=from]").FillAsync("2031");
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Expect(page.Locator(".page-head .chip")).ToContainTextAsync("已停用");
        Assert.Empty(visitor.ScriptErrors);
    }
}
