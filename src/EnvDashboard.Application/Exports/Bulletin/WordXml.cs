using System.Globalization;
using System.Security;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Bulletin;

/// <summary>Paragraphs and tables in WordprocessingML. All text goes through <see cref="Text"/>: it is never a field or a command.</summary>
internal static class WordXml
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"";

    /// <summary>One run of text; line breaks are kept.</summary>
    public static string Run(string text, string properties = "") =>
        string.Join("<w:r><w:br/></w:r>", CellText.Storable(text, "…").Split('\n').Select(line =>
            $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r>"));

    public static string Paragraph(string text, string? style = null, string properties = "") =>
        $"<w:p {Namespaces}>{(style is null ? "" : $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")}{Run(text, properties)}</w:p>";

    /// <summary>The headings by name; Word puts the page numbers in when it updates the field.</summary>
    public static string Contents(IReadOnlyList<string> entries) => string.Concat(entries.Select((e, i) =>
        $"<w:p {Namespaces}><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>"
        + (i == 0 ? "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" : "")
        + Run(e) + (i == entries.Count - 1 ? "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" : "") + "</w:p>"));

    /// <param name="widths">Shares of the page's width, in twentieths of a point.</param>
    /// <param name="numbers">Columns that are aligned to the right.</param>
    public static string Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, IReadOnlyList<int> widths, IReadOnlySet<int> numbers) =>
        $"<w:tbl {Namespaces}><w:tblPr><w:tblStyle w:val=\"EnvTable\"/><w:tblW w:w=\"{Number(widths.Sum())}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        + string.Concat(widths.Select(w => $"<w:gridCol w:w=\"{Number(w)}\"/>")) + "</w:tblGrid>"
        + "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" + string.Concat(headers.Select((h, i) => Cell(h, widths[i], "center", "<w:b/><w:color w:val=\"1F4E79\"/>", "DDEBF7"))) + "</w:tr>"
        + string.Concat(rows.Select(row => "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + string.Concat(row.Select((t, i) => Cell(t, widths[i], numbers.Contains(i) ? "right" : "left", "", null))) + "</w:tr>"))
        + "</w:tbl>";

    /// <summary>A named field that stands by itself; people may move it in the template.</summary>
    public static string Field(string name, string content) =>
        $"<w:sdt {Namespaces}><w:sdtPr><w:alias w:val=\"{name}\"/><w:tag w:val=\"{name}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Chart(string relation, string title, int widthMillimetres, int heightMillimetres) =>
        $"<w:p {Namespaces}><w:r><w:drawing><wp:inline><wp:extent cx=\"{Number(widthMillimetres * 36000)}\" cy=\"{Number(heightMillimetres * 36000)}\"/><wp:docPr id=\"1\" name=\"Chart 1\" descr=\"{SecurityElement.Escape(title)}\"/>"
        + $"<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"{relation}\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";

    private static string Cell(string text, int width, string align, string properties, string? fill) =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"{Number(width)}\" w:type=\"dxa\"/>{(fill is null ? "" : $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>")}<w:vAlign w:val=\"center\"/></w:tcPr>"
        + $"<w:p><w:pPr><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"{align}\"/></w:pPr>{Run(text, properties + "<w:sz w:val=\"18\"/>")}</w:p></w:tc>";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
