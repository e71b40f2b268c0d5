using System.Globalization;

namespace EnvDashboard.Domain.Observations;

/// <summary>A cell of a sheet by row and column, both counted from 1, packed into one number for storage.</summary>
public readonly record struct CellAddress(int Row, int Column)
{
    private const int MaxColumns = 1 << 14;

    public long Packed => (long)Row * MaxColumns + (Column - 1);

    public static CellAddress Unpack(long packed) => new((int)(packed / MaxColumns), (int)(packed % MaxColumns) + 1);

    /// <summary>The address as the spreadsheet program shows it, e.g. <c>AB12</c>.</summary>
    public override string ToString() => ColumnLetters(Column) + Row.ToString(CultureInfo.InvariantCulture);

    public static string ColumnLetters(int column)
    {
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + (rest - 1) % 26);
        return new(letters[at..]);
    }
}
