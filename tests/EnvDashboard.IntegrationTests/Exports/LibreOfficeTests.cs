using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Another office program than the one they are made for opens the workbooks and prints them on A4.</summary>
[Collection(SeededServer.Name)]
public sealed partial class LibreOfficeTests(SeededServer seeded)
{
    private const string Program = "/usr/bin/soffice";

    [SkippableTheory]
    [InlineData("/exports/comparison.xlsx?group=DEMO_D&scheme=DEMO&from=2025-05&to=2025-06&parts=none&lang=zh", "对比")]
    [InlineData("/exports/supervision.xlsx?lang=en", "supervision")]
    public async Task Workbook_is_printed_on_A4_in_full(string path, string name)
    {
        Skip.IfNot(File.Exists(Program), "LibreOffice is missing: install the package libreoffice-calc.");
        using var directory = new TempDirectory();
        var workbook = directory.PathOf(name + ".xlsx");
        await File.WriteAllBytesAsync(workbook, await seeded.Api.BytesAsync(path));
        var start = new ProcessStartInfo(Program, ["-env:UserInstallation=file://" + directory.PathOf("profile"), "--headless", "--convert-to", "pdf", "--outdir", Path.GetDirectoryName(workbook)!, workbook])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var pdf = Path.ChangeExtension(workbook, ".pdf");
        Assert.True(File.Exists(pdf), said);
        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf));
        var pages = Box().Matches(text).Select(m => (Width: Number(m.Groups[1].Value), Height: Number(m.Groups[2].Value))).ToList();
        Assert.NotEmpty(pages);
        // 210 × 297 mm in points, upright or across.
        Assert.All(pages, p => Assert.Contains((Math.Round(p.Width), Math.Round(p.Height)), new[] { (595.0, 842.0), (842.0, 595.0) }));
        // A sheet that is not fitted to the width of the paper runs to hundreds of pages.
        Assert.InRange(pages.Count, 1, 60);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Of a page; the list of all pages has a box too.</summary>
    [GeneratedRegex(@"/Type\s*/Page\s*/[^>]*?/MediaBox\s*\[\s*0 0 ([0-9.]+) ([0-9.]+)\s*\]")]
    private static partial Regex Box();
}
