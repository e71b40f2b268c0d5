using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using EnvDashboard.Application.Templates.Sheets;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Grid;

/// <summary>
/// Corrections made by hand, written as the long workbook that anybody could have sent: a row a value, the reason as its note. A place
/// that was emptied says so in words, since an empty cell changes nothing.
/// </summary>
internal static class CorrectionWorkbook
{
    private const string SheetName = "手工修正";
    private const int Value = 4, Numerator = 5, Denominator = 6, State = 7, Note = 8;

    private static readonly string[] Header = ["单位", "指标", "期间", "数值", "分子", "分母", "状态", "备注"];

    public static void Write(Stream output, string period, IReadOnlyList<GridCorrection> corrections, string reason)
    {
        var numbers = new NumberCells();
        using (var workbook = new XLWorkbook())
        {
            var sheet = workbook.AddWorksheet(SheetName);
            for (var i = 0; i < Header.Length; i++) sheet.Cell(1, i + 1).SetValue(Header[i]);
            for (var i = 0; i < corrections.Count; i++) Row(sheet, i + 2, period, corrections[i], reason, numbers);
            workbook.SaveAs(output);
        }
        numbers.WriteInto(output, SheetName);
        output.Position = 0;
    }

    private static void Row(IXLWorksheet sheet, int row, string period, GridCorrection correction, string reason, NumberCells numbers)
    {
        string?[] words = [correction.Unit, correction.Indicator, period];
        for (var i = 0; i < words.Length; i++) TemplateStyle.Put(sheet.Cell(row, i + 1), words[i]);
        Put(sheet, row, Value, correction.Value, numbers);
        Put(sheet, row, Numerator, correction.Numerator, numbers);
        Put(sheet, row, Denominator, correction.Denominator, numbers);
        if (IsEmpty(correction)) sheet.Cell(row, State).SetValue(Keyword.Of(ObservationState.NotReported));
        TemplateStyle.Put(sheet.Cell(row, Note), reason);
    }

    private static bool IsEmpty(GridCorrection c) => string.IsNullOrWhiteSpace(c.Value) && string.IsNullOrWhiteSpace(c.Numerator) && string.IsNullOrWhiteSpace(c.Denominator);

    /// <summary>Numbers as numbers; anything else as it was typed, for the reading to judge.</summary>
    private static void Put(IXLWorksheet sheet, int row, int column, string? typed, NumberCells numbers)
    {
        if (string.IsNullOrWhiteSpace(typed)) return;
        var text = typed.Trim().Normalize(NormalizationForm.FormKC);
        if (double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) numbers.Put(row, column, number);
        else TemplateStyle.Put(sheet.Cell(row, column), text);
    }
}
