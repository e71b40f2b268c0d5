using System.Globalization;
using EnvDashboard.Application.Exports.Workbooks;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>A4, one page wide, header rows and unit columns on every page, page numbers, and the banner where figures are invented.</summary>
internal static class PrintSetup
{
    /// <summary>Digit widths that fit across the page at full size, with some room for fonts wider than those named.</summary>
    public const double LandscapeWidth = 135;

    /// <summary>Header and footer may have 255 characters each, codes included.</summary>
    private const int HeaderTextLength = 70;

    public static void Apply(TableSheet table, ComparisonDraft draft, int headerRows, int keyColumns, bool landscape)
    {
        var lastHeaderRow = table.HeaderRow + headerRows - 1;
        Page(table.Sheet, draft, landscape);
        table.Sheet.Frozen = (lastHeaderRow, keyColumns);
        table.Sheet.Page.TitleRows = lastHeaderRow;
        table.Sheet.Page.TitleColumns = keyColumns;
    }

    public static void Page(Sheet sheet, ComparisonDraft draft, bool landscape)
    {
        sheet.Page.Landscape = landscape;
        var banner = draft.Invented ? $"&C&\"{LookTable.Font},Bold\"&K{Palette.Warning}{Plain(draft.Text["banner"])}" : "";
        sheet.Page.Header = $"&L{Plain(draft.SchemeName)}{banner}&R{Plain(draft.PeriodCodes)}";
        sheet.Page.Footer = $"&L{Plain($"{draft.Text.Name(draft.Content.Group)} · {draft.Content.MadeBy}")}"
            + $"&C{draft.Text["page"]}&P{draft.Text["page_of"]}&N{draft.Text["page_end"]}"
            + $"&R{draft.Content.MadeAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    /// <summary>In headers an ampersand begins a code; a digit behind a code would be taken for a size, so a space goes between.</summary>
    private static string Plain(string text)
    {
        var line = CellText.Storable(text, "…").ReplaceLineEndings(" ").Trim();
        if (line.Length > HeaderTextLength) line = line[..(HeaderTextLength - 1)] + "…";
        if (line.Length > 0 && char.IsAsciiDigit(line[0])) line = " " + line;
        return line.Replace("&", "&&", StringComparison.Ordinal);
    }
}
