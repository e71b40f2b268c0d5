using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.IntegrationTests.Hosting;
using ExcelDataReader;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>Files as programs fetch them, held against what the REST API says.</summary>
[Collection(SeededServer.Name)]
public sealed class ExportFilesTests(SeededServer seeded)
{
    private const string Month = "period=2025-06&scheme=DEMO";

    [Fact]
    public async Task Get_values_as_workbook_has_every_observation_and_counts_them()
    {
        var expected = (await seeded.Api.GetAsync("/observations?period=2025-06&pageSize=10000")).Items();
        var sheets = Sheets(await seeded.Api.BytesAsync("/exports/values.xlsx?period=2025-06"));
        var list = sheets[0].Rows.Where(r => r.Length > 16 && r[0] is "2025-06").ToDictionary(r => ((string)r[1]!, (string)r[3]!));
        Assert.Equal(expected.Length, list.Count);
        Assert.All(expected, o =>
        {
            var row = list[(o.Text("unit")!, o.Text("indicator")!)];
            Assert.Equal(o.NumberOrNaN("value"), row[6] as double? ?? double.NaN);
            Assert.Equal(o.Text("cell"), row[16]);
        });
        Assert.Equal((double)expected.Length, sheets[^1].Rows[^1][1]);
    }

    [Fact]
    public async Task Get_values_as_csv_and_json_say_the_same()
    {
        var csv = Encoding.UTF8.GetString(await seeded.Api.BytesAsync("/exports/values.csv?period=2025-06"));
        using var json = JsonDocument.Parse(await seeded.Api.BytesAsync("/exports/values.json?period=2025-06"));
        Assert.Equal(json.RootElement.GetArrayLength() + 1, csv.Split("\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((await seeded.Api.GetAsync("/observations?period=2025-06")).GetProperty("total").GetInt64(), json.RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Get_ranking_as_csv_has_every_rank()
    {
        var ranking = await seeded.Api.GetAsync("/rankings?" + Month);
        var lines = Encoding.UTF8.GetString(await seeded.Api.BytesAsync("/exports/ranking.csv?" + Month)).Split("\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ranking.Order(), lines.Skip(1).Where(l => !l.StartsWith(',')).Select(l => l.Split(',')[1]));
    }

    [Fact]
    public async Task Get_comparison_and_bulletin_of_the_same_run_are_the_same_bytes()
    {
        foreach (var path in new[] { "/exports/comparison.xlsx?scheme=DEMO&from=2025-06&to=2025-06", "/exports/bulletin.docx?" + Month, "/exports/package.zip?" + Month })
        {
            var first = await seeded.Api.BytesAsync(path);
            await Task.Delay(2100);
            Assert.Equal(SHA256.HashData(first), SHA256.HashData(await seeded.Api.BytesAsync(path)));
        }
    }

    [Fact]
    public async Task Get_bulletin_is_valid_lists_every_unit_and_says_that_it_is_invented()
    {
        var ranking = await seeded.Api.GetAsync("/rankings?" + Month);
        using var document = WordprocessingDocument.Open(new MemoryStream(await seeded.Api.BytesAsync("/exports/bulletin.docx?lang=zh&" + Month)), isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ToList();
        Assert.Empty(errors);
        var body = document.MainDocumentPart!.Document.Body!;
        var names = body.Descendants<Table>().First().Descendants<TableRow>().Skip(1).Select(r => r.Elements<TableCell>().ElementAt(1).InnerText);
        Assert.Equal(ranking.Items("rows").Select(r => r.GetProperty("unit").Text("name")!), names);
        Assert.Contains("虚构演示数据", body.InnerText, StringComparison.Ordinal);
        // Who climbed is named before the reason is.
        var climber = ranking.Items("rows").Where(r => r.NumberOrNaN("rankChange") > 0).MaxBy(r => r.NumberOrNaN("rankChange"));
        Assert.Contains(body.Descendants<Paragraph>(), p => p.InnerText.StartsWith($"{climber.GetProperty("unit").Text("name")}（第 {climber.NumberOrNaN("rank")} 名）", StringComparison.Ordinal));
        Assert.Single(document.MainDocumentPart.ChartParts);
        Assert.Contains("PAGE", document.MainDocumentPart.FooterParts.Single().Footer.OuterXml, StringComparison.Ordinal);
        Assert.DoesNotContain("[ranking]", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_package_has_the_originals_and_hashes_that_hold()
    {
        using var package = new ZipArchive(new MemoryStream(await seeded.Api.BytesAsync("/exports/package.zip?" + Month)));
        var sums = Encoding.UTF8.GetString(Read(package.GetEntry("SHA256SUMS")!)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(package.Entries.Count - 1, sums.Length);
        Assert.Contains(package.Entries, e => e.FullName.StartsWith("workbooks/", StringComparison.Ordinal));
        Assert.All(sums, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(Read(package.GetEntry(line[66..])!)))));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }

    private static List<(string Name, List<object?[]> Rows)> Sheets(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var sheets = new List<(string, List<object?[]>)>();
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
        return sheets;
    }
}
