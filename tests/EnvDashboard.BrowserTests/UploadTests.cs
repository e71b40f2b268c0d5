using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>The main job from end to end: a figure is corrected, an open ranking follows, the workbook is taken away.</summary>
[Collection(BrowserCollection.Name)]
public sealed class UploadTests(RunningDashboard dashboard)
{
    private const string Second = "210303";
    private const string Third = "210402";
    private static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 30_000 };

    [SkippableFact]
    public async Task Accepted_change_moves_the_bar_in_an_open_page_and_rollback_moves_it_back()
    {
        await using var visitor = await dashboard.VisitAsync();
        var ranking = await visitor.OpenAsync("/rankings?group=LN49&scheme=DISCLOSURE&period=2024");
        var second = ranking.Locator("tr[data-unit]").Nth(1);
        await Expect(second).ToHaveAttributeAsync("data-unit", Second);

        var submission = await UploadAsync(visitor, OneCellWorkbook.Build(Second, "RECT_STATED_E5", "2024", 0, 0, 7));
        await Expect(submission.Locator(".page-head")).ToContainTextAsync("待采纳", Patient);
        await Expect(submission.GetByRole(AriaRole.Row).Filter(new() { HasText = "RECT_STATED_E5" })).ToContainTextAsync("100");
        await submission.GetByRole(AriaRole.Button, new() { Name = "采纳" }).ClickAsync();
        await Expect(submission.Locator(".page-head")).ToContainTextAsync("已采纳并排名", Patient);

        await Expect(second).ToHaveAttributeAsync("data-unit", Third, new() { Timeout = 30_000 });
        await Expect(ranking.Locator(".chart svg .apexcharts-yaxis")).ToContainTextAsync(new Regex(@"2\s+新抚区"));

        await submission.GetByRole(AriaRole.Button, new() { Name = "撤销" }).ClickAsync();
        await submission.Locator(".rz-dialog textarea").FillAsync("测试更正");
        await submission.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();
        await Expect(submission.Locator(".page-head")).ToContainTextAsync("已撤销", Patient);
        await Expect(second).ToHaveAttributeAsync("data-unit", Second, new() { Timeout = 30_000 });
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task File_with_an_error_names_the_cell_and_cannot_be_accepted()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await UploadAsync(visitor, OneCellWorkbook.Build("不存在的单位", "RECT_STATED_E5", "2024", 1, 1, 1));
        await Expect(page.Locator(".page-head")).ToContainTextAsync("有错误", Patient);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "检查结果" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "不存在的单位" })).ToContainTextAsync("A2");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "采纳" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Comparison_workbook_can_be_taken_away_and_read()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=LN49&scheme=DISCLOSURE&period=2024");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download][href*='comparison.xlsx']").ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var file = File.OpenRead(await download.PathAsync());
        // The reader asks for the code pages of old .xls files even when it reads .xlsx.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(file);
        var texts = new HashSet<string>(StringComparer.Ordinal);
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    if (reader.GetValue(column) is string text) texts.Add(text);
                }
            }
        }
        while (reader.NextResult());
        Assert.Contains(texts, t => t.Contains("立山区", StringComparison.Ordinal));
        Assert.Contains(texts, t => t.Contains("南票区", StringComparison.Ordinal));
    }

    internal static async Task<IPage> UploadAsync(Visitor visitor, byte[] workbook)
    {
        var page = await visitor.OpenAsync("/submissions/new");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "更正.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = workbook,
        });
        await Expect(page.Locator("main")).ToContainTextAsync("更正.xlsx", Patient);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex(@"/submissions/\d+"));
        return page;
    }
}
