using System.Globalization;
using System.Xml;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>
/// Copies the XML of a sheet and changes three things on the way: the style of marked cells, the tie to the drawing of the comments,
/// and that the sheet is no longer the one selected. Formulas, widths, merged areas and everything else pass through untouched.
/// </summary>
/// <param name="styleOf">Style of a marked cell by its own style.</param>
/// <param name="legacyDrawing">Relationship of the comments' drawing to be added; null when the sheet has one already or needs none.</param>
internal sealed class MarkedSheet(IReadOnlyList<CellMark> marks, Func<uint, CellMark, uint> styleOf, string? legacyDrawing)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>What may follow the drawing of the comments in a sheet.</summary>
    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal)
        { "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent" };

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
    private static readonly XmlWriterSettings Writing = new() { CloseOutput = false, NewLineHandling = NewLineHandling.Entitize };

    private int next;
    private int row;
    private int column;
    private bool dataSeen;
    private bool tied = legacyDrawing is null;

    public void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from, Reading);
        using var writer = XmlWriter.Create(to, Writing);
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element: Element(reader, writer); break;
                case XmlNodeType.EndElement: End(reader, writer); break;
                case XmlNodeType.Text or XmlNodeType.CDATA: writer.WriteString(reader.Value); break;
                case XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace: writer.WriteWhitespace(reader.Value); break;
                default: break; // comments and processing instructions say nothing to a spreadsheet program
            }
        }
    }

    private void Element(XmlReader reader, XmlWriter writer)
    {
        var (name, empty) = (reader.LocalName, reader.IsEmptyElement);
        uint? style = null;
        switch (name)
        {
            case "row" when reader.Depth == 2: BeginRow(reader, writer); break;
            case "c" when reader.Depth == 3: style = BeginCell(reader, writer); break;
            case "sheetData": dataSeen = true; break;
            case var other when dataSeen && reader.Depth == 1 && Behind.Contains(other): Tie(writer); break;
            default: break;
        }
        writer.WriteStartElement(reader.Prefix, name, reader.NamespaceURI);
        Attributes(reader, writer, name, style);
        if (!empty) return;
        if (name == "row" && reader.Depth == 2) EndRow(writer);
        if (name == "sheetData") EndData(writer);
        writer.WriteEndElement();
    }

    private void End(XmlReader reader, XmlWriter writer)
    {
        if (reader.Depth == 2 && reader.LocalName == "row") EndRow(writer);
        else if (reader.Depth == 1 && reader.LocalName == "sheetData") EndData(writer);
        else if (reader.Depth == 0) Tie(writer);
        writer.WriteFullEndElement();
    }

    private static void Attributes(XmlReader reader, XmlWriter writer, string element, uint? style)
    {
        while (reader.MoveToNextAttribute())
        {
            if (style is not null && reader.LocalName == "s" && reader.Prefix.Length == 0) continue;
            // One sheet alone is selected when the workbook opens, else typing would change several at once.
            if (element == "sheetView" && reader.LocalName == "tabSelected") continue;
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }
        reader.MoveToElement();
        if (style is { } marked) writer.WriteAttributeString("s", marked.ToString(CultureInfo.InvariantCulture));
    }

    private void BeginRow(XmlReader reader, XmlWriter writer)
    {
        var number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : row + 1;
        while (next < marks.Count && marks[next].Cell.Row < number) MissingRow(writer);
        (row, column) = (number, 0);
    }

    /// <returns>The style for the cell when it is marked.</returns>
    private uint? BeginCell(XmlReader reader, XmlWriter writer)
    {
        column = CellReferences.TryParse(reader.GetAttribute("r"), out var at) ? at.Column : column + 1;
        while (next < marks.Count && marks[next].Cell.Row == row && marks[next].Cell.Column < column) MissingCell(writer);
        if (next >= marks.Count || marks[next].Cell != new CellAddress(row, column)) return null;
        var own = uint.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;
        return styleOf(own, marks[next++]);
    }

    private void EndRow(XmlWriter writer)
    {
        while (next < marks.Count && marks[next].Cell.Row == row) MissingCell(writer);
    }

    private void EndData(XmlWriter writer)
    {
        while (next < marks.Count) MissingRow(writer);
    }

    private void MissingRow(XmlWriter writer)
    {
        row = marks[next].Cell.Row;
        writer.WriteStartElement("row", Main);
        writer.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
        EndRow(writer);
        writer.WriteEndElement();
    }

    private void MissingCell(XmlWriter writer)
    {
        var mark = marks[next++];
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", mark.Cell.ToString());
        writer.WriteAttributeString("s", styleOf(0, mark).ToString(CultureInfo.InvariantCulture));
        writer.WriteEndElement();
    }

    private void Tie(XmlWriter writer)
    {
        if (tied) return;
        tied = true;
        writer.WriteStartElement("legacyDrawing", Main);
        writer.WriteAttributeString("id", Relationships, legacyDrawing);
        writer.WriteEndElement();
    }
}
