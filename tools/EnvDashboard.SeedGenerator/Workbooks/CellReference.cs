using System.Globalization;

namespace EnvDashboard.SeedGenerator.Workbooks;

internal static class CellReference
{
    /// <summary>A1 notation of a row and a column, both counted from 1.</summary>
    public static string Of(int row, int column)
    {
        var letters = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
