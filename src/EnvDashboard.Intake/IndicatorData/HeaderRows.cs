using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Tells quickly, for every row of a sheet, whether it may be the header of another table.</summary>
internal static class HeaderRows
{
    /// <summary>Header words are short; longer texts need not be looked up.</summary>
    private const int LongestWord = 24;

    /// <summary>It says "unit" or "indicator", has another word beside it, and holds no number but such as may be a period.</summary>
    public static bool MayBe(ReadOnlySpan<SheetCell> cells)
    {
        var words = 0;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind is CellKind.Error or CellKind.Boolean or CellKind.Uncomputed || (cell.Kind == CellKind.Number && cell.Number is not (>= 1990 and <= 2100 or >= 199_001 and <= 210_012))) return false;
            if (!cell.IsBlank && !cell.IsContinuation) words++;
        }
        if (words < 2) return false;
        foreach (ref readonly var cell in cells)
        {
            if (cell.Kind == CellKind.Text && !cell.IsContinuation && cell.Text!.Length <= LongestWord && MayBegin(cell.Text[0]) && ColumnWords.Headers.Contains(TextKey.Of(cell.Text))) return true;
        }
        return false;
    }

    private static readonly HashSet<char> Beginnings = [.. ColumnWords.Headers.Select(word => word[0])];

    /// <summary>Spares most rows of codes the work of <see cref="TextKey"/>.</summary>
    private static bool MayBegin(char c) => Beginnings.Contains(char.ToLowerInvariant(c)) || char.IsWhiteSpace(c) || c > '\uFF00';
}
