using System.Globalization;
using System.Xml;

namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>Writes one sheet; the order of the elements is the one the schema demands.</summary>
internal static class SheetXml
{
    public static void Write(XmlWriter xml, Sheet sheet, SharedStrings strings)
    {
        xml.WriteStartElement("worksheet", SpreadsheetNames.Main);
        var columns = Math.Max(1, sheet.Rows.Max(r => r.Count));
        xml.WriteStartElement("dimension");
        xml.WriteAttributeString("ref", $"A1:{CellReference.Of(sheet.Rows.Count, columns)}");
        xml.WriteEndElement();
        WriteFrozenPane(xml, sheet);
        WriteColumns(xml, sheet);
        xml.WriteStartElement("sheetData");
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            WriteRow(xml, i + 1, sheet.Rows[i], strings);
        }

        xml.WriteEndElement();
        WriteJoinedRows(xml, sheet);
        xml.WriteEndElement();
    }

    private static void WriteFrozenPane(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0 || sheet.FrozenColumns > 0)
        {
            var pane = (sheet.FrozenRows > 0, sheet.FrozenColumns > 0) switch
            {
                (true, true) => "bottomRight",
                (true, false) => "bottomLeft",
                _ => "topRight",
            };
            xml.WriteStartElement("pane");
            WriteCount(xml, "xSplit", sheet.FrozenColumns);
            WriteCount(xml, "ySplit", sheet.FrozenRows);
            xml.WriteAttributeString("topLeftCell", CellReference.Of(sheet.FrozenRows + 1, sheet.FrozenColumns + 1));
            xml.WriteAttributeString("activePane", pane);
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, Sheet sheet)
    {
        if (sheet.ColumnWidths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.ColumnWidths.Count; i++)
        {
            xml.WriteStartElement("col");
            WriteCount(xml, "min", i + 1);
            WriteCount(xml, "max", i + 1);
            xml.WriteAttributeString("width", sheet.ColumnWidths[i].ToString("R", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int row, IReadOnlyList<Cell> cells, SharedStrings strings)
    {
        xml.WriteStartElement("row");
        WriteCount(xml, "r", row);
        for (var i = 0; i < cells.Count; i++)
        {
            WriteCell(xml, CellReference.Of(row, i + 1), cells[i], strings);
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string reference, Cell cell, SharedStrings strings)
    {
        if (cell.IsBlank && cell.Style == CellStyle.Plain)
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        if (cell.Style != CellStyle.Plain)
        {
            xml.WriteAttributeString("s", ((int)cell.Style).ToString(CultureInfo.InvariantCulture));
        }

        if (cell.Text is { } text)
        {
            xml.WriteAttributeString("t", "s");
            xml.WriteElementString("v", SpreadsheetNames.Main, strings.IndexOf(text).ToString(CultureInfo.InvariantCulture));
        }
        else if (cell.Number is { } number)
        {
            // "R" is the shortest text that reads back as the same double.
            xml.WriteElementString("v", SpreadsheetNames.Main, number.ToString("R", CultureInfo.InvariantCulture));
        }

        xml.WriteEndElement();
    }

    private static void WriteJoinedRows(XmlWriter xml, Sheet sheet)
    {
        if (sheet.JoinedRows.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells");
        WriteCount(xml, "count", sheet.JoinedRows.Count);
        foreach (var row in sheet.JoinedRows)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", $"{CellReference.Of(row, 1)}:{CellReference.Of(row, sheet.ColumnWidths.Count)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCount(XmlWriter xml, string name, int count)
    {
        if (count > 0)
        {
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
