using System.Globalization;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>What follows the cells of a sheet: filter, joined cells, colours, links, print set-up, page breaks, charts and sparklines.</summary>
internal static class SheetEndXml
{
    public static void Write(Utf8Text xml, Sheet sheet)
    {
        if (sheet.Filter is { } filter) xml.Raw(Text($"<autoFilter ref=\"{filter}\"/>"));
        if (sheet.Joined.Count > 0)
        {
            xml.Raw(Text($"<mergeCells count=\"{sheet.Joined.Count}\">"));
            foreach (var joined in sheet.Joined) xml.Raw($"<mergeCell ref=\"{joined}\"/>");
            xml.Raw("</mergeCells>"u8);
        }
        for (var i = 0; i < sheet.Colourings.Count; i++) Colours(xml, sheet.Colourings[i], i + 1);
        if (sheet.Links.Count > 0)
        {
            xml.Raw("<hyperlinks>"u8);
            foreach (var (row, column, target) in sheet.Links)
            {
                xml.Raw($"<hyperlink ref=\"{CellNames.Of(row, column)}\" location=\"");
                xml.Escaped(CellNames.Sheet(target) + "!A1");
                xml.Raw("\"/>"u8);
            }
            xml.Raw("</hyperlinks>"u8);
        }
        Page(xml, sheet.Page);
        if (sheet.Charts.Count > 0) xml.Raw("<drawing r:id=\"rId1\"/>"u8);
        if (sheet.Sparklines.Count > 0) Sparklines(xml, sheet);
    }

    private static void Colours(Utf8Text xml, Colouring c, int priority)
    {
        xml.Raw(Text($"<conditionalFormatting sqref=\"{c.Block}\"><cfRule type=\"{(c.High is null ? "dataBar" : "colorScale")}\" priority=\"{priority}\">"));
        xml.Raw(c.High is null
            ? $"<dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/><color rgb=\"FF{c.Low}\"/></dataBar>"
            : $"<colorScale><cfvo type=\"min\"/><cfvo type=\"percentile\" val=\"50\"/><cfvo type=\"max\"/><color rgb=\"FF{c.Low}\"/><color rgb=\"FFFFFFFF\"/><color rgb=\"FF{c.High}\"/></colorScale>");
        xml.Raw("</cfRule></conditionalFormatting>"u8);
    }

    private static void Page(Utf8Text xml, PageSetup page)
    {
        xml.Raw("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.7\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>"u8);
        var size = page.Scale is { } scale ? Text($" scale=\"{scale}\"") : Text($" fitToWidth=\"1\" fitToHeight=\"{page.FitHeight}\"");
        xml.Raw($"<pageSetup paperSize=\"9\"{size} orientation=\"{(page.Landscape ? "landscape" : "portrait")}\"/>");
        xml.Raw("<headerFooter><oddHeader>"u8);
        xml.Escaped(page.Header);
        xml.Raw("</oddHeader><oddFooter>"u8);
        xml.Escaped(page.Footer);
        xml.Raw("</oddFooter></headerFooter>"u8);
        if (page.BreaksBehind.Count == 0) return;
        xml.Raw(Text($"<colBreaks count=\"{page.BreaksBehind.Count}\" manualBreakCount=\"{page.BreaksBehind.Count}\">"));
        foreach (var column in page.BreaksBehind) xml.Raw(Text($"<brk id=\"{column}\" max=\"1048575\" man=\"1\"/>"));
        xml.Raw("</colBreaks>"u8);
    }

    private static void Sparklines(Utf8Text xml, Sheet sheet)
    {
        xml.Raw("<extLst><ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\" xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"u8);
        xml.Raw("<x14:sparklineGroups xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"><x14:sparklineGroup displayEmptyCellsAs=\"gap\" high=\"1\" low=\"1\">"u8);
        xml.Raw("<x14:colorSeries rgb=\"FF1F4E79\"/><x14:colorHigh rgb=\"FF00703C\"/><x14:colorLow rgb=\"FFB3261E\"/><x14:sparklines>"u8);
        foreach (var line in sheet.Sparklines)
        {
            xml.Raw("<x14:sparkline><xm:f>"u8);
            xml.Escaped(CellNames.Sheet(sheet.Name) + "!" + line.Numbers);
            xml.Raw($"</xm:f><xm:sqref>{CellNames.Of(line.Row, line.Column)}</xm:sqref></x14:sparkline>");
        }
        xml.Raw("</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"u8);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
