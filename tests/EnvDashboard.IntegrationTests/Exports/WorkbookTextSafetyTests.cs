using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>What people wrote must never become a formula, whatever it looks like.</summary>
public sealed class WorkbookTextSafetyTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData(" =1+1")]
    [InlineData("＝1+1")]
    [InlineData("\t=1+1", " =1+1")]
    [InlineData("\r=1+1", "\n=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("'=1+1")]
    [InlineData("甲\u0001区", "甲\uFFFD区")]
    [InlineData("A&B <区> &P &\"x\"")]
    public void Write_text_from_users_stays_text(string text, string? stored = null)
    {
        stored ??= text;
        var book = new WrittenWorkbook(WithTextEverywhere(text));
        Assert.True(book.Texts.Count(t => t == stored) >= 8, "The text should be found as it was written.");
        book.Inspect(w =>
        {
            Assert.Empty(w.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<CellFormula>()));
            return true;
        });
        Assert.Empty(book.SchemaErrors());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\ta")]
    [InlineData("\ra")]
    public void Write_text_that_looks_like_a_formula_stays_text_when_the_cell_is_edited(string text)
    {
        var book = new WrittenWorkbook(WithTextEverywhere(text));
        var unguarded = book.Inspect(w =>
        {
            var shared = w.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
            var formats = w.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
            return w.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>())
                .Where(c => c.DataType?.Value == CellValues.SharedString && c.CellValue is { } index && IsFormulaLike(shared[int.Parse(index.Text, System.Globalization.CultureInfo.InvariantCulture)]))
                .Where(c => formats[(int)c.StyleIndex!.Value].QuotePrefix?.Value != true)
                .Select(c => c.CellReference!.Value)
                .ToList();
        });
        Assert.Empty(unguarded);
    }

    [Fact]
    public void Write_half_a_surrogate_pair_becomes_a_replacement_sign()
    {
        var book = new WrittenWorkbook(WithTextEverywhere("甲" + (char)0xD800 + "区"));
        Assert.Contains("甲\uFFFD区", book.Texts);
    }

    [Fact]
    public void Write_text_longer_than_a_cell_is_cut_and_says_so()
    {
        var book = new WrittenWorkbook(WithTextEverywhere(new string('长', 40_000)));
        Assert.Contains(book["来源"].SelectMany(r => r).OfType<string>(), t => t.Length == 32_767 && t.EndsWith("（原文过长，已截断）", StringComparison.Ordinal));
    }

    private static bool IsFormulaLike(string text) => text.TrimStart() is { Length: > 0 } start && start[0] is '=' or '+' or '-' or '@' || text.StartsWith(' ') || text.StartsWith('\n');

    private static Application.Exports.Comparison.ComparisonContent WithTextEverywhere(string text)
    {
        var content = ComparisonSample.Of(months: 2);
        Unit Named(Unit unit) => unit with { Name = text };
        var scheme = content.Scheme! with { Name = text, Note = text, Nodes = [.. content.Scheme!.Nodes.Select(n => n with { Name = text })] };
        return content with
        {
            Title = text,
            MadeBy = text,
            Group = content.Group with { Name = text },
            Scheme = scheme,
            Units = [.. content.Units.Select(Named)],
            Indicators = [.. content.Indicators.Select(i => i with { Name = text, UnitOfMeasure = text, Definition = text, CountingRule = text })],
            Rankings = [.. content.Rankings.Select(r => r with { Rows = [.. r.Rows.Select(row => row with { Unit = row.Unit with { Name = text } })], Nodes = [.. r.Nodes.Select(n => n with { Name = text })] })],
            Values = [.. content.Values.Select(v => v with { Unit = Named(v.Unit), Raw = text, Qualifier = text, FileName = text, Sheet = text })],
        };
    }
}
