using System.Globalization;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Uncomputed: a formula that the writing program left without a value.</summary>
public enum CellKind : byte { Empty, Number, Text, Date, Boolean, Error, Uncomputed }

/// <summary>One cell as the file stores it; formulas appear as the value last computed, never evaluated here.</summary>
/// <param name="Kind">What the cell holds.</param>
/// <param name="Number">The number; for a date its serial day (1 = 1900-01-01 in the 1900 system); for a boolean 1 or 0.</param>
/// <param name="Text">The text, or the name of the error such as #DIV/0!; of a number its spelling, where that may matter for a code.</param>
/// <param name="IsPercent">The number format shows a percentage, so 0.9812 is seen as 98.12 %.</param>
/// <param name="IsContinuation">The cell is covered by a merged area and repeats its text; nothing stands in the cell itself.</param>
public readonly record struct SheetCell(CellKind Kind, double Number, string? Text, bool IsPercent = false, bool IsContinuation = false)
{
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));

    /// <summary>The cell in words, for messages and for raw texts.</summary>
    public string AsWritten() => Kind switch
    {
        CellKind.Empty => "",
        CellKind.Number when IsPercent => Percentage.ToPercent(Number).ToString("R", CultureInfo.InvariantCulture) + "%",
        CellKind.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Boolean => Number != 0 ? "TRUE" : "FALSE",
        CellKind.Date => TryGetDay(out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Number.ToString("R", CultureInfo.InvariantCulture),
        _ => Text ?? "",
    };

    /// <summary>The cell as a code: a number keeps the zeros before it where the file has them.</summary>
    public string AsCode() => Kind == CellKind.Number && Text is not null ? Text : AsWritten();

    /// <summary>The day of a date cell; false when the serial lies outside the calendar.</summary>
    public bool TryGetDay(out DateOnly day)
    {
        day = default;
        if (Kind != CellKind.Date || !(Number >= 1 && Number < 2_958_466)) return false;
        day = DateOnly.FromDateTime(DateTime.FromOADate(Number));
        return true;
    }
}
