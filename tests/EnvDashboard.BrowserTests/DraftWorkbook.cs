using ClosedXML.Excel;

namespace EnvDashboard.BrowserTests;

/// <summary>A definition workbook with the smallest scheme there is, as a draft.</summary>
public static class DraftWorkbook
{
    public static byte[] Build(string code, string group, string indicator, string appliesFrom)
    {
        using var workbook = new XLWorkbook();
        Fill(workbook.AddWorksheet("scheme"),
        [
            ["key", "value"], ["code", code], ["name", "试行办法"], ["version", "1"], ["applies_from", appliesFrom], ["group", group], ["status", "draft"],
        ]);
        Fill(workbook.AddWorksheet("scheme_nodes"),
        [
            ["node", "parent", "name", "weight", "indicator", "normalisation"], ["ROOT", "", "总分", "1", "", ""], ["LEAF", "ROOT", "公开率", "1", indicator, "minmax"],
        ]);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static void Fill(IXLWorksheet sheet, string[][] rows)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0) sheet.Cell(row + 1, column + 1).SetValue(rows[row][column]);
            }
        }
    }
}
