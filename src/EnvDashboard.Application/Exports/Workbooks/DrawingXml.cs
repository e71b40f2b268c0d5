using System.Globalization;
using System.Security;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>Where the charts of a sheet stand.</summary>
internal static class DrawingXml
{
    public static string Of(IReadOnlyList<Chart> charts) =>
        "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
        + string.Concat(charts.Select(Frame)) + "</xdr:wsDr>";

    private static string Frame(Chart chart, int at) => string.Create(CultureInfo.InvariantCulture, $"""
        <xdr:twoCellAnchor>{Corner("from", chart.Place.FirstColumn, chart.Place.FirstRow)}{Corner("to", chart.Place.LastColumn, chart.Place.LastRow)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="{at + 2}" name="Chart {at + 1}" descr="{SecurityElement.Escape(chart.Title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId{at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>
        """);

    private static string Corner(string name, int column, int row) => string.Create(
        CultureInfo.InvariantCulture, $"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>");
}
