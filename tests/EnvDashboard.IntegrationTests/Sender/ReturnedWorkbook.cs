using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>An .xlsx that the product handed out, looked into by the standard's own library.</summary>
internal sealed class ReturnedWorkbook : IDisposable
{
    private readonly SpreadsheetDocument document;

    public ReturnedWorkbook(byte[] bytes) => document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    public WorkbookPart Workbook => document.WorkbookPart!;

    public string[] SheetNames => [.. Workbook.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    public WorksheetPart Part(string sheet) => (WorksheetPart)Workbook.GetPartById(Workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == sheet).Id!.Value!);

    public Cell Cell(string sheet, string address) => Part(sheet).Worksheet.Descendants<Cell>().Single(c => c.CellReference == address);

    /// <summary>The colour of a cell's fill; null when it has none.</summary>
    public string? Fill(string sheet, string address)
    {
        var styles = Workbook.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)(Cell(sheet, address).StyleIndex?.Value ?? 0));
        return styles.Fills!.ElementAt((int)(format.FillId?.Value ?? 0)).Descendants<ForegroundColor>().SingleOrDefault()?.Rgb?.Value;
    }

    public uint? NumberFormat(string sheet, string address) =>
        ((CellFormat)Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)(Cell(sheet, address).StyleIndex?.Value ?? 0))).NumberFormatId?.Value;

    public Dictionary<string, string> Comments(string sheet) =>
        Part(sheet).WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>().ToDictionary(c => c.Reference!.Value!, c => c.InnerText) ?? [];

    /// <summary>All texts of a sheet by row, inline and shared.</summary>
    public List<List<string>> Rows(string sheet)
    {
        var shared = Workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList() ?? [];
        return [.. Part(sheet).Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c =>
            c is { DataType.Value: CellValues.SharedString, CellValue: not null } ? shared[int.Parse(c.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)] : c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToList())];
    }

    public string[] SchemaErrors() => [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    public void Dispose() => document.Dispose();
}
