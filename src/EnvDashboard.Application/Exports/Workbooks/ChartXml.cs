using System.Globalization;
using System.Security;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>A chart part in DrawingML. The numbers stay in their cells; the program that opens the file draws them from there.</summary>
internal static class ChartXml
{
    public static string Of(Chart chart) =>
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + "<c:roundedCorners val=\"0\"/><c:chart>" + Title(chart.Title) + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>"
        + chart.Kind switch { ChartKind.Bars => Bars(chart), ChartKind.Radar => Radar(chart), _ => Lines(chart) }
        + "</c:plotArea>" + (chart.Series.Count > 1 ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "")
        + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
        + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\">" + Fonts + "</a:defRPr></a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr></c:chartSpace>";

    private const string Fonts = "<a:latin typeface=\"" + LookTable.Font + "\"/><a:ea typeface=\"" + LookTable.Font + "\"/>";
    private const string AxisIds = "<c:axId val=\"1\"/><c:axId val=\"2\"/>";

    private static string Title(string text) =>
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"1200\" b=\"1\">" + Fonts + "</a:rPr><a:t>"
        + SecurityElement.Escape(text) + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";

    private static string Bars(Chart chart) =>
        "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
        + string.Concat(chart.Series.Select((s, i) => Head(s, i) + "<c:spPr><a:solidFill><a:srgbClr val=\"" + s.Colour + "\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>"
            + (s.Numbers.Block.LastRow - s.Numbers.Block.FirstRow < 40 ? DataLabels : "") + Cells(s) + "</c:ser>"))
        + "<c:gapWidth val=\"40\"/>" + AxisIds + "</c:barChart>"
        // The first on top, as in the table.
        + Categories("maxMin", "l") + Values("b", "max");

    private static string Radar(Chart chart) =>
        "<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>"
        + string.Concat(chart.Series.Select((s, i) => Head(s, i) + Line(s) + "<c:marker><c:symbol val=\"none\"/></c:marker>" + Cells(s) + "</c:ser>"))
        + AxisIds + "</c:radarChart>" + Categories("minMax", "b") + Values("l", "autoZero");

    private static string Lines(Chart chart) =>
        "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
        + string.Concat(chart.Series.Select((s, i) => Head(s, i) + Line(s) + "<c:marker><c:symbol val=\"circle\"/><c:size val=\"4\"/></c:marker>" + Cells(s) + "<c:smooth val=\"0\"/></c:ser>"))
        + "<c:marker val=\"1\"/>" + AxisIds + "</c:lineChart>" + Categories("minMax", "b", chart.Reversed ? "max" : "autoZero") + Values("l", "autoZero", chart.Reversed ? "maxMin" : "minMax");

    private static string Head(ChartSeries s, int at) => string.Create(
        CultureInfo.InvariantCulture, $"<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx>{Name(s.Name)}</c:tx>");

    private static string Cells(ChartSeries s) =>
        $"<c:cat>{Texts(s.Categories)}</c:cat><c:val>{Numbers(s.Numbers)}</c:val>";

    private static string Name(ChartCells name) => name.Texts is { } literal ? $"<c:v>{SecurityElement.Escape(literal[0])}</c:v>" : Texts(name);

    private static string Texts(ChartCells cells) => cells.Texts is { } literal
        ? $"<c:strLit><c:ptCount val=\"{literal.Count}\"/>{string.Concat(literal.Select((t, i) => $"<c:pt idx=\"{i}\"><c:v>{SecurityElement.Escape(t)}</c:v></c:pt>"))}</c:strLit>"
        : $"<c:strRef><c:f>{SecurityElement.Escape(cells.ToString())}</c:f></c:strRef>";

    private static string Numbers(ChartCells cells) => cells.Numbers is { } literal
        ? $"<c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"{literal.Count}\"/>{string.Concat(literal.Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"<c:pt idx=\"{i}\"><c:v>{n}</c:v></c:pt>")))}</c:numLit>"
        : $"<c:numRef><c:f>{SecurityElement.Escape(cells.ToString())}</c:f></c:numRef>";

    private static string Line(ChartSeries s) =>
        $"<c:spPr><a:ln w=\"{(s.Dashed ? 15875 : 25400)}\"><a:solidFill><a:srgbClr val=\"{s.Colour}\"/></a:solidFill>{(s.Dashed ? "<a:prstDash val=\"dash\"/>" : "")}</a:ln></c:spPr>";

    private const string DataLabels =
        "<c:dLbls><c:spPr><a:noFill/></c:spPr><c:dLblPos val=\"outEnd\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";

    private static string Categories(string orientation, string side, string crosses = "autoZero") =>
        $"<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"{orientation}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{side}\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"{(crosses == "max" ? "nextTo" : "low")}\"/><c:crossAx val=\"2\"/><c:crosses val=\"{crosses}\"/></c:catAx>";

    private static string Values(string side, string crosses, string orientation = "minMax") =>
        $"<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"{orientation}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{side}\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"{crosses}\"/></c:valAx>";
}
