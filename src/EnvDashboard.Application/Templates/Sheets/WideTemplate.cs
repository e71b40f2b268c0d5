using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>
/// A row a unit, a column an indicator. The period stands in a column of its own, so that neither the name of the file nor a year in the
/// name of the scheme can be taken for it when the sheet comes back.
/// </summary>
internal static class WideTemplate
{
    private const int TitleRow = 1, HintRow = 2, HeaderRow = 3, MeasureRow = 4, FirstRow = 5;
    private const int CodeColumn = 1, NameColumn = 2, PeriodColumn = 3, FirstColumn = 4;

    private sealed record Column(Indicator Indicator, string Header, Part Part);

    private enum Part { Value, Numerator, Denominator }

    public static void Add(XLWorkbook workbook, TemplateContent content, NumberCells numbers, TemplateText text)
    {
        var sheet = workbook.AddWorksheet(text["sheet_values"]);
        var columns = Columns(content, text);
        var (last, lastRow) = (FirstColumn + columns.Count - 1, FirstRow + content.Units.Count - 1);
        TemplateStyle.Unlock(sheet, FirstColumn, last);
        var widths = new ColumnWidths();
        Headers(sheet, columns, widths, text);
        Units(sheet, content, widths, text);
        Values(sheet, content, columns, numbers);
        for (var i = 0; i < columns.Count; i++)
        {
            var range = sheet.Range(FirstRow, FirstColumn + i, lastRow, FirstColumn + i);
            if (columns[i].Part == Part.Value) InputRules.Values(range, columns[i].Indicator, columns[i].Header, text);
            else InputRules.Number(range, text);
        }
        TemplateStyle.Inviting(sheet.Range(FirstRow, FirstColumn, lastRow, last));
        widths.Apply(sheet, last);
        Top(sheet, content, text, Math.Min(last, 12));
        sheet.Row(HeaderRow).Height = 18 * Math.Max(1, columns.Max(c => ColumnWidths.Lines(c.Header, 14)));
        sheet.SheetView.Freeze(MeasureRow, PeriodColumn);
        TemplateStyle.Print(sheet, HeaderRow, MeasureRow, PeriodColumn, widths.Sum(1, last));
        TemplateStyle.Protect(sheet);
    }

    private static List<Column> Columns(TemplateContent content, TemplateText text)
    {
        var columns = new List<Column>();
        foreach (var indicator in content.Indicators)
        {
            var header = content.Headers[indicator.Code];
            columns.Add(new(indicator, header, Part.Value));
            if (!WithParts(content) || indicator.Kind != IndicatorKind.Ratio) continue;
            columns.Add(new(indicator, text.Format("header_numerator", header), Part.Numerator));
            columns.Add(new(indicator, text.Format("header_denominator", header), Part.Denominator));
        }
        return columns;
    }

    /// <summary>A filled template always has them: a ratio that came back without would lose its numerator and denominator.</summary>
    private static bool WithParts(TemplateContent content) => content.Request.Parts || content.Request.Filled;

    private static void Headers(IXLWorksheet sheet, List<Column> columns, ColumnWidths widths, TemplateText text)
    {
        (int Column, string Key)[] keys = [(CodeColumn, "header_unit_code"), (NameColumn, "header_unit"), (PeriodColumn, "header_period")];
        foreach (var (column, key) in keys)
        {
            sheet.Cell(HeaderRow, column).SetValue(text[key]);
            widths.Note(column, ColumnWidths.Of(text[key]));
        }
        // A row that begins with this mark is a note to whoever reads the sheet, also to the intake.
        sheet.Cell(MeasureRow, CodeColumn).SetValue(text["measure_row"]);
        widths.Note(CodeColumn, ColumnWidths.Of(text["measure_row"]));
        for (var i = 0; i < columns.Count; i++)
        {
            TemplateStyle.Put(sheet.Cell(HeaderRow, FirstColumn + i), columns[i].Header);
            if (columns[i].Part == Part.Value) TemplateStyle.Put(sheet.Cell(MeasureRow, FirstColumn + i), columns[i].Indicator.UnitOfMeasure);
            widths.Note(FirstColumn + i, Math.Clamp(ColumnWidths.Of(columns[i].Header), 8, 14));
        }
        TemplateStyle.Header(sheet.Range(HeaderRow, 1, MeasureRow, FirstColumn + columns.Count - 1));
        sheet.Range(MeasureRow, 1, MeasureRow, FirstColumn + columns.Count - 1).Style.Font.SetBold(false).Font.SetFontColor(WorkbookStyle.Muted);
    }

    private static void Units(IXLWorksheet sheet, TemplateContent content, ColumnWidths widths, TemplateText text)
    {
        var row = FirstRow;
        foreach (var unit in content.Units)
        {
            TemplateStyle.Put(sheet.Cell(row, CodeColumn), unit.Code);
            var name = UnitNames.Of(unit, text);
            TemplateStyle.Put(sheet.Cell(row, NameColumn), name);
            sheet.Cell(row++, PeriodColumn).SetValue(content.Period!.Code);
            widths.Note(CodeColumn, ColumnWidths.Of(unit.Code));
            widths.Note(NameColumn, Math.Min(ColumnWidths.Of(name), 36));
        }
        widths.Note(PeriodColumn, ColumnWidths.Of(content.Period!.Code));
        WorkbookStyle.Body(sheet.Range(FirstRow, 1, row - 1, PeriodColumn));
    }

    private static void Values(IXLWorksheet sheet, TemplateContent content, List<Column> columns, NumberCells numbers)
    {
        if (content.Values.Count == 0) return;
        for (var u = 0; u < content.Units.Count; u++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                if (!content.Values.TryGetValue((content.Units[u].Code, columns[i].Indicator.Code), out var value) || !FitsOneCell(value, columns[i].Indicator)) continue;
                var number = columns[i].Part switch { Part.Numerator => value.Numerator, Part.Denominator => value.Denominator, _ => WrittenValue.Of(value) };
                if (number is { } known) numbers.Put(FirstRow + u, FirstColumn + i, known);
                else if (columns[i].Part == Part.Value && value.Raw is { } words) TemplateStyle.Put(sheet.Cell(FirstRow + u, FirstColumn + i), words);
            }
        }
    }

    /// <summary>
    /// A value with parts that have no columns, with a qualifier, a note or a dispute says more than one cell holds, and one whose words are not known cannot be repeated.
    /// Such a cell stays empty, and empty cells change nothing; the long layout has room for all of it.
    /// </summary>
    private static bool FitsOneCell(in ObservedValue value, Indicator indicator) => value switch
    {
        { Numerator: not null } or { Denominator: not null } when indicator.Kind != IndicatorKind.Ratio => false,
        { Qualifier: not null } or { Note: not null } => false,
        { State: ObservationState.Reported, Value: not null } => true,
        { State: ObservationState.NotReported or ObservationState.NotApplicable or ObservationState.NotAssessed or ObservationState.AllWithoutNumber, Value: null, Raw: not null } => true,
        _ => false,
    };

    private static void Top(IXLWorksheet sheet, TemplateContent content, TemplateText text, int last)
    {
        var group = text.Name(content.Group!.Name, content.Group.NameEn);
        var title = text.Format("title_values", group, content.Period!.Code);
        TemplateStyle.Put(sheet.Cell(TitleRow, 1), content.Units.Any(u => u.Invented) ? text.Format("title_invented", title) : title);
        sheet.Cell(HintRow, 1).SetValue(text["hint_values"]);
        sheet.Range(TitleRow, 1, TitleRow, last).Merge().Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(WorkbookStyle.Heading).Protection.SetLocked(true);
        sheet.Range(HintRow, 1, HintRow, last).Merge().Style.Font.SetFontColor(WorkbookStyle.Muted).Alignment.SetWrapText().Protection.SetLocked(true);
        sheet.Row(HintRow).Height = 33;
        sheet.Row(TitleRow).Height = 24;
    }
}
