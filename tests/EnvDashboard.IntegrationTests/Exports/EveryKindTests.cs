using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Rankings;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>What holds for every kind of file in the registry, whichever is added to it.</summary>
public sealed class EveryKindTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>Made of one ranking: what is published later does not touch them.</summary>
    private static readonly string[] OfOneRun =
        ["comparison.xlsx", "bulletin.docx", "ranking.csv", "ranking.json", "values.xlsx", "values.csv", "values.json", "package.zip", "method-health.csv", "method-pairs.csv", "scheme-versions.csv", "scheme-version-nodes.csv", "unit-nodes.csv"];

    /// <summary>Tables of the office itself, tables of codes and numbers only, and those that are empty here.</summary>
    private static readonly string[] WithoutTextsOfPeople = ["jobs", "accounts", "keys", "downloads", "method-pairs", "scheme-version-nodes", "contradictions", "findings", "changes", "zero-reports", "calendar", "complaint-appeals"];

    [Fact]
    public async Task Asked_for_again_with_the_parameters_on_record_every_kind_is_the_same_file_and_the_audit_has_its_hash()
    {
        await using var program = await FormulaTown.StartAsync();
        var kinds = program.Get<ExportKinds>().All;
        var run = await RunAsync(program);
        var before = new Dictionary<string, DownloadView>(StringComparer.Ordinal);
        foreach (var kind in kinds) before[kind.Name] = await MakeAsync(program, kind.Name, Query(kind.Name, run));
        Assert.Empty(before.Values.Where(d => d.State != "ready").Select(d => $"{d.Kind}: {d.Problem}"));

        // Zip archives count in steps of two seconds.
        await Task.Delay(2100);
        var differing = new List<string>();
        foreach (var (name, first) in before)
        {
            // The list of files made has grown by what this test asks for.
            if (name.StartsWith("downloads.", StringComparison.Ordinal)) continue;
            var again = await MakeAsync(program, name, first.Query);
            if (again.Sha256 != first.Sha256) differing.Add(name);
        }
        Assert.Empty(differing);
        await using var db = program.Open();
        var audit = await db.Audit.Where(a => a.Action.StartsWith("export.")).Select(a => a.Details!).ToListAsync();
        Assert.All(before.Values, file => Assert.Contains(audit, details => details.Contains(file.Sha256!, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_published_later_changes_no_file_of_an_earlier_run()
    {
        await using var program = await FormulaTown.StartAsync();
        var run = await RunAsync(program);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in OfOneRun) before[kind] = Hash(await program.MakeAsync(kind, Query(kind, run)));
        await Task.Delay(2100);
        await FormulaTown.MonthAsync(program, "2024-03", (10, 10), (20, 20), (30, 30));
        await program.RankAsync();
        Assert.NotEqual(run, (await program.Get<GetRanking>().ExecuteAsync(Actor.System, new("2024-03", FormulaTown.Group, FormulaTown.Scheme, null), Go)).RunId);
        var differing = new List<string>();
        foreach (var kind in OfOneRun)
        {
            if (Hash(await program.MakeAsync(kind, Query(kind, run))) != before[kind]) differing.Add(kind);
        }
        Assert.Empty(differing);
    }

    [Fact]
    public async Task No_text_of_people_becomes_a_formula_or_a_field_in_any_kind()
    {
        await using var program = await FormulaTown.StartAsync();
        var run = await RunAsync(program);
        var silent = new List<string>();
        foreach (var kind in program.Get<ExportKinds>().All)
        {
            foreach (var query in Queries(kind.Name, run))
            {
                var file = await kind.MakeAsync(query);
                var texts = Check(kind.Name, file);
                if (!texts.Any(t => FormulaTown.Texts.Any(d => t.Contains(d, StringComparison.Ordinal)))) silent.Add(kind.Name);
            }
        }
        // Had the texts not come through, nothing would have been shown.
        Assert.DoesNotContain(silent, name => !WithoutTextsOfPeople.Contains(Path.GetFileNameWithoutExtension(name)));
    }

    private static async Task<int> RunAsync(InProcess program) =>
        (await program.Get<GetRanking>().ExecuteAsync(Actor.System, new(FormulaTown.Last, FormulaTown.Group, FormulaTown.Scheme, null), Go)).RunId;

    /// <summary>All that the kind can be asked for; several where one address stands for several tables.</summary>
    private static IEnumerable<string> Queries(string kind, int run) => Path.GetFileNameWithoutExtension(kind) switch
    {
        "complaints" => ["table=cases", "table=topic", "table=unit", "table=platform"],
        "rectification-bulletin" => ["version=internal"],
        _ => [Query(kind, run)],
    };

    private static string Query(string kind, int run) => Path.GetFileNameWithoutExtension(kind) switch
    {
        "comparison" => $"group={FormulaTown.Group}&scheme={FormulaTown.Scheme}&from={FormulaTown.First}&to={FormulaTown.Last}&parts=all",
        "ranking" or "bulletin" or "package" => $"group={FormulaTown.Group}&scheme={FormulaTown.Scheme}&period={FormulaTown.Last}",
        "values" => $"period={FormulaTown.Last}",
        "findings" or "changes" => "submission=3&unchanged=true",
        "scheme-nodes" => $"scheme={FormulaTown.Scheme}&version=1",
        "scheme-versions" or "scheme-version-nodes" => $"run={run}&version=2",
        "method-health" or "method-pairs" => $"run={run}",
        "unit-nodes" => $"run={run}&unit=FU1",
        "report-cards" => $"group={FormulaTown.Group}&period={FormulaTown.Last}",
        "zero-reports" => $"group={FormulaTown.Group}",
        "approvals" or "targets" => $"period={FormulaTown.Last}",
        _ => "",
    };

    private static async Task<DownloadView> MakeAsync(InProcess program, string kind, string query)
    {
        var id = await program.Get<RequestExport>().ExecuteAsync(Actor.System, kind, ExportParameters.Parse(query), Chinese, Go);
        await program.Get<MakeExport>().RunAsync(new(id), new SilentProgress(), Go);
        return await program.Get<GetDownload>().ExecuteAsync(Actor.System, id, Go);
    }

    /// <returns>The texts of the file as a reader sees them.</returns>
    private static List<string> Check(string name, byte[] file) => Path.GetExtension(name) switch
    {
        ".xlsx" => CheckWorkbook(name, file),
        ".csv" => CheckCsv(name, file),
        ".docx" => CheckDocument(name, file),
        ".zip" => CheckArchive(file),
        ".json" => CheckJson(file),
        _ => [Encoding.UTF8.GetString(file)],
    };

    private static List<string> CheckWorkbook(string name, byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{name} {e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var workbook = document.WorkbookPart!;
        var shared = workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        var formats = workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var texts = new List<string>();
        foreach (var cell in workbook.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()))
        {
            Assert.Null(cell.CellFormula);
            if (cell.DataType?.Value != CellValues.SharedString && cell.DataType?.Value != CellValues.InlineString) continue;
            var text = cell.DataType.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.InnerText;
            texts.Add(text);
            if (LooksLikeFormula(text)) Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value, $"{name} {cell.CellReference}: {text}");
        }
        return texts;
    }

    private static List<string> CheckCsv(string name, byte[] file)
    {
        var fields = MadeByKind.Records(Encoding.UTF8.GetString(file).TrimStart('\uFEFF')).SelectMany(r => r).ToList();
        Assert.All(fields, field => Assert.False(LooksLikeFormula(field) && !double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{name}: {field}"));
        return fields;
    }

    private static List<string> CheckDocument(string name, byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{name} {e.Part?.Uri}: {e.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        // The table of contents is the only field; page numbers stand in the footer.
        Assert.StartsWith("TOC", Assert.Single(body.Descendants<FieldCode>()).Text.Trim(), StringComparison.Ordinal);
        Assert.Empty(body.Descendants<SimpleField>());
        Assert.All(document.MainDocumentPart.FooterParts, f => Assert.Equal(["PAGE", "NUMPAGES"], f.Footer.Descendants<SimpleField>().Select(s => s.Instruction!.Value!.Trim())));
        Assert.NotEmpty(document.MainDocumentPart.FooterParts);
        // Headers come again on every page, and Chinese has a font of its own.
        Assert.NotEmpty(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>());
        Assert.All(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>(), t => Assert.NotNull(t.Elements<TableRow>().First().TableRowProperties?.GetFirstChild<TableHeader>()));
        Assert.Equal("Microsoft YaHei", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.EastAsia!.Value);
        return [.. body.Descendants<Paragraph>().Select(p => p.InnerText)];
    }

    private static List<string> CheckArchive(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var texts = new List<string>();
        // The workbooks as they were sent stay as they were sent.
        foreach (var entry in archive.Entries.Where(e => !e.FullName.StartsWith("workbooks/", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var whole = new MemoryStream();
            stream.CopyTo(whole);
            texts.AddRange(Check(entry.FullName, whole.ToArray()));
        }
        return texts;
    }

    private static List<string> CheckJson(byte[] file)
    {
        using var json = JsonDocument.Parse(file);
        return [json.RootElement.GetRawText()];
    }

    private static bool LooksLikeFormula(string text) => text.TrimStart(' ', '\n', '\u3000') is { Length: > 0 } start && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠';

    private static string Hash(byte[] file) => Convert.ToHexString(SHA256.HashData(file));
}
