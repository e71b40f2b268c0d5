using ClosedXML.Excel;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// Column widths from the length of the text, in widths of a digit. Measuring with the font itself needs a graphics library that
/// servers do not have.
/// </summary>
internal sealed class ColumnWidths
{
    private const double Padding = 2.2;

    /// <summary>What the file format adds to every column for its margins.</summary>
    private const double Margin = 0.72;

    // By column; 0 = nothing noted. Every cell of a large sheet comes by here.
    private double[] _widths = new double[64];

    /// <summary>Width of the longest line: Chinese characters and full-width signs count double.</summary>
    public static double Of(string text)
    {
        double longest = 0, line = 0;
        foreach (var c in text)
        {
            if (c == '\n')
            {
                longest = Math.Max(longest, line);
                line = 0;
            }
            else line += IsWide(c) ? 2 : 1;
        }
        return Math.Max(longest, line);
    }

    /// <summary>Lines that the text takes in a column of this width.</summary>
    public static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Of(line) / Math.Max(1, width - 1))));

    public void Note(int column, double width)
    {
        if (column >= _widths.Length) Array.Resize(ref _widths, Math.Max(column + 1, _widths.Length * 2));
        if (width > _widths[column]) _widths[column] = width;
    }

    /// <summary>The width that a column will have.</summary>
    public double this[int column] => column < _widths.Length && _widths[column] > 0 ? _widths[column] + Padding : 8.5;

    /// <summary>Width of neighbouring columns as they stand on the sheet.</summary>
    public double Sum(int first, int last)
    {
        double sum = 0;
        for (var column = first; column <= last; column++) sum += this[column] + Margin;
        return sum;
    }

    public void Apply(IXLWorksheet sheet, int lastColumn)
    {
        for (var column = 1; column <= lastColumn; column++) sheet.Column(column).Width = this[column];
    }

    public void Apply(Workbooks.Sheet sheet, int lastColumn)
    {
        for (var column = 1; column <= lastColumn; column++) sheet.Widths[column] = this[column] + Margin;
    }

    private static bool IsWide(char c) =>
        c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF'
            or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6'
            or '—' or '…' or '“' or '”' or '▲' or '▼' or '↑' or '↓' or 'Σ' || char.IsHighSurrogate(c);
}
