using System.Globalization;
using System.Runtime.CompilerServices;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>Writes one sheet; the order of the elements is the one that the schema demands.</summary>
internal static class SheetXml
{
    public static int Write(Utf8Text xml, Sheet sheet, SharedTexts texts, bool first)
    {
        xml.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"u8);
        if (sheet.Page.Scale is null) xml.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
        View(xml, sheet, first);
        xml.Raw("<sheetFormatPr defaultRowHeight=\"15\"/>"u8);
        if (sheet.Widths.Count > 0)
        {
            xml.Raw("<cols>"u8);
            foreach (var (column, width) in sheet.Widths.OrderBy(w => w.Key)) xml.Raw(Text($"<col min=\"{column}\" max=\"{column}\" width=\"{Math.Min(255, width)}\" customWidth=\"1\"/>"));
            xml.Raw("</cols>"u8);
        }
        xml.Raw("<sheetData>"u8);
        var rows = new RowWriter(xml, texts, sheet.Looks, 1);
        for (var i = 0; i < sheet.Rows.Count; i++) Row(rows, sheet, i);
        sheet.Body?.Invoke(rows);
        xml.Raw("</sheetData>"u8);
        SheetEndXml.Write(xml, sheet);
        xml.Raw("</worksheet>"u8);
        if (rows.Row > XlsxFile.MaxRows) throw new InvalidOperationException("A sheet has no more rows; the list has to be split.");
        return rows.Row;
    }

    private static void View(Utf8Text xml, Sheet sheet, bool first)
    {
        var (rows, columns) = sheet.Frozen;
        xml.Raw(Text($"<sheetViews><sheetView{(sheet.GridLines ? "" : " showGridLines=\"0\"")}{(first ? " tabSelected=\"1\"" : "")} workbookViewId=\"0\">"));
        if (rows + columns > 0)
        {
            var pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight";
            xml.Raw(Text($"<pane{(columns > 0 ? Text($" xSplit=\"{columns}\"") : "")}{(rows > 0 ? Text($" ySplit=\"{rows}\"") : "")} topLeftCell=\"{CellNames.Of(rows + 1, columns + 1)}\" activePane=\"{pane}\" state=\"frozen\"/><selection pane=\"{pane}\"/>"));
        }
        xml.Raw("</sheetView></sheetViews>"u8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(RowWriter writer, Sheet sheet, int index)
    {
        var cells = sheet.Rows[index];
        writer.Begin(sheet.Heights.TryGetValue(index + 1, out var height) ? Math.Min(409, height) : null);
        foreach (ref readonly var cell in cells.AsSpan())
        {
            if (cell.HasNumber) writer.Number(cell.Number, cell.Look);
            else if (cell.Text is not null) writer.Text(cell.Text, cell.Look);
            else if (cell.Look != 0) writer.Empty(cell.Look);
            else writer.Skip();
        }
        writer.End();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
