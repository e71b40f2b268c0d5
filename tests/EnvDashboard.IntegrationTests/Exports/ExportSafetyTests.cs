using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>No text of people becomes a formula or a field, in no format; nothing is cut without saying so.</summary>
public sealed class ExportSafetyTests
{
    public static TheoryData<string> Dangerous => ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "＝1+1", "=cmd|' /C calc'!A0"];

    [Theory, MemberData(nameof(Dangerous))]
    public async Task Csv_text_that_looks_like_a_formula_gets_an_apostrophe(string text)
    {
        using var stream = new MemoryStream();
        using (var csv = new SafeCsv(stream))
        {
            csv.Row(text, -5.5, null);
            await csv.FinishAsync(CancellationToken.None);
        }
        var written = Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF').TrimStart('"');
        Assert.StartsWith("'" + text[..1], written, StringComparison.Ordinal);
        Assert.EndsWith("-5.5,", written.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Dangerous))]
    public void Bulletin_text_of_people_is_plain_text(string text)
    {
        var bytes = Bulletin(text + " <w:fldSimple/> & {INCLUDETEXT}");
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => e.Description));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Single(body.Descendants<FieldCode>());
        Assert.Empty(body.Descendants<SimpleField>());
        Assert.Contains("<w:fldSimple/> & {INCLUDETEXT}", body.InnerText, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Dangerous))]
    public void Rectification_bulletin_text_of_people_is_plain_text(string text)
    {
        var unit = new UnitReference("U1", text, null, false);
        var ratio = new RatioView("U1", text, null, null, 10, 5, 2, 3, 0, 0, 0, 0, 0, 1, 0, 1);
        var content = new RectificationContent(
            null, new(2024, 7, 1), DateTimeOffset.UnixEpoch, false, true, ["U1"], [ratio], [ratio], [ratio],
            [new(unit, text, text + " <w:fldSimple/> & {INCLUDETEXT}", text, new(2024, 6, 30), text)], 1);
        var words = new ExportText(CultureInfo.GetCultureInfo("zh-CN"));
        using var template = new MemoryStream();
        BulletinTemplate.Write(RectificationFields.Plan, words, DateTimeOffset.UnixEpoch, template);
        template.Position = 0;
        using var output = new MemoryStream();
        BulletinDocument.Write(new RectificationFields(content, words), template, output);
        using var document = WordprocessingDocument.Open(new MemoryStream(output.ToArray()), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => e.Description));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Single(body.Descendants<FieldCode>());
        Assert.Empty(body.Descendants<SimpleField>());
        Assert.Contains("<w:fldSimple/> & {INCLUDETEXT}", body.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_list_longer_than_a_sheet_goes_on_on_the_next_and_is_counted()
    {
        var source = new SheetSource(1, "a.xlsx", "s", null);
        var period = ComparisonSample.Of().Periods[0];
        var rows = Enumerable.Range(0, 25).Select(i => new ValueRow(period, ComparisonSample.Units[i % 4], ComparisonSample.Days, i + 0.1 + 0.2, null, null, ObservationState.Reported, null, null, null, source, new(i + 1, 2)));
        using var stream = new MemoryStream();
        Assert.Equal(25, ValueListWorkbook.Write(rows, invented: false, new ExportText(CultureInfo.GetCultureInfo("zh-CN")), DateTimeOffset.UnixEpoch, "me", stream, rowsPerSheet: 10));
        var book = new WrittenWorkbook(stream.ToArray());
        Assert.Equal(["数值清单", "数值清单 2", "数值清单 3", "行数核对"], book.Sheets.Select(s => s.Name));
        Assert.Equal(Enumerable.Range(0, 25).Select(i => (object)(i + 0.1 + 0.2)), book.Sheets.Take(3).SelectMany(s => s.Rows.Skip(1)).Select(r => r[6]!));
        Assert.Equal([10.0, 10.0, 5.0, 25.0], book["行数核对"].Skip(1).Select(r => r[1]).OfType<double>());
        Assert.Empty(book.SchemaErrors());
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a\r\nX-Header: 1")]
    [InlineData("CON:*?|<>")]
    public void File_names_hold_nothing_that_a_file_system_or_a_header_would_take_for_its_own(string code)
    {
        var name = SafeFileName.Of(".xlsx", code, "2024-01");
        Assert.DoesNotContain(name, c => char.IsControl(c) || "/\\:*?|<>\"".Contains(c, StringComparison.Ordinal));
        Assert.DoesNotContain("..", name, StringComparison.Ordinal);
    }

    private static byte[] Bulletin(string text)
    {
        var content = ComparisonSample.Of(months: 2);
        var ranking = content.Rankings[^1];
        ranking = ranking with { Rows = [.. ranking.Rows.Select(r => r with { Unit = r.Unit with { Name = text } })], Nodes = [.. ranking.Nodes.Select(n => n with { Name = text })] };
        var words = new ExportText(CultureInfo.GetCultureInfo("zh-CN"));
        using var template = new MemoryStream();
        BulletinTemplate.Write(BulletinTemplate.Plan, words, content.MadeAt, template);
        template.Position = 0;
        using var output = new MemoryStream();
        BulletinDocument.Write(
            new BulletinFields(new(ranking, content.Group with { Name = text }, content.Scheme! with { Name = text, Note = text }, [new(ranking.Rows[0].Unit, 1, 2, 1, new(text, text))], content.MadeAt), words), template, output);
        return output.ToArray();
    }
}
