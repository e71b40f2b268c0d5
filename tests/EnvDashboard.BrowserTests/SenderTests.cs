using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace EnvDashboard.BrowserTests;

/// <summary>What goes back to the sender can be taken from the pages.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SenderTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Template_is_chosen_in_the_address_and_downloaded()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/templates?group=LN49&period=2024");
        await page.Locator("select[name=layout]").SelectOptionAsync("long");
        await page.WaitForURLAsync(new Regex("layout=long"));
        var link = page.Locator("a[download][href*='/templates/indicators.xlsx']");
        await Expect(link).ToHaveAttributeAsync("href", new Regex("group=LN49.*period=2024.*layout=long"));
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        Assert.Equal("指标填报模板-LN49-2024.xlsx", download.SuggestedFilename);
        Assert.Null(await download.FailureAsync());
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Annotated_workbook_and_findings_are_offered_beside_the_findings()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await UploadTests.UploadAsync(visitor, OneCellWorkbook.Build("不存在的单位", "RECT_STATED_E5", "2024", 1, 1, 1));
        await Expect(page.Locator(".page-head")).ToContainTextAsync("有错误", new() { Timeout = 30_000 });
        var annotated = await page.RunAndWaitForDownloadAsync(() => page.GetByText("下载标注版").ClickAsync());
        Assert.Equal("更正-标注.xlsx", annotated.SuggestedFilename);
        var findings = await page.RunAndWaitForDownloadAsync(() => page.GetByText("问题清单 CSV").ClickAsync());
        Assert.Contains("不存在的单位", await File.ReadAllTextAsync((await findings.PathAsync())!), StringComparison.Ordinal);
    }
}
