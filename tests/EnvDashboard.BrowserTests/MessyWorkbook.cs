using ClosedXML.Excel;

namespace EnvDashboard.BrowserTests;

/// <summary>What a district sends: two rows of titles, a header of two rows with merged cells, a column under a name that nobody knows.</summary>
public static class MessyWorkbook
{
    public const string Unknown = "群众反映事项", Known = "试验办结数", Meant = "BT_B", FirstUnit = "试验一区", SecondUnit = "试验二区";

    /// <summary>The units and indicators it speaks of. No group and no scheme: the rankings of other tests stay as they are.</summary>
    public static byte[] Definitions()
    {
        using var workbook = new XLWorkbook();
        Fill(workbook.AddWorksheet("units"), [["code", "name", "kind"], ["BT1", FirstUnit, "district"], ["BT2", SecondUnit, "district"]]);
        Fill(workbook.AddWorksheet("indicators"), [["code", "name", "unit_of_measure", "direction", "kind"], ["BT_A", Known, "件", "higher", "value"], [Meant, "试验整改数", "件", "higher", "value"], ["BT_C", "试验受理数", "件", "higher", "value"]]);
        return Bytes(workbook);
    }

    /// <param name="values">Of the two units: under the known header and under the unknown one.</param>
    public static byte[] Build(string month, params (double Known, double Unknown)[] values)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("汇总表");
        Fill(sheet, [["营商环境试验情况汇总"], [month], ["单位", "办理情况"], ["", Known, Unknown]]);
        sheet.Range(1, 1, 1, 3).Merge();
        sheet.Range(3, 1, 4, 1).Merge();
        sheet.Range(3, 2, 3, 3).Merge();
        string[] names = [FirstUnit, SecondUnit];
        for (var i = 0; i < values.Length; i++)
        {
            sheet.Cell(5 + i, 1).SetValue(names[i]);
            sheet.Cell(5 + i, 2).SetValue(values[i].Known);
            sheet.Cell(5 + i, 3).SetValue(values[i].Unknown);
        }
        sheet.Cell(5 + values.Length, 1).SetValue("注：以上为各单位自报数。");
        return Bytes(workbook);
    }

    private static void Fill(IXLWorksheet sheet, string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c].Length > 0) sheet.Cell(r + 1, c + 1).SetValue(rows[r][c]);
            }
        }
    }

    private static byte[] Bytes(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }
}
