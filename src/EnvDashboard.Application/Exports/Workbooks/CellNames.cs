using System.Globalization;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>Cells, columns and sheets as formulas name them.</summary>
internal static class CellNames
{
    public static string Of(int row, int column) => new CellAddress(row, column).ToString();

    public static string Column(int column) => CellAddress.ColumnLetters(column);

    /// <summary>With quotes where the name holds more than letters and digits.</summary>
    public static string Sheet(string name) =>
        name.All(c => char.IsLetter(c) || c == '_') && name.Length > 3 || name.All(c => c >= '\u4E00' && c <= '\u9FFF') ? name : "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Absolute(string sheet, Block block)
    {
        var (first, last) = (Absolute(block.FirstRow, block.FirstColumn), Absolute(block.LastRow, block.LastColumn));
        return $"{Sheet(sheet)}!{(first == last ? first : first + ":" + last)}";
    }

    private static string Absolute(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");
}
