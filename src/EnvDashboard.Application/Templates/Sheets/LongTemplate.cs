using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>A row a value, indicator by indicator, with drop-downs for state and qualifier.</summary>
internal static class LongTemplate
{
    private const int HeaderRow = 3, FirstRow = 4;
    private const int Indicator = 3, Period = 6, Value = 7, Numerator = 8, Denominator = 9, Qualifier = 10, State = 11, Note = 12;

    private static readonly string[] Keys =
        ["unit_code", "unit", "indicator", "indicator_name", "measure", "period", "value", "numerator_column", "denominator_column", "qualifier", "state", "note"];

    private static readonly double[] Widths = [14, 20, 20, 28, 10, 14, 12, 10, 10, 10, 12, 30];

    public static void Add(XLWorkbook workbook, TemplateContent content, NumberCells numbers, TemplateText text)
    {
        var sheet = workbook.AddWorksheet(text["sheet_values"]);
        TemplateStyle.Unlock(sheet, Value, Note);
        for (var i = 0; i < Keys.Length; i++)
        {
            sheet.Cell(HeaderRow, i + 1).SetValue(text["header_" + Keys[i]]);
            sheet.Column(i + 1).Width = Widths[i];
        }
        TemplateStyle.Header(sheet.Range(HeaderRow, 1, HeaderRow, Note));
        var row = FirstRow;
        foreach (var indicator in content.Indicators)
        {
            var first = row;
            foreach (var unit in content.Units) Row(sheet, row++, unit, indicator, content, numbers, text);
            InputRules.Values(sheet.Range(first, Value, row - 1, Value), indicator, content.Headers[indicator.Code], text);
        }
        var last = row - 1;
        WorkbookStyle.Body(sheet.Range(FirstRow, 1, last, Period));
        InputRules.Number(sheet.Range(FirstRow, Numerator, last, Denominator), text);
        InputRules.List(sheet.Range(FirstRow, Qualifier, last, Qualifier), text.List("qualifiers"), text, open: true);
        InputRules.List(sheet.Range(FirstRow, State, last, State), text.List("states"), text, open: false);
        TemplateStyle.Inviting(sheet.Range(FirstRow, Value, last, Note));
        var title = text.Format("title_values", text.Name(content.Group!.Name, content.Group.NameEn), content.Period!.Code);
        TemplateStyle.Put(sheet.Cell(1, 1), content.Units.Any(u => u.Invented) ? text.Format("title_invented", title) : title);
        sheet.Cell(1, 1).Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(WorkbookStyle.Heading);
        sheet.Cell(2, 1).SetValue(text["hint_long"]);
        sheet.Cell(2, 1).Style.Font.SetFontColor(WorkbookStyle.Muted);
        sheet.Range(HeaderRow, 1, last, Note).SetAutoFilter();
        sheet.SheetView.Freeze(HeaderRow, 2);
        TemplateStyle.Print(sheet, HeaderRow, HeaderRow, 0, Widths.Sum());
        TemplateStyle.Protect(sheet);
    }

    private static void Row(IXLWorksheet sheet, int row, Domain.Units.Unit unit, Domain.Indicators.Indicator indicator, TemplateContent content, NumberCells numbers, TemplateText text)
    {
        TemplateStyle.Put(sheet.Cell(row, 1), unit.Code);
        TemplateStyle.Put(sheet.Cell(row, 2), UnitNames.Of(unit, text));
        TemplateStyle.Put(sheet.Cell(row, Indicator), indicator.Code);
        TemplateStyle.Put(sheet.Cell(row, Indicator + 1), text.Name(indicator.Name, indicator.NameEn));
        TemplateStyle.Put(sheet.Cell(row, Indicator + 2), indicator.UnitOfMeasure);
        sheet.Cell(row, Period).SetValue(content.Period!.Code);
        if (!content.Values.TryGetValue((unit.Code, indicator.Code), out var value)) return;
        if (WrittenValue.Of(value) is { } number) numbers.Put(row, Value, number);
        if (value.Numerator is { } above) numbers.Put(row, Numerator, above);
        if (value.Denominator is { } below) numbers.Put(row, Denominator, below);
        TemplateStyle.Put(sheet.Cell(row, Qualifier), value.Qualifier);
        if (value.State != ObservationState.Reported) sheet.Cell(row, State).SetValue(text.List("states")[(int)value.State]);
        TemplateStyle.Put(sheet.Cell(row, Note), value.Note);
    }
}
