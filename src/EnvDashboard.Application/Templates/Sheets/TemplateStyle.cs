using ClosedXML.Excel;
using EnvDashboard.Application.Exports.Comparison;

namespace EnvDashboard.Application.Templates.Sheets;

/// <summary>What all sheets of templates have in common: protection, colours, print set-up.</summary>
internal static class TemplateStyle
{
    public static readonly XLColor Input = XLColor.FromHtml("#FFF9E5");

    /// <summary>Whole columns take input: a style of the column costs nothing, one of three hundred thousand empty cells does.</summary>
    public static void Unlock(IXLWorksheet sheet, int first, int last)
    {
        for (var column = first; column <= last; column++) sheet.Column(column).Style.Protection.SetLocked(false);
    }

    /// <summary>Colour and lines of the cells to be filled in, as one rule for the whole area.</summary>
    public static void Inviting(IXLRange range)
    {
        var style = range.AddConditionalFormat().WhenIsTrue("TRUE");
        style.Fill.SetBackgroundColor(Input);
        // One by one: an "outside border" would be drawn on the cells themselves.
        style.Border.SetTopBorder(XLBorderStyleValues.Thin).Border.SetTopBorderColor(WorkbookStyle.Line);
        style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookStyle.Line);
        style.Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetLeftBorderColor(WorkbookStyle.Line);
        style.Border.SetRightBorder(XLBorderStyleValues.Thin).Border.SetRightBorderColor(WorkbookStyle.Line);
    }

    public static void Header(IXLRange range)
    {
        WorkbookStyle.Header(range);
        range.Style.Protection.SetLocked(true);
    }

    /// <summary>Protection without a password: it keeps headers from being changed by accident and hinders nobody who means it.</summary>
    public static void Protect(IXLWorksheet sheet) => sheet.Protect().AllowElement(
        XLSheetProtectionElements.FormatCells | XLSheetProtectionElements.FormatColumns | XLSheetProtectionElements.FormatRows
        | XLSheetProtectionElements.Sort | XLSheetProtectionElements.AutoFilter
        | XLSheetProtectionElements.SelectLockedCells | XLSheetProtectionElements.SelectUnlockedCells);

    /// <summary>A4 across, so many pages wide as the text stays readable, headers and units on every page.</summary>
    public static void Print(IXLWorksheet sheet, int firstHeader, int lastHeader, int keyColumns, double width)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(Math.Max(1, (int)Math.Ceiling(width / (PrintSetup.LandscapeWidth * 1.4))), 0);
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.6).SetBottom(0.6).SetHeader(0.3).SetFooter(0.3);
        page.SetRowsToRepeatAtTop(firstHeader, lastHeader);
        if (keyColumns > 0) page.SetColumnsToRepeatAtLeft(1, keyColumns);
        page.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Center.AddText(" / ");
        page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>Text that people wrote, never a formula.</summary>
    public static void Put(IXLCell cell, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        cell.SetValue(CellText.Storable(text, "…"));
        if (CellText.LooksLikeFormula(text)) cell.Style.SetIncludeQuotePrefix();
    }

    public static string Number(double number) => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
