using ClosedXML.Excel;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// Colours, fonts and borders of templates. A look is made once on one cell and copied to the range: setting ten properties on each
/// of ten thousand cells is what makes styling slow.
/// </summary>
internal static class WorkbookStyle
{
    public const string Font = "Microsoft YaHei";
    public static readonly XLColor Heading = XLColor.FromHtml("#1F4E79");
    public static readonly XLColor HeadingFill = XLColor.FromHtml("#DDEBF7");
    public static readonly XLColor Line = XLColor.FromHtml("#BFBFBF");
    public static readonly XLColor Warning = XLColor.FromHtml("#C00000");
    public static readonly XLColor Muted = XLColor.FromHtml("#767676");

    public static void Defaults(IXLWorkbook workbook)
    {
        workbook.Style.Font.FontName = Font;
        workbook.Style.Font.FontSize = 10;
        workbook.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    public static void Body(IXLRange range)
    {
        Border(range.FirstCell().Style);
        Copy(range);
    }

    public static void Header(IXLRange range)
    {
        Border(range.FirstCell().Style);
        range.FirstCell().Style.Font.SetBold().Font.SetFontColor(Heading).Fill.SetBackgroundColor(HeadingFill);
        range.FirstCell().Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetWrapText();
        Copy(range);
    }

    /// <summary>The look of the first cell for all. Read anew from the cell: a style object taken before a change does not know of it.</summary>
    private static void Copy(IXLRange range) => range.Style = range.FirstCell().Style;

    private static void Border(IXLStyle style) => style.Border
        .SetTopBorder(XLBorderStyleValues.Thin).Border.SetBottomBorder(XLBorderStyleValues.Thin)
        .Border.SetLeftBorder(XLBorderStyleValues.Thin).Border.SetRightBorder(XLBorderStyleValues.Thin)
        .Border.SetTopBorderColor(Line).Border.SetBottomBorderColor(Line)
        .Border.SetLeftBorderColor(Line).Border.SetRightBorderColor(Line);
}
