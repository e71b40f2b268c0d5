using ClosedXML.Excel;

namespace EnvDashboard.IntegrationTests.Sender;

/// <summary>A template as a person fills it in: by the headers that stand in it.</summary>
internal sealed class FilledTemplate(byte[] template) : IDisposable
{
    private readonly XLWorkbook workbook = new(new MemoryStream(template));

    public IXLWorkbook Workbook => workbook;

    public IXLWorksheet Sheet(string name) => workbook.Worksheet(name);

    /// <summary>The row in which the header cells stand.</summary>
    public static int HeaderRow(IXLWorksheet sheet, string header) => sheet.CellsUsed(c => c.GetString() == header).First().Address.RowNumber;

    public static int Column(IXLWorksheet sheet, string header) => sheet.CellsUsed(c => c.GetString() == header).First().Address.ColumnNumber;

    /// <summary>The cell of a unit under a header.</summary>
    public static IXLCell Cell(IXLWorksheet sheet, string unit, string header) => sheet.Cell(RowOf(sheet, unit), Column(sheet, header));

    public static int RowOf(IXLWorksheet sheet, string unit) => sheet.Column(1).CellsUsed(c => c.GetString() == unit).Single().Address.RowNumber;

    public byte[] Save()
    {
        using var bytes = new MemoryStream();
        workbook.SaveAs(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => workbook.Dispose();
}
