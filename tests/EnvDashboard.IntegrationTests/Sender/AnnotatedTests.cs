using System.Net;
using System.Text;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Submissions;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>The sender gets his own workbook back with every finding in its cell.</summary>
[Collection(EmptyServer.Name)]
public sealed class AnnotatedTests(EmptyServer empty)
{
    private const string Red = "FFFFC7CE", Front = "Findings";

    [Fact]
    public async Task Annotated_xlsx_is_the_original_with_coloured_cells_comments_and_findings_in_front()
    {
        var town = await Towns.DefinedAsync(empty);
        using var original = new XLWorkbook();
        var sheet = original.AddWorksheet("一月");
        sheet.Cell("A1").SetValue("2024年1月 指标");
        sheet.Range("A1:C1").Merge();
        sheet.Cell("A2").SetValue("单位编码");
        sheet.Cell("B2").SetValue(town.A);
        sheet.Cell("C2").SetValue(town.B);
        sheet.Cell("A3").SetValue(town.Unit(1));
        sheet.Cell("B3").SetValue("坏的");
        sheet.Cell("B3").Style.NumberFormat.Format = "0.0000";
        sheet.Cell("C3").FormulaA1 = "40+2";
        sheet.Cell("A4").SetValue("不存在的单位");
        sheet.Cell("B4").SetValue(1);
        sheet.Column(2).Width = 33.5;
        sheet.Cell("B3").Comment.AddText("我的批注");
        sheet.Range("A2:C2").SetAutoFilter();
        var other = original.AddWorksheet("附注");
        other.Cell("A1").SetValue("原样保留");
        other.PageSetup.PrintAreas.Add("A1:B2");
        using var bytes = new MemoryStream();
        original.SaveAs(bytes);
        var settled = await empty.Api.SubmitAsync(bytes.ToArray(), name: "一月 报表.xlsx");
        Assert.Equal("failed", settled.Text("status"));
        var id = settled.Whole("id");
        using var response = await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + ApiClient.Path(id, "/annotated.xlsx?lang=en"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("一月 报表-annotated.xlsx", response.Content.Headers.ContentDisposition!.FileNameStar);
        using var book = new ReturnedWorkbook(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal([Front, "一月", "附注"], book.SheetNames);
        Assert.Equal(Red, book.Fill("一月", "B3"));
        Assert.Equal(Red, book.Fill("一月", "A4"));
        Assert.Null(book.Fill("一月", "C2"));
        var comments = book.Comments("一月");
        Assert.Equal(["A4", "B3"], comments.Keys.Order(StringComparer.Ordinal).Where(k => k is "A4" or "B3"));
        Assert.StartsWith("我的批注", comments["B3"], StringComparison.Ordinal);
        Assert.Contains("[Error] not_a_number", comments["B3"], StringComparison.Ordinal);
        Assert.Equal(1, (await FindingsAsync(id)).Count(f => f.Text("cell") == "B3" && f.Text("code") == "not_a_number"));
        // The original's own things are where they were.
        Assert.Equal("40+2", book.Cell("一月", "C3").CellFormula!.Text);
        Assert.Contains(book.Part("一月").Worksheet.Descendants<MergeCell>(), m => m.Reference == "A1:C1");
        Assert.Contains(book.Part("一月").Worksheet.Descendants<Column>(), c => Math.Abs(c.Width!.Value - 33.5) < 1);
        var custom = book.Workbook.WorkbookStylesPart!.Stylesheet.NumberingFormats!.Elements<NumberingFormat>().Single(n => n.FormatCode == "0.0000");
        Assert.Equal(custom.NumberFormatId!.Value, book.NumberFormat("一月", "B3"));
        var area = book.Workbook.Workbook.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == "_xlnm.Print_Area");
        Assert.Equal(2u, area.LocalSheetId!.Value);
        Assert.Equal([Front], book.SheetNames.Where(n => book.Part(n).Worksheet.Descendants<SheetView>().Any(v => v.TabSelected?.Value == true)));
        // In front: every finding, with a link to its cell.
        var rows = book.Rows(Front);
        foreach (var finding in await FindingsAsync(id)) Assert.Contains(rows, r => r.Contains(finding.Text("code")!) && r.Contains(finding.Text("message")!));
        Assert.Contains(rows, r => r.Any(c => c.Contains("3 errors", StringComparison.Ordinal)));
        Assert.Contains(book.Part(Front).Worksheet.Descendants<Hyperlink>(), h => h.Location == "'一月'!B3");
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Annotated_several_findings_on_one_cell_are_one_comment_and_cells_that_were_empty_are_marked_too()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await UploadAsync(new WorkbookBuilder().Sheet("2024-01", ["单位", town.A], [null, 5], [town.Unit(1), 1], [town.Unit(1), 2], [town.Unit(1), 2]).Build());
        var byCell = (await FindingsAsync(id)).Where(f => f.GetProperty("cell").ValueKind != System.Text.Json.JsonValueKind.Null).ToLookup(f => f.Text("cell")!);
        Assert.Contains(byCell, c => c.Key == "A2"); // the unit is missing there
        using var book = await AnnotatedAsync(id);
        var comments = book.Comments("2024-01");
        foreach (var cell in byCell)
        {
            var comment = comments[cell.Key];
            Assert.All(cell, f => Assert.Contains(f.Text("code")!, comment, StringComparison.Ordinal));
            Assert.NotNull(book.Fill("2024-01", cell.Key));
        }
        Assert.Equal(byCell.Count, comments.Count);
    }

    [Fact]
    public async Task Annotated_sheet_with_the_name_of_the_findings_keeps_its_name()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await UploadAsync(new WorkbookBuilder().Sheet(Front, ["单位", "期间", town.A], [town.Unit(1), "2024-01", "坏"]).Build());
        using var book = await AnnotatedAsync(id);
        Assert.Equal([Front + " (2)", Front], book.SheetNames);
        Assert.Equal(Red, book.Fill(Front, "C2"));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("-x")]
    public async Task Annotated_and_csv_never_make_a_formula_of_what_was_written(string text)
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await UploadAsync(new WorkbookBuilder().Sheet("2024-01", ["单位", town.A], [town.Unit(1), text]).Build(), text[..1] + "x.xlsx");
        using var book = await AnnotatedAsync(id);
        Assert.Empty(book.Part(Front).Worksheet.Descendants<CellFormula>());
        var formats = book.Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var written = book.Part(Front).Worksheet.Descendants<Cell>().Where(c => c.InlineString?.InnerText == text).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, c => Assert.True(formats[(int)c.StyleIndex!.Value].QuotePrefix?.Value));
        var csv = Encoding.UTF8.GetString(await empty.Api.BytesAsync(ApiClient.Path(id, "/findings.csv")));
        Assert.Contains("'" + text, csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,|\n)\"?[=+@-]", csv);
    }

    [Fact]
    public async Task Findings_csv_has_a_mark_for_spreadsheet_programs_and_every_finding_in_the_language_asked_for()
    {
        var town = await Towns.DefinedAsync(empty);
        var id = await UploadAsync(new WorkbookBuilder().Sheet("2024-01", ["单位", town.A], [town.Unit(1), "坏"]).Build(), "一月.xlsx");
        using var response = await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + ApiClient.Path(id, "/findings.csv?lang=zh"));
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("一月-问题清单.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("级别,代码,工作表,单元格,所填内容,说明", lines[0]);
        Assert.Equal((await FindingsAsync(id)).Length, lines.Length - 1);
        Assert.Contains(lines, l => l.StartsWith("错误,not_a_number,2024-01,B2,坏,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annotated_csv_is_rebuilt_at_the_same_addresses()
    {
        var town = await Towns.DefinedAsync(empty);
        var text = $"单位,{town.A},{town.B}\r\n\r\n{town.Unit(1)},\"a\r\nb\",=1+1\r\n{town.Unit(2)},007,x\r\n";
        var id = await UploadAsync(Encoding.UTF8.GetBytes(text), "2024-01.csv");
        using var book = await AnnotatedAsync(id);
        Assert.Equal([Front, "2024-01"], book.SheetNames);
        var marked = (await FindingsAsync(id)).Where(f => f.Text("code") == "not_a_number").ToDictionary(f => f.Text("cell")!, f => f.Text("value")!);
        Assert.Equal(3, marked.Count);
        var shared = book.Workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        foreach (var (cell, value) in marked)
        {
            Assert.Equal(Red, book.Fill("2024-01", cell));
            var stored = shared[int.Parse(book.Cell("2024-01", cell).CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Equal(value.ReplaceLineEndings("\n"), stored);
        }
        Assert.Empty(book.Part("2024-01").Worksheet.Descendants<CellFormula>());
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Annotated_old_format_is_rebuilt_and_marked()
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(SeedFiles.PathOf("README.md"), "..", "..", "tests", "EnvDashboard.Tests", "Intake", "Corpus", "wide-and-long.xls"));
        var id = await UploadAsync(file, "old.xls");
        using var book = await AnnotatedAsync(id);
        var places = (await FindingsAsync(id)).Where(f => f.GetProperty("cell").ValueKind != System.Text.Json.JsonValueKind.Null).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, f => Assert.NotNull(book.Fill(f.Text("sheet")!, f.Text("cell")!)));
        Assert.Contains(book.Rows(Front), r => r.Any(c => c.Contains("rebuilt", StringComparison.Ordinal)));
        Assert.Empty(book.SchemaErrors());
    }

    [Theory]
    [InlineData("not a workbook at all \u0001\u0002", "broken.pdf", false)]
    [InlineData("PK\u0003\u0004 but nothing of it", "broken.xlsx", true)]
    [InlineData("<html><table></table></html>", "page.xls", true)]
    [InlineData("", "empty.xlsx", true)]
    public async Task Annotated_file_that_cannot_be_read_is_the_findings_alone(string content, string name, bool refused)
    {
        var bytes = content.Length == 0 ? [] : Encoding.Latin1.GetBytes(content);
        var id = await UploadAsync(bytes, name);
        using var book = await AnnotatedAsync(id);
        Assert.Equal(Front, book.SheetNames[0]);
        var rows = book.Rows(Front);
        Assert.All(await FindingsAsync(id), f => Assert.Contains(rows, r => r.Contains(f.Text("code")!)));
        Assert.Equal(refused, rows.Any(r => r.Any(c => c.StartsWith("The file could not be read", StringComparison.Ordinal))));
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Annotated_unknown_submission_is_404_and_bad_language_400()
    {
        foreach (var path in new[] { "/annotated.xlsx", "/findings.csv" })
        {
            await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + ApiClient.Path(987_654, path)), HttpStatusCode.NotFound);
            await ProblemTests.ExpectAsync(await empty.Api.SendAsync(HttpMethod.Get, "/api/v1" + ApiClient.Path(1, path + "?lang=xx")), HttpStatusCode.BadRequest);
            using var stranger = new ApiClient(empty.Server.Address, null);
            await ProblemTests.ExpectAsync(await stranger.SendAsync(HttpMethod.Get, "/api/v1" + ApiClient.Path(1, path)), HttpStatusCode.Unauthorized);
        }
    }

    private async Task<int> UploadAsync(byte[] file, string name = "upload.xlsx") => (await empty.Api.SubmitAsync(file, commit: false, name: name)).Whole("id");

    private async Task<ReturnedWorkbook> AnnotatedAsync(int id) => new(await empty.Api.BytesAsync(ApiClient.Path(id, "/annotated.xlsx?lang=en")));

    private async Task<System.Text.Json.JsonElement[]> FindingsAsync(int id) => (await empty.Api.GetAsync(ApiClient.Path(id, "/findings"))).Items();
}
