using System.Globalization;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Tells from a number format whether a number is shown as a date or as a percentage.</summary>
internal static class NumberFormats
{
    /// <summary>The built-in formats 27–36 and 50–58 are dates in the Chinese versions of the spreadsheet programs.</summary>
    public static bool IsDate(int id, string? code) =>
        code is null ? id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) : HasUnquoted(code, "ymdhs");

    public static bool IsPercent(int id, string? code) => code is null ? id is 9 or 10 : HasUnquoted(code, "%");

    private static bool HasUnquoted(string code, string letters)
    {
        if (string.Equals(code, "General", StringComparison.OrdinalIgnoreCase)) return false;
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = code.IndexOf('"', at + 1);
                    if (at < 0) return false;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '[':
                    var close = code.IndexOf(']', at);
                    if (close < 0) return false;
                    // [h], [mm] and [s] count elapsed time; other brackets are colours, conditions and locales.
                    var inside = code.AsSpan(at + 1, close - at - 1);
                    if (inside.Length is > 0 and <= 2 && letters.Contains(char.ToLower(inside[0], CultureInfo.InvariantCulture), StringComparison.Ordinal)) return true;
                    at = close;
                    break;
                default:
                    if (letters.Contains(char.ToLower(code[at], CultureInfo.InvariantCulture), StringComparison.Ordinal)) return true;
                    break;
            }
        }
        return false;
    }
}
