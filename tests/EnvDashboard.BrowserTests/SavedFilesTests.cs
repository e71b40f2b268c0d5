using System.Text;
using Microsoft.Playwright;

namespace EnvDashboard.BrowserTests;

/// <summary>Every chart and every table that serves as one can be taken away: as figures and as a picture.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SavedFilesTests(RunningDashboard dashboard)
{
    [SkippableFact]
    public async Task Chart_is_saved_as_figures_drawing_and_picture()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/rankings?group=DEMO_D&scheme=DEMO&period=2025-12");
        var lines = Lines(await SavedAsync(page, page.Locator(".ranking-chart"), "CSV"));
        Assert.Equal(17, lines.Count);
        Assert.Equal(",得分", lines[0]);
        var first = await page.Locator("tr[data-unit]").First.Locator("td.num b").First.TextContentAsync();
        Assert.EndsWith("," + first, Rounded(lines[1]), StringComparison.Ordinal);
        Assert.Contains("示范市", Encoding.UTF8.GetString(await SavedAsync(page, page.Locator(".ranking-chart"), "SVG")), StringComparison.Ordinal);
        AssertPicture(await SavedAsync(page, page.Locator(".ranking-chart"), "PNG"));
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableTheory]
    [InlineData("/?group=DEMO_D&scheme=DEMO&period=2025-12", "排名图", 17, "排名,考核单位,得分,升降")]
    [InlineData("/?group=DEMO_D&scheme=DEMO&period=2025-12", "各单位、各环境得分", 17, "排名,考核单位,经济发展")]
    [InlineData("/units/D07?scheme=DEMO&period=2025-12", "长板与短板", 9, "指标体系节点,得分,组平均,最高")]
    public async Task Table_is_saved_as_figures_drawing_and_picture(string path, string section, int rows, string header)
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync(path);
        var place = page.Locator($"section[aria-label='{section}']");
        var lines = Lines(await SavedAsync(page, place, "CSV"));
        Assert.Equal(rows, lines.Count);
        Assert.StartsWith(header, lines[0], StringComparison.Ordinal);
        var svg = Encoding.UTF8.GetString(await SavedAsync(page, place, "SVG"));
        Assert.Contains("<text", svg, StringComparison.Ordinal);
        Assert.Contains("<rect", svg, StringComparison.Ordinal);
        AssertPicture(await SavedAsync(page, place, "PNG"));
        Assert.Empty(visitor.ScriptErrors);
    }

    [SkippableFact]
    public async Task Figures_hold_no_formula_and_numbers_stay_numbers()
    {
        await using var visitor = await dashboard.VisitAsync();
        var page = await visitor.OpenAsync("/");
        var written = await page.EvaluateAsync<string>(
            "async () => (await import('/js/csv.js')).csv([['=1+1', '-2+3', '@SUM(A1)', '＝1', ' +x'], ['−2.5', '+1.20', '1,234', '—', null], ['a,b', 'say \"no\"', 12.5, 'x=1', '%5']])");
        Assert.Equal("\uFEFF'=1+1,'-2+3,'@SUM(A1),'＝1,'+x\r\n-2.5,1.20,1234,,\r\n\"a,b\",\"say \"\"no\"\"\",12.5,x=1,'%5\r\n", written);
    }

    private static async Task<byte[]> SavedAsync(IPage page, ILocator place, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => place.GetByRole(AriaRole.Button, new() { Name = format, Exact = true }).First.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    private static List<string> Lines(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        return [.. Encoding.UTF8.GetString(csv, 3, csv.Length - 3).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>The chart keeps every place of a score; the table prints two.</summary>
    private static string Rounded(string line)
    {
        var comma = line.LastIndexOf(',');
        return line[..(comma + 1)] + double.Parse(line[(comma + 1)..], System.Globalization.CultureInfo.InvariantCulture).ToString("F2", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void AssertPicture(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.True(png.Length > 5_000, "The picture is empty.");
    }
}
