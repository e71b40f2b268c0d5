using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>
/// The figures of a filled template, put into the sheet after the library has written it. The library keeps fifteen digits of a number
/// where two thirds need sixteen, and a template that is to change nothing repeats every bit; it also takes far more memory for a cell.
/// </summary>
internal sealed class NumberCells
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly List<(CellAddress Cell, double Number)> numbers = [];
    private readonly Dictionary<int, string> columnStyles = [];
    private int next;

    /// <summary>To be called row by row and in each row from left to right, for cells that hold nothing else.</summary>
    public void Put(int row, int column, double number) => numbers.Add((new(row, column), number));

    public void WriteInto(Stream workbook, string sheetName)
    {
        if (numbers.Count == 0) return;
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheetName);
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
        using var written = new MemoryStream();
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read)) Copy(stream, written);
        written.Position = 0;
        part.FeedData(written);
    }

    private void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false, NewLineHandling = NewLineHandling.Entitize });
        var row = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader is { LocalName: "col", Depth: 2 }) NoteStyle(reader);
                    else if (reader is { LocalName: "row", Depth: 2 }) row = int.Parse(reader.GetAttribute("r")!, CultureInfo.InvariantCulture);
                    else if (reader is { LocalName: "c", Depth: 3 } && Submissions.Annotated.CellReferences.TryParse(reader.GetAttribute("r"), out var cell))
                    {
                        Insert(writer, row, cell.Column);
                        // An empty cell that only has a look gives way to the number.
                        if (reader.IsEmptyElement && next < numbers.Count && numbers[next].Cell == new CellAddress(row, cell.Column)) continue;
                    }
                    var empty = reader.IsEmptyElement;
                    writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                    writer.WriteAttributes(reader, defattr: false);
                    if (empty) writer.WriteEndElement();
                    break;
                case XmlNodeType.EndElement:
                    if (reader is { LocalName: "row", Depth: 2 }) Insert(writer, row, int.MaxValue);
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    writer.WriteString(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private void NoteStyle(XmlReader column)
    {
        if (column.GetAttribute("style") is not { } style) return;
        var last = int.Parse(column.GetAttribute("max")!, CultureInfo.InvariantCulture);
        for (var at = int.Parse(column.GetAttribute("min")!, CultureInfo.InvariantCulture); at <= last; at++) columnStyles[at] = style;
    }

    /// <summary>Writes the numbers of the row that stand before a column.</summary>
    private void Insert(XmlWriter writer, int row, int before)
    {
        for (; next < numbers.Count && numbers[next].Cell.Row == row && numbers[next].Cell.Column < before; next++)
        {
            var (cell, number) = numbers[next];
            writer.WriteStartElement("c", Main);
            writer.WriteAttributeString("r", cell.ToString());
            if (columnStyles.TryGetValue(cell.Column, out var style)) writer.WriteAttributeString("s", style);
            writer.WriteElementString("v", Main, number.ToString("R", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
    }
}
