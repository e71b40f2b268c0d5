using System.Globalization;
using System.Xml;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>
/// The writer keeps fifteen digits of a number. Two thirds need sixteen, and a template that is to change nothing must repeat every bit,
/// so the numbers that would lose one are noted and put into the written sheet.
/// </summary>
internal sealed class ExactNumbers
{
    private const string SheetData = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly Dictionary<CellAddress, string> numbers = [];
    private string sheetName = "";

    public void Put(IXLCell cell, double number)
    {
        cell.SetValue(number);
        if (double.Parse(number.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Equals(number)) return;
        sheetName = cell.Worksheet.Name;
        numbers[new(cell.Address.RowNumber, cell.Address.ColumnNumber)] = number.ToString("R", CultureInfo.InvariantCulture);
    }

    public void Restore(Stream workbook)
    {
        if (numbers.Count == 0) return;
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == sheetName);
        var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!);
        using var restored = new MemoryStream();
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read)) Copy(stream, restored);
        restored.Position = 0;
        part.FeedData(restored);
    }

    private void Copy(Stream from, Stream to)
    {
        using var reader = XmlReader.Create(from, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        using var writer = XmlWriter.Create(to, new XmlWriterSettings { CloseOutput = false });
        string? exact = null;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (reader is { LocalName: "c", NamespaceURI: SheetData }) exact = numbers.Count > 0 && Address(reader.GetAttribute("r")) is { } cell ? numbers.GetValueOrDefault(cell) : null;
                var isValue = exact is not null && reader is { LocalName: "v", NamespaceURI: SheetData };
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (isValue)
                {
                    writer.WriteString(exact);
                    writer.WriteEndElement();
                    reader.Skip();
                    continue;
                }
                if (reader.IsEmptyElement) writer.WriteEndElement();
            }
            else if (reader.NodeType == XmlNodeType.EndElement) writer.WriteFullEndElement();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) writer.WriteString(reader.Value);
            reader.Read();
        }
    }

    private static CellAddress? Address(string? reference) =>
        Submissions.Annotated.CellReferences.TryParse(reference, out var cell) ? cell : null;
}
