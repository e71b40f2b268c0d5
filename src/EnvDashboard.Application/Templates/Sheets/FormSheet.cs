using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>Writes a form as a sheet: header, what is known, and rules down to some hundred empty rows.</summary>
internal static class FormSheet
{
    private const int EmptyRows = 300, Widest = 44;

    /// <param name="units">Cells that hold the units to choose from; null when there is no group.</param>
    public static void Add(XLWorkbook workbook, Form form, IXLRange? units, TemplateText text)
    {
        var sheet = workbook.AddWorksheet(text["sheet_" + form.Key]);
        var last = form.Columns.Count;
        var lastRow = 1 + form.Rows.Count + (form.FixedRows ? 0 : EmptyRows);
        TemplateStyle.Unlock(sheet, form.FixedRows ? 2 : 1, last);
        var widths = new ColumnWidths();
        for (var i = 0; i < last; i++)
        {
            var header = text[$"column_{form.Key}_{form.Columns[i].Key}"];
            sheet.Cell(1, i + 1).SetValue(header);
            widths.Note(i + 1, Math.Max(10, ColumnWidths.Of(header)));
        }
        TemplateStyle.Header(sheet.Range(1, 1, 1, last));
        for (var i = 0; i < last; i++)
        {
            if (form.Columns[i].Required) sheet.Cell(1, i + 1).Style.Font.SetFontColor(WorkbookStyle.Warning);
        }
        for (var row = 0; row < form.Rows.Count; row++) Row(sheet, row + 2, form.Rows[row], widths);
        for (var i = 0; i < last; i++) Rule(sheet.Range(2, i + 1, lastRow, i + 1), form.Columns[i], units, text);
        foreach (var (row, words) in form.WordsOfRow) InputRules.List(sheet.Range(row + 2, 2, row + 2, 2), words, text, open: false);
        TemplateStyle.Inviting(sheet.Range(2, form.FixedRows ? 2 : 1, lastRow, last));
        widths.Apply(sheet, last);
        sheet.SheetView.Freeze(1, 1);
        TemplateStyle.Print(sheet, 1, 1, 1, widths.Sum(1, last));
        TemplateStyle.Protect(sheet);
    }

    private static void Row(IXLWorksheet sheet, int row, IReadOnlyList<object?> cells, ColumnWidths widths)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            switch (cells[i])
            {
                case string words:
                    TemplateStyle.Put(sheet.Cell(row, i + 1), words);
                    widths.Note(i + 1, Math.Min(Widest, ColumnWidths.Of(words)));
                    break;
                case double number:
                    sheet.Cell(row, i + 1).SetValue(number);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Rule(IXLRange range, FormColumn column, IXLRange? units, TemplateText text)
    {
        if (column.Words is { } words) InputRules.List(range, words, text, column.Open);
        else if (column.Units && units is not null) InputRules.List(range, units, text);
        else if (column.Number) InputRules.Number(range, text);
    }
}
