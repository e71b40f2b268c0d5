using System.Globalization;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Reads the numbers of cell values. Always invariant; exact to the last bit.</summary>
internal static class PlainNumber
{
    private static readonly double[] Tens = [.. Enumerable.Range(0, 23).Select(n => double.Parse("1e" + n.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))];

    public static bool TryParse(ReadOnlySpan<byte> text, out double number)
    {
        // Up to 15 digits and a power of ten below 10^22 are both exact doubles, so one division rounds correctly (Clinger 1990).
        long digits = 0;
        int count = 0, decimals = 0, at = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var point = false;
        for (; at < text.Length; at++)
        {
            var c = (uint)(text[at] - '0');
            if (c <= 9)
            {
                digits = digits * 10 + c;
                count++;
                if (point) decimals++;
            }
            else if (text[at] == '.' && !point) point = true;
            else return Slowly(text, out number);
            if (count > 15) return Slowly(text, out number);
        }
        if (count == 0) return Slowly(text, out number);
        number = digits / Tens[decimals];
        if (text[0] == '-') number = -number;
        return true;
    }

    private static bool Slowly(ReadOnlySpan<byte> text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
