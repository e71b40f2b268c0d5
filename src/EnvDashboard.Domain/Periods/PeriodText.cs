using System.Globalization;
using System.Text.RegularExpressions;

namespace EnvDashboard.Domain.Periods;

/// <summary>Reads a <see cref="Period"/> from the ways people write it; see <c>docs/contracts.md</c>, "Periods".</summary>
public static partial class PeriodText
{
    /// <summary>True when the whole text is a period, in the canonical or in a Chinese form.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = null!;
        if (string.IsNullOrWhiteSpace(text)) return false;
        var plain = Normalise(text);
        var match = Whole().Match(plain);
        return match.Success && TryBuild(match, out period);
    }

    /// <summary>
    /// The one period named anywhere in a title, sheet name or file name. False when there is none or when two different ones are
    /// named, because choosing between them would be a guess.
    /// </summary>
    public static bool TryFind(string? text, out Period period)
    {
        period = null!;
        if (string.IsNullOrWhiteSpace(text)) return false;
        foreach (Match match in Anywhere().Matches(Normalise(text)))
        {
            if (!TryBuild(match, out var found)) continue;
            if (period is not null && period != found) { period = null!; return false; }
            period = found;
        }
        return period is not null;
    }

    /// <summary>Half-width characters, no spaces, one kind of dash.</summary>
    private static string Normalise(string text)
    {
        string half;
        try
        {
            half = text.Normalize(System.Text.NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: not a text anyone wrote, but it must not stop a reading.
            return "";
        }
        return Spaces().Replace(half, "").Replace('—', '-').Replace('–', '-').Replace('~', '-').Replace("--", "-", StringComparison.Ordinal).Replace('至', '-');
    }

    private static bool TryBuild(Match match, out Period period)
    {
        period = null!;
        try
        {
            period = Build(match)!;
        }
        catch (ArgumentException)
        {
            // A month 13 or a range that ends before it starts is not a period.
        }
        return period is not null;
    }

    private static Period? Build(Match m)
    {
        if (m.Groups["d1"].Success) return Period.DayRange(Day(m.Groups["d1"]), Day(m.Groups["d2"]));
        if (m.Groups["ry1"].Success) return Period.MonthRange(Int(m, "ry1"), Int(m, "rm1"), Int(m, "ry2"), Int(m, "rm2"));
        if (m.Groups["cy"].Success)
        {
            var year = Int(m, "cy");
            if (m.Groups["cm2"].Success) return Period.MonthRange(year, Int(m, "cm1"), m.Groups["cy2"].Success ? Int(m, "cy2") : year, Int(m, "cm2"));
            if (m.Groups["cm1"].Success) return Period.Month(year, Int(m, "cm1"));
            if (m.Groups["cq"].Success) return Period.Quarter(year, Ordinal(m.Groups["cq"].Value));
            if (m.Groups["ch"].Success) return Period.Half(year, m.Groups["ch"].Value == "上" ? 1 : 2);
            return Period.Year(year);
        }
        if (m.Groups["q"].Success) return Period.Quarter(Int(m, "qy"), Int(m, "q"));
        if (m.Groups["h"].Success) return Period.Half(Int(m, "hy"), Int(m, "h"));
        if (m.Groups["mm"].Success) return Period.Month(Int(m, "my"), Int(m, "mm"));
        return m.Groups["y"].Success ? Period.Year(Int(m, "y")) : null;
    }

    private static int Ordinal(string text) => text switch { "一" => 1, "二" => 2, "三" => 3, "四" => 4, _ => int.Parse(text, CultureInfo.InvariantCulture) };

    private static int Int(Match m, string group) => int.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DateOnly Day(Group group) => DateOnly.TryParseExact(group.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new ArgumentException("Not a day.");

    private const string Forms =
        @"(?<d1>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\.\.(?<d2>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})" +
        @"|(?<ry1>(?:19|20)[0-9]{2})-(?<rm1>[0-9]{2})\.\.(?<ry2>(?:19|20)[0-9]{2})-(?<rm2>[0-9]{2})" +
        @"|(?<cy>(?:19|20)[0-9]{2})年(?:(?<cm1>[0-9]{1,2})月?-(?:(?<cy2>(?:19|20)[0-9]{2})年)?(?<cm2>[0-9]{1,2})月|(?<cm1>[0-9]{1,2})月(?:份)?(?![0-9]{1,2}日)|第?(?<cq>[一二三四1-4])季度?|(?<ch>[上下])半年|(?:全年|度)?(?!第?[一二三四0-9上下]))" +
        @"|(?<qy>(?:19|20)[0-9]{2})-?[Qq](?<q>[1-4])" +
        @"|(?<hy>(?:19|20)[0-9]{2})-?[Hh](?<h>[12])" +
        @"|(?<my>(?:19|20)[0-9]{2})(?:[-/.](?<mm>[0-9]{1,2})|(?<mm>0[1-9]|1[0-2]))(?![-/.]?[0-9])";

    [GeneratedRegex("^(?:" + Forms + @"|(?<y>(?:19|20)[0-9]{2}))$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?<![0-9])(?:" + Forms + @"|(?<![\p{L}.,])(?<y>(?:19|20)[0-9]{2})(?![\p{L}0-9\-/.,%]))")]
    private static partial Regex Anywhere();

    /// <summary>Spaces between two digits part two numbers and stay.</summary>
    [GeneratedRegex(@"(?<![0-9])\s+|\s+(?![0-9])")]
    private static partial Regex Spaces();
}
