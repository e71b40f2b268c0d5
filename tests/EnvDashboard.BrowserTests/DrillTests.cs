using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>From the first page to the cell of the uploaded workbook in four clicks, and what a unit is told about itself.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DrillTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Four_clicks_lead_from_the_overview_to_the_cell_and_every_step_has_an_address()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/?group=LN49&scheme=DISCLOSURE&period=2024");
        await page.Locator("ol.bars li[data-unit='210304'] a").ClickAsync();
        await page.WaitForURLAsync("**/units/210304**");
        await page.SettledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "阳光便利的审批环境" }).ClickAsync();
        await page.WaitForURLAsync("**open=E5**");
        var opened = page.Url;
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "整改事项状态公开率" }).GetByRole(AriaRole.Link, new() { Name = "02-disclosure-2024.xlsx" }).ClickAsync();
        await page.WaitForURLAsync("**/submissions/*/cell**");
        await page.SettledAsync();

        // The row of the sheet is the unit's own, and the value is the one that was scored.
        var hit = page.Locator("td.hit");
        await Expect(hit).ToHaveCountAsync(1);
        await Expect(page.Locator("tr", new() { Has = hit })).ToContainTextAsync("210304");
        await Expect(page.Locator("tr", new() { Has = hit })).ToContainTextAsync("RECT_STATED_E5");
        await Expect(page.Locator("nav.crumbs")).ToContainTextAsync("立山区");

        await page.GoBackAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("立山区");
        Assert.Equal(opened, page.Url);
        await Expect(page.Locator("main")).ToContainTextAsync("02-disclosure-2024.xlsx");
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Unit_shows_its_sentence_points_interval_and_the_parts_of_its_change()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/units/D14?scheme=DEMO&period=2025-12");
        await Expect(page.Locator(".sentence")).ToContainTextAsync("比上月");
        await Expect(page.Locator(".headline")).ToContainTextAsync("名次区间");
        await Expect(page.Locator(".headline")).ToContainTextAsync("只有本单位变化时");
        var points = page.Locator("section[aria-label=加扣分与否决]");
        await Expect(points).ToContainTextAsync("企业诉求逾期未办结");
        await Expect(points).ToContainTextAsync("连续 4 期");
        await points.GetByRole(AriaRole.Link, new() { Name = "加扣分 · C7" }).ClickAsync();
        await Expect(page.Locator("td.hit")).ToHaveTextAsync("-1");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "变化分解" }).ClickAsync();
        await page.WaitForURLAsync("**show=change**");
        await Expect(page.Locator("section[aria-label=得分构成] thead")).ToContainTextAsync("对总分的影响");
    }

    [SkippableFact]
    public async Task Points_register_is_filtered_by_the_address()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/points");
        await Expect(page.Locator("section[aria-label=同一事由连续扣分]")).ToContainTextAsync("示范市·星河县");
        await page.Locator("select[name=unit]").SelectOptionAsync("D07");
        await page.WaitForURLAsync("**unit=D07**");
        await Expect(page.Locator("table").Last.Locator("tbody tr")).ToHaveCountAsync(3);
    }
}
