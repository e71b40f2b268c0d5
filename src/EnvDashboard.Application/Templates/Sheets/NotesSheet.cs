using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>
/// What each column means and how it is counted. Its headers are none of the words that the intake knows for tables, so it is passed
/// over when the workbook comes back.
/// </summary>
internal static class NotesSheet
{
    private const int TextWidth = 46, UnitColumn = 9;

    /// <returns>Cells with the units that forms offer; null when there is no group.</returns>
    public static IXLRange? Add(XLWorkbook workbook, TemplateContent content, IReadOnlyList<Form> forms, TemplateText text)
    {
        var sheet = workbook.AddWorksheet(text["sheet_notes"]);
        sheet.ShowGridLines = false;
        sheet.Cell(1, 1).SetValue(text["sheet_notes"]);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(WorkbookStyle.Heading);
        var row = 2;
        foreach (var line in text.List("how_" + content.Request.Kind)) sheet.Cell(row++, 1).SetValue(line);
        row++;
        var header = row;
        var columns = forms.Count == 0 ? Indicators(sheet, ref row, content, text) : Columns(sheet, ref row, forms, text);
        TemplateStyle.Header(sheet.Range(header, 1, header, columns));
        if (row > header + 1)
        {
            var body = sheet.Range(header + 1, 1, row - 1, columns);
            WorkbookStyle.Body(body);
            body.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        }
        var units = forms.Any(f => f.Columns.Any(c => c.Units)) && content.Units.Count > 0 ? Units(sheet, content, header, text) : null;
        TemplateStyle.Print(sheet, header, header, 0, 150);
        TemplateStyle.Protect(sheet);
        return units;
    }

    private static int Indicators(IXLWorksheet sheet, ref int row, TemplateContent content, TemplateText text)
    {
        (string Key, double Width)[] columns = [("code", 24), ("name", 28), ("measure", 10), ("direction", 12), ("range", 16), ("definition", TextWidth), ("counting", TextWidth)];
        Head(sheet, ref row, columns, text);
        foreach (var i in content.Indicators)
        {
            string?[] cells = [i.Code, text.Name(i.Name, i.NameEn), i.UnitOfMeasure, text["direction_" + i.Direction], InputRules.Range(i), i.Definition, i.CountingRule];
            Line(sheet, row++, columns, cells);
        }
        return columns.Length;
    }

    private static int Columns(IXLWorksheet sheet, ref int row, IReadOnlyList<Form> forms, TemplateText text)
    {
        (string Key, double Width)[] columns = [("of_sheet", 16), ("of_column", 20), ("need", 8), ("about", 70), ("words", 60)];
        Head(sheet, ref row, columns, text);
        foreach (var form in forms)
        {
            var lines = form.FixedRows
                ? form.Rows.Select((r, i) => (Key: (string)r[0]!, Name: (string)r[0]!, Required: false, Words: form.WordsOfRow.GetValueOrDefault(i)))
                : form.Columns.Select(c => (c.Key, Name: text[$"column_{form.Key}_{c.Key}"], c.Required, c.Words));
            foreach (var (key, name, required, words) in lines)
            {
                Line(sheet, row++, columns, [text["sheet_" + form.Key], name, required ? text["required"] : null, text[$"about_{form.Key}_{key}"], words is null ? null : string.Join(", ", words)]);
            }
        }
        return columns.Length;
    }

    private static void Head(IXLWorksheet sheet, ref int row, (string Key, double Width)[] columns, TemplateText text)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            sheet.Cell(row, i + 1).SetValue(text["notes_" + columns[i].Key]);
            sheet.Column(i + 1).Width = columns[i].Width;
        }
        row++;
    }

    private static void Line(IXLWorksheet sheet, int row, (string Key, double Width)[] columns, string?[] cells)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            TemplateStyle.Put(sheet.Cell(row, i + 1), cells[i]);
            if (cells[i] is { } words) lines = Math.Max(lines, ColumnWidths.Lines(words, columns[i].Width));
        }
        sheet.Row(row).Height = Math.Min(400, 15 * lines + 3);
    }

    /// <summary>By name where only one unit bears it, else by code.</summary>
    private static IXLRange Units(IXLWorksheet sheet, TemplateContent content, int header, TemplateText text)
    {
        sheet.Cell(header, UnitColumn).SetValue(text["notes_units"]);
        sheet.Column(UnitColumn).Width = 24;
        var names = content.Units.CountBy(u => u.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var row = header + 1;
        foreach (var unit in content.Units) TemplateStyle.Put(sheet.Cell(row++, UnitColumn), names[unit.Name] == 1 ? unit.Name : unit.Code);
        TemplateStyle.Header(sheet.Range(header, UnitColumn, header, UnitColumn));
        return sheet.Range(header + 1, UnitColumn, row - 1, UnitColumn);
    }
}
