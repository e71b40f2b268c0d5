using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>Reads addresses such as C7 or $C$7.</summary>
internal static class CellReferences
{
    private const int MaxRow = 1_048_576, MaxColumn = 16_384;

    public static bool TryParse(string? text, out CellAddress cell)
    {
        cell = default;
        int row = 0, column = 0;
        foreach (var c in text ?? "")
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && row == 0) column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
            else if (char.IsAsciiDigit(c) && column > 0) row = row * 10 + (c - '0');
            else return false;
            if (row > MaxRow || column > MaxColumn) return false;
        }
        cell = new(row, column);
        return row > 0 && column > 0;
    }
}
