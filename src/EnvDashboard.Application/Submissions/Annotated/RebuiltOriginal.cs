using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;
using ExcelDataReader;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>
/// Writes the cells of a file that is no .xlsx package that can be marked itself (.xls, .csv) into a new workbook at the same addresses,
/// so that they can be marked like any other. Values as read; formulas appear as their last result.
/// </summary>
internal static class RebuiltOriginal
{
    /// <summary>Rows beyond are left out: the writer holds the whole workbook in memory.</summary>
    public const int MaxCells = 200_000;

    static RebuiltOriginal() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="fileName">Its name without ending is the name of the sheet of a text file, as it is when the file is read.</param>
    /// <returns>Names in the new workbook by the names in the file, and whether everything found room.</returns>
    public static (Dictionary<string, string> Names, bool Complete) Write(Stream original, string fileName, Stream output)
    {
        original.Position = 0;
        using var reader = Open(original, out var isText);
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var room = MaxCells;
        do
        {
            var name = isText ? Path.GetFileNameWithoutExtension(fileName) : reader.Name;
            var sheet = workbook.AddWorksheet(SheetNames.Free(workbook, name));
            names.TryAdd(name, sheet.Name);
            Copy(reader, sheet, ref room);
        }
        while (room > 0 && reader.NextResult());
        if (workbook.Worksheets.Count == 0) workbook.AddWorksheet("-");
        workbook.SaveAs(output, new SaveOptions { ValidatePackage = false, EvaluateFormulasBeforeSaving = false, GenerateCalculationChain = false });
        return (names, room > 0);
    }

    private static IExcelDataReader Open(Stream file, out bool isText)
    {
        Span<byte> head = stackalloc byte[4];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        isText = !(length == 4 && (head.SequenceEqual<byte>([0xD0, 0xCF, 0x11, 0xE0]) || head[..2].SequenceEqual("PK"u8)));
        var settings = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding("GB18030"), AutodetectSeparators = [',', '\t', ';', '|'] };
        return isText ? ExcelReaderFactory.CreateCsvReader(file, settings) : ExcelReaderFactory.CreateReader(file, settings);
    }

    private static void Copy(IExcelDataReader reader, IXLWorksheet sheet, ref int room)
    {
        var merged = reader.MergeCells ?? [];
        for (var row = 1; room > 0 && reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is not { } value || value is "") continue;
                Put(sheet.Cell(row, column + 1), value, reader.GetNumberFormatString(column));
                room--;
            }
        }
        for (var column = 0; column < Math.Min(reader.FieldCount, 256); column++)
        {
            if (reader.GetColumnWidth(column) is > 0 and < 255 and var width) sheet.Column(column + 1).Width = width;
        }
        foreach (var area in merged) sheet.Range(area.FromRow + 1, area.FromColumn + 1, area.ToRow + 1, area.ToColumn + 1).Merge();
    }

    private static void Put(IXLCell cell, object value, string? format)
    {
        switch (value)
        {
            case string text:
                cell.SetValue(CellText.Storable(text, "…"));
                if (CellText.LooksLikeFormula(text)) cell.Style.SetIncludeQuotePrefix();
                break;
            case DateTime date:
                cell.SetValue(date);
                break;
            case TimeSpan time:
                cell.SetValue(time);
                break;
            case bool truth:
                cell.SetValue(truth);
                break;
            case IConvertible number when number.ToDouble(CultureInfo.InvariantCulture) is var real && double.IsFinite(real):
                cell.SetValue(real);
                break;
            default:
                cell.SetValue(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                break;
        }
        if (value is not string && format is { Length: > 0 and < 200 } && !string.Equals(format, "General", StringComparison.OrdinalIgnoreCase)) cell.Style.NumberFormat.Format = format;
    }
}
