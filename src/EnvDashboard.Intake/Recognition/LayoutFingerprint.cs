using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace EnvDashboard.Intake.Recognition;

/// <summary>
/// Tells the same layout again next month: periods and counters in names and headers are left out of the comparison, and what the
/// dictionaries make of a header plays no part.
/// </summary>
public static partial class LayoutFingerprint
{
    /// <summary>A header as it is compared from month to month.</summary>
    public static string HeaderKey(string header) => Periods().Replace(Plain(header), "#");

    public static string UnitKey(string unit) => TextKey.Of(unit);

    /// <param name="headers">The texts of the header rows, row by row, empty cells left out.</param>
    public static string Of(string sheet, IEnumerable<string> headers)
    {
        var text = new StringBuilder(Counters().Replace(HeaderKey(sheet), ""));
        foreach (var header in headers) text.Append('\n').Append(HeaderKey(header));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static string Plain(string text) => TextKey.Of(text).Replace('—', '-').Replace('–', '-').Replace('~', '-').Replace('至', '-');

    [GeneratedRegex(@"(?:19|20)\d{2}年?(?:度|全年)?(?:[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}(?:月?-\d{1,2})?月份?|-?[qh][1-4])?|\d{1,2}(?:月?-\d{1,2})?月份?(?:\d{1,2}日)?|第?[一二三四1-4]季度|[上下]半年")]
    private static partial Regex Periods();

    [GeneratedRegex(@"[\d#()\s_.-]+")]
    private static partial Regex Counters();
}
