using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Points;

/// <summary>Reads points as people write them: 2, −0.5, +1, 2分, 加1分, 扣0.5分.</summary>
internal static class PointNumber
{
    /// <summary>Beyond this a number is a mistake, whatever the scale.</summary>
    private const double Largest = 1e9;

    /// <summary>False for anything that is not one plain number with at most one sign, and for 0, which says nothing.</summary>
    public static bool TryRead(in SheetCell cell, out double points)
    {
        points = 0;
        if (cell is { Kind: CellKind.Number, IsPercent: false }) points = cell.Number;
        else if (cell.Kind == CellKind.Text && !TryReadText(TextKey.Of(cell.Text), out points)) return false;
        return points != 0 && Math.Abs(points) <= Largest;
    }

    private static bool TryReadText(string text, out double points)
    {
        points = 0;
        var sign = text.Length == 0 ? 0 : text[0] switch { '加' => 1, '扣' or '减' => -1, _ => 0 };
        var rest = sign == 0 ? text : text[1..];
        // 扣-2 may mean either; only its sender can say.
        if (sign != 0 && (rest.Length == 0 || !char.IsAsciiDigit(rest[0]))) return false;
        if (NumberText.Read(rest) is not { Kind: NumberTextKind.Number, Qualifier: null, Measure: null or { Name: "分", Scale: 1 } } read) return false;
        points = sign == 0 ? read.Number : sign * read.Number;
        return true;
    }
}
