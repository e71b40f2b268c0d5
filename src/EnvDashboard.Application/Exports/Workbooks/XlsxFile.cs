using System.Globalization;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>
/// An .xlsx file written sheet by sheet. The same content and the same moment give the same bytes: nothing in the file is random or
/// taken from the clock.
/// </summary>
/// <param name="at">Stands as the time of making in the file.</param>
internal sealed class XlsxFile(Stream output, DateTimeOffset at) : IDisposable
{
    /// <summary>Rows that a sheet can have.</summary>
    public const int MaxRows = 1_048_576;

    /// <summary>Columns that a sheet can have.</summary>
    public const int MaxColumns = 16_384;

    private readonly FilePackage _parts = new(output, at);
    private readonly SharedTexts _texts = new();
    private readonly List<Sheet> _sheets = [];
    private int _written, _charts, _drawings;

    public LookTable Looks { get; } = new();

    public IReadOnlyList<Sheet> Sheets => _sheets;

    /// <summary>Sheets stand in the order in which they are added, whenever they are written.</summary>
    public Sheet Add(string wanted)
    {
        var sheet = new Sheet(SheetNames.Free([.. _sheets.Select(s => s.Name)], wanted), Looks);
        _sheets.Add(sheet);
        return sheet;
    }

    /// <summary>Writes a finished sheet and lets its cells go.</summary>
    public int Write(Sheet sheet)
    {
        var number = _sheets.IndexOf(sheet) + 1;
        var rows = 0;
        _parts.Add(Text($"xl/worksheets/sheet{number}.xml"), Main + "worksheet+xml", xml => rows = SheetXml.Write(xml, sheet, _texts, number == 1));
        _written++;
        sheet.Forget();
        if (sheet.Charts.Count > 0) Drawing(number, sheet.Charts);
        return rows;
    }

    /// <summary>Writes what belongs to the whole; every sheet must have been written.</summary>
    public void Finish(string title, string subject, string author)
    {
        if (_written != _sheets.Count) throw new InvalidOperationException("A sheet was added and not written.");
        _parts.Add("xl/styles.xml", Main + "styles+xml", Looks.Write);
        _parts.Add("xl/sharedStrings.xml", Main + "sharedStrings+xml", _texts.Write);
        _parts.Add("xl/workbook.xml", Main + "sheet.main+xml", xml => xml.Raw(WorkbookXml.Of(_sheets)));
        _parts.Relations("xl/_rels/workbook.xml.rels", [
            .. _sheets.Select((_, i) => (Office + "worksheet", Text($"worksheets/sheet{i + 1}.xml"))), (Office + "styles", "styles.xml"), (Office + "sharedStrings", "sharedStrings.xml")]);
        _parts.Finish("xl/workbook.xml", title, subject, author);
    }

    public void Dispose() => _parts.Dispose();

    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private void Drawing(int sheet, List<Chart> charts)
    {
        var drawing = ++_drawings;
        var first = _charts;
        foreach (var chart in charts)
        {
            _parts.Add(Text($"xl/charts/chart{++_charts}.xml"), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml => xml.Raw(ChartXml.Of(chart)));
        }
        _parts.Add(Text($"xl/drawings/drawing{drawing}.xml"), "application/vnd.openxmlformats-officedocument.drawing+xml", xml => xml.Raw(DrawingXml.Of(charts)));
        _parts.Relations(Text($"xl/drawings/_rels/drawing{drawing}.xml.rels"), [.. charts.Select((_, i) => (Office + "chart", Text($"../charts/chart{first + i + 1}.xml")))]);
        _parts.Relations(Text($"xl/worksheets/_rels/sheet{sheet}.xml.rels"), [(Office + "drawing", Text($"../drawings/drawing{drawing}.xml"))]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
