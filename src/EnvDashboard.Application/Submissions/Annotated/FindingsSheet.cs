using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>The sheet in front: what was sent, by whom and when, what became of it, and every finding with a link to its cell.</summary>
internal sealed class FindingsSheet(AnnotatedContent content, AnnotationText text, MarkStyles styles)
{
    private static readonly (string Key, double Width)[] Columns =
        [("number", 7), ("severity", 9), ("sheet", 20), ("cell", 9), ("value", 24), ("message", 78), ("code", 26)];

    private readonly List<Hyperlink> links = [];
    private int row;

    /// <param name="notes">What is to be said of the form of this workbook, e.g. that a sheet was too large to be marked.</param>
    /// <param name="sheetNames">Names in this workbook of the sheets that findings name; a finding on another sheet gets no link.</param>
    public void Write(WorksheetPart part, IReadOnlyList<string> notes, IReadOnlyDictionary<string, string> sheetNames)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var header = Facts(notes).Count + 3;
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = header, TopLeftCell = $"A{header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        Row(writer, (1, text["title"], styles.Title));
        foreach (var (label, fact) in Facts(notes)) Row(writer, (1, label, styles.Label), (3, fact, CellText.LooksLikeFormula(fact) ? styles.QuotedLine : styles.Line));
        row++;
        Row(writer, [.. Columns.Select((c, i) => (i + 1, text["column_" + c.Key], styles.Header))]);
        for (var i = 0; i < content.Findings.Count; i++) Finding(writer, i + 1, content.Findings[i], sheetNames);
        writer.WriteEndElement();
        if (content.Findings.Count > 0) writer.WriteElement(new AutoFilter { Reference = $"A{header}:G{row}" });
        if (links.Count > 0) writer.WriteElement(new Hyperlinks(links));
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C&P / &N")));
        writer.WriteEndElement();
    }

    private List<(string Label, string Text)> Facts(IReadOnlyList<string> notes)
    {
        var s = content.Submission;
        List<(string, string)> facts =
        [
            (text["file"], s.FileName),
            (text["submission"], text.Format("submission_text", s.Id, text.Word(s.Status))),
            (text["received"], text.Format("by_at", s.ReceivedBy, Moment(s.ReceivedAt))),
            (text["counts"], text.Format("counts_text", s.Findings.Errors, s.Findings.Warnings, s.Findings.Infos)),
            (text["made"], text.Format("by_at", content.MadeBy, content.MadeAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))),
        ];
        facts.AddRange(notes.Select(note => (text["note"], note)));
        return facts;
    }

    private string Moment(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), TimeZoneInfo.Local).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private void Finding(OpenXmlWriter writer, int number, FindingView finding, IReadOnlyDictionary<string, string> sheetNames)
    {
        var linked = finding.Sheet is { } sheet && sheetNames.ContainsKey(sheet) && CellReferences.TryParse(finding.Cell, out _);
        Row(writer,
            (1, number.ToString(CultureInfo.InvariantCulture), styles.Text),
            (2, text.Word(finding.Severity), styles.Of(finding.Severity)),
            (3, finding.Sheet, Plain(finding.Sheet)),
            (4, finding.Cell, linked ? styles.Link : styles.Text),
            (5, finding.Value, Plain(finding.Value)),
            (6, finding.Message, Plain(finding.Message)),
            (7, finding.Code, styles.Text));
        if (!linked) return;
        var target = sheetNames[finding.Sheet!].Replace("'", "''", StringComparison.Ordinal);
        links.Add(new Hyperlink { Reference = new CellAddress(row, 4).ToString(), Location = $"'{target}'!{finding.Cell}", Display = finding.Cell });
    }

    private uint Plain(string? words) => words is not null && CellText.LooksLikeFormula(words) ? styles.Quoted : styles.Text;

    private void Row(OpenXmlWriter writer, params IReadOnlyList<(int Column, string? Text, uint Style)> cells)
    {
        row++;
        var height = row == 1 ? 24 : Height(cells);
        writer.WriteStartElement(new Row { RowIndex = (uint)row, Height = height, CustomHeight = height is null ? null : true });
        foreach (var (column, words, style) in cells)
        {
            var cell = new Cell { CellReference = new CellAddress(row, column).ToString(), StyleIndex = style };
            if (!string.IsNullOrEmpty(words))
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(CellText.Storable(words, text["cut"])) { Space = SpaceProcessingModeValues.Preserve });
            }
            writer.WriteElement(cell);
        }
        writer.WriteEndElement();
    }

    /// <summary>Room for wrapped text; not all programs find it out themselves.</summary>
    private static double? Height(IReadOnlyList<(int Column, string? Text, uint Style)> cells)
    {
        if (cells.Count != Columns.Length) return null;
        var lines = cells.Max(c => c.Text is null ? 1 : ColumnWidths.Lines(c.Text, Columns[c.Column - 1].Width));
        return Math.Min(400, 15 * lines + 3);
    }
}
