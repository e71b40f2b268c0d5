using ClosedXML.Excel;

namespace EnvDashboard.BrowserTests;

/// <summary>A long workbook with one figure: the smallest change there is.</summary>
public static class OneCellWorkbook
{
    /// <summary>Without numerator and denominator.</summary>
    public static byte[] Long(string unit, string indicator, string period, double value)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("更正");
        string[] header = ["单位", "指标", "期间", "数值"];
        for (var column = 0; column < header.Length; column++) sheet.Cell(1, column + 1).Value = header[column];
        string[] words = [unit, indicator, period];
        for (var column = 0; column < words.Length; column++) sheet.Cell(2, column + 1).SetValue(words[column]);
        sheet.Cell(2, 4).SetValue(value);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    public static byte[] Build(string unit, string indicator, string period, double value, int numerator, int denominator)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("更正");
        string[] header = ["单位", "指标", "期间", "数值", "分子", "分母"];
        for (var column = 0; column < header.Length; column++) sheet.Cell(1, column + 1).Value = header[column];
        sheet.Cell(2, 1).SetValue(unit);
        sheet.Cell(2, 2).SetValue(indicator);
        sheet.Cell(2, 3).SetValue(period);
        sheet.Cell(2, 4).SetValue(value);
        sheet.Cell(2, 5).SetValue(numerator);
        sheet.Cell(2, 6).SetValue(denominator);
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }
}
