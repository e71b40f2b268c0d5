using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using EnvDashboard.Application.Exports.Comparison;
using ExcelDataReader;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>A comparison workbook after writing, read back by another library than the one that wrote it.</summary>
internal sealed class WrittenWorkbook
{
    private readonly byte[] _bytes;

    // The reader asks for the code page of old workbooks even when it reads new ones.
    static WrittenWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public WrittenWorkbook(ComparisonContent content, string culture = "zh-CN")
    {
        using var stream = new MemoryStream();
        ComparisonWorkbook.Write(content, CultureInfo.GetCultureInfo(culture), stream);
        _bytes = stream.ToArray();
        Read();
    }

    public WrittenWorkbook(byte[] bytes)
    {
        _bytes = bytes;
        Read();
    }

    private void Read()
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(_bytes));
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            Sheets.Add((reader.Name, rows));
        }
        while (reader.NextResult());
    }

    public List<(string Name, List<object?[]> Rows)> Sheets { get; } = [];

    public List<object?[]> this[string sheet] => Sheets.Single(s => s.Name == sheet).Rows;

    /// <summary>All texts of all sheets.</summary>
    public IEnumerable<string> Texts => Sheets.SelectMany(s => s.Rows).SelectMany(r => r).OfType<string>();

    /// <summary>The first row that holds this cell.</summary>
    public object?[] Row(string sheet, object cell) => this[sheet].First(r => r.Contains(cell));

    /// <summary>Index of the column whose header in the given row is this.</summary>
    public int Column(string sheet, string header) => Array.IndexOf(Row(sheet, header), header);

    public T Inspect<T>(Func<WorkbookPart, T> look)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_bytes), isEditable: false);
        return look(document.WorkbookPart!);
    }

    public Worksheet Sheet(WorkbookPart workbook, string name)
    {
        var sheet = workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet;
    }

    public IReadOnlyList<string> SchemaErrors()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(_bytes), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
