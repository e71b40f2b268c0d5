using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>A messy workbook is seen through, put right and accepted; next month's of the same layout needs nothing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RecognitionTests(RunningDashboard dashboard)
{
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    [SkippableFact]
    public async Task Messy_workbook_is_corrected_once_and_next_month_needs_no_correction()
    {
        await using var visitor = await dashboard.VisitAsync();
        await DefineAsync(visitor);
        var page = await StagedAsync(visitor, MessyWorkbook.Build("2019年1月", (11, 21), (12, 22)));
        var card = Card(page);
        await Expect(card).ToContainTextAsync("1 处待确认");
        var row = card.GetByRole(AriaRole.Row).Filter(new() { HasText = MessyWorkbook.Unknown });
        await Expect(row).ToContainTextAsync("未识别");
        await row.Locator(".meaning input").FillAsync(MessyWorkbook.Meant);
        await row.Locator(".meaning input").PressAsync("Tab");
        await Expect(card).ToContainTextAsync("有 1 处更正尚未保存");
        await card.GetByRole(AriaRole.Button, new() { Name = "保存更正并重新读取" }).ClickAsync();
        await Expect(card.Locator("details")).ToContainTextAsync("按更正", Patient);
        var changes = page.GetByRole(AriaRole.Region, new() { Name = "数据变更" });
        await Expect(changes.GetByRole(AriaRole.Row).Filter(new() { HasText = MessyWorkbook.Meant })).ToHaveCountAsync(2);
        await Expect(changes.GetByRole(AriaRole.Row).Filter(new() { HasText = MessyWorkbook.Meant }).First).ToContainTextAsync("21");
        await page.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);

        var next = await StagedAsync(visitor, MessyWorkbook.Build("2019年2月", (13, 23), (14, 24)));
        await Expect(Card(next)).ToContainTextAsync("已沿用以往更正");
        await Expect(Card(next)).Not.ToContainTextAsync("待确认");
        await Expect(next.GetByRole(AriaRole.Region, new() { Name = "数据变更" }).GetByRole(AriaRole.Row).Filter(new() { HasText = MessyWorkbook.Meant })).ToHaveCountAsync(2);
        await next.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(next.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Warnings_need_a_reason_and_a_change_in_between_is_shown_where_it_is()
    {
        await using var visitor = await dashboard.VisitAsync();
        await DefineAsync(visitor);
        var first = await StagedAsync(visitor, OneCellWorkbook.Long(MessyWorkbook.FirstUnit, "BT_C", "2018-06", 40));
        var second = await StagedAsync(visitor, OneCellWorkbook.Long(MessyWorkbook.FirstUnit, "BT_C", "2018-06", 41));
        await first.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(first.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);
        await second.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Alert).First).ToContainTextAsync("已被报送", Patient);
        await Expect(second.Locator("tr.overtaken")).ToContainTextAsync("期间被更改");
        await Expect(second.Locator("tr.overtaken")).ToContainTextAsync("40");
        await second.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(second.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);

        var jump = await StagedAsync(visitor, OneCellWorkbook.Long(MessyWorkbook.FirstUnit, "BT_C", "2018-07", 900));
        await Expect(jump.GetByRole(AriaRole.Region, new() { Name = "数据变更" })).ToContainTextAsync("⚠");
        await jump.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        var dialog = jump.Locator(".rz-dialog");
        await Expect(dialog).ToContainTextAsync("有 1 条警告");
        await Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "采纳" })).ToBeDisabledAsync();
        await dialog.Locator("textarea").FillAsync("集中办结积案");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(jump.Locator("main")).ToContainTextAsync("集中办结积案", Patient);
        await Expect(jump.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);
    }

    [SkippableFact]
    public async Task Grid_is_filled_in_by_keyboard_and_becomes_a_submission()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/grid?group=DEMO_D&period=2025-12&indicators=E1_VISIT_RATE");
        var inputs = page.Locator("input.figure");
        await inputs.First.ClickAsync();
        await page.Keyboard.TypeAsync("90.56");
        await page.Keyboard.PressAsync("Enter");
        await Expect(inputs.Nth(1)).ToBeFocusedAsync();
        await Expect(page.Locator("td.changed")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(inputs.First).ToBeFocusedAsync();
        await page.Locator("textarea[name=reason]").FillAsync("原表抄录有误");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex(@"/submissions/\d+"));
        await Expect(page.Locator(".page-head")).ToContainTextAsync("待采纳", Patient);
        await Expect(page.Locator("h1")).ToContainTextAsync("手工修正-2025-12-");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "数据变更" })).ToContainTextAsync("90.56");
        await page.GetByRole(AriaRole.Button, new() { Name = "退回" }).ClickAsync();
        await page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已退回", Patient);
        Assert.Empty(visitor.ScriptErrors);
    }

    internal static ILocator Card(IPage page) => page.GetByRole(AriaRole.Region, new() { Name = "识别结果" });

    internal static async Task DefineAsync(Visitor visitor)
    {
        var page = await StagedAsync(visitor, MessyWorkbook.Definitions());
        await page.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(page.Locator(".page-head")).ToContainTextAsync("已采纳", Patient);
    }

    internal static async Task<IPage> StagedAsync(Visitor visitor, byte[] workbook)
    {
        var page = await UploadTests.UploadAsync(visitor, workbook);
        await Expect(page.Locator(".page-head")).ToContainTextAsync("待采纳", Patient);
        return page;
    }
}
