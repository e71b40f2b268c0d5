using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Templates.Sheets;

namespace EnvDashboard.Application.Templates;

/// <summary>Writes a template: the sheets to be filled in, then the sheet that explains them.</summary>
internal static class TemplateWorkbook
{
    public static void Write(TemplateContent content, TemplateText text, Stream output)
    {
        using var workbook = new XLWorkbook(XLEventTracking.Disabled);
        WorkbookStyle.Defaults(workbook);
        IReadOnlyList<Form> forms = content.Request.Kind switch
        {
            TemplateKind.Indicators => [],
            TemplateKind.Definition => [.. DefinitionForms.Of(content)],
            TemplateKind.Points => [PointsForm.Of()],
            TemplateKind.Approvals => [ApprovalForms.Items(), ApprovalForms.Counts()],
            TemplateKind.Complaints => [ComplaintForms.Months(), ComplaintForms.Cases(text)],
            TemplateKind.Calendar => [CalendarForm.Of(text)],
            // A stage belongs to an item of the same workbook.
            TemplateKind.Stages => [RectificationForm.Of(content), RectificationForm.Stages(text)],
            _ => [RectificationForm.Of(content)],
        };
        var numbers = new NumberCells();
        var units = NotesSheet.Add(workbook, content, forms, text);
        foreach (var form in forms) FormSheet.Add(workbook, form, units, text);
        if (content.Request is { Kind: TemplateKind.Indicators, Layout: TemplateLayout.Long }) LongTemplate.Add(workbook, content, numbers, text);
        else if (content.Request.Kind == TemplateKind.Indicators) WideTemplate.Add(workbook, content, numbers, text);
        // Written first, because forms refer to its cells; shown last.
        workbook.Worksheet(1).Position = workbook.Worksheets.Count;
        workbook.Worksheet(1).SetTabActive();
        workbook.Properties.Title = text["file_" + content.Request.Kind];
        using var whole = new MemoryStream();
        workbook.SaveAs(whole, new SaveOptions
        {
            ValidatePackage = false,
            ConsolidateConditionalFormatRanges = false,
            ConsolidateDataValidationRanges = false,
            EvaluateFormulasBeforeSaving = false,
            GenerateCalculationChain = false,
        });
        numbers.WriteInto(whole, text["sheet_values"]);
        PrintTitles.MakeAbsolute(whole);
        whole.Position = 0;
        whole.CopyTo(output);
    }
}
