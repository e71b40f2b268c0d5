using System.Globalization;
using ClosedXML.Excel;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>A4, one page wide, header rows and unit columns on every page, page numbers, and the banner where figures are invented.</summary>
internal static class PrintSetup
{
    /// <summary>Digit widths that fit across the page at full size, with some room for fonts wider than those named.</summary>
    public const double LandscapeWidth = 135;

    private const int HeaderTextLength = 100;

    public static void Apply(TableSheet table, ComparisonDraft draft, int headerRows, int keyColumns, bool landscape)
    {
        var lastHeaderRow = table.HeaderRow + headerRows - 1;
        Page(table.Sheet, draft, landscape);
        table.Sheet.SheetView.Freeze(lastHeaderRow, keyColumns);
        table.Sheet.PageSetup.SetRowsToRepeatAtTop(1, lastHeaderRow);
        if (keyColumns > 0) table.Sheet.PageSetup.SetColumnsToRepeatAtLeft(1, keyColumns);
    }

    public static void Page(IXLWorksheet sheet, ComparisonDraft draft, bool landscape)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.4).SetRight(0.4).SetTop(0.7).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        HeaderAndFooter(page, draft);
    }

    private static void HeaderAndFooter(IXLPageSetup page, ComparisonDraft draft)
    {
        page.Header.Left.AddText(Plain(draft.SchemeName));
        page.Header.Right.AddText(Plain(draft.PeriodCodes));
        if (draft.Invented) page.Header.Center.AddText(Plain(draft.Text["banner"])).SetBold().SetFontColor(WorkbookStyle.Warning);
        page.Footer.Left.AddText(Plain($"{draft.Text.Name(draft.Content.Group)} · {draft.Content.MadeBy}"));
        page.Footer.Center.AddText(draft.Text["page"]);
        page.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Center.AddText(draft.Text["page_of"]);
        page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages);
        if (draft.Text["page_end"] is { Length: > 0 } end) page.Footer.Center.AddText(end);
        page.Footer.Right.AddText(Plain(draft.Content.MadeAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    /// <summary>In headers an ampersand begins a code, and all parts together may have 255 characters.</summary>
    private static string Plain(string text)
    {
        var line = CellText.Storable(text, "…").ReplaceLineEndings(" ").Trim();
        if (line.Length > HeaderTextLength) line = line[..(HeaderTextLength - 1)] + "…";
        return line.Replace("&", "&&", StringComparison.Ordinal);
    }
}
