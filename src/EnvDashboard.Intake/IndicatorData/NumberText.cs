using System.Globalization;
using System.Text.RegularExpressions;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

internal enum NumberTextKind { Unreadable, Number, Range, State }

/// <param name="Number">Powers of ten in words are not yet applied; see <paramref name="Measure"/>.</param>
/// <param name="Qualifier">Words that bound the number, as written.</param>
/// <param name="Measure">The unit of measure written behind the number; null when none is.</param>
/// <param name="InBrackets">Negative because it stands in brackets, as accountants write it.</param>
internal readonly record struct NumberReading(NumberTextKind Kind, double Number, ObservationState State, string? Qualifier, Measure? Measure, bool InBrackets = false);

/// <summary>Reads a number as people write it. What it cannot read for certain it calls unreadable.</summary>
internal static partial class NumberText
{
    private static readonly string[] Before =
        ["不少于", "不低于", "不超过", "不高于", "不多于", "至少", "最多", "至多", "超过", "大于等于", "小于等于", "大于", "小于", "低于", "高于", "突破", "将近", "接近", "大约", "约为", "低至", "高达", "累计", "预计", "目标", "承诺", "同比", "环比", "达到", "前", "超", "近", "约", "达", "共", ">=", "<=", "≥", "≤", ">", "<", "approximately", "approx.", "about", "over", "under", "nearly", "atleast", "atmost"];

    private static readonly string[] Behind = ["以上", "以下", "以内", "之内", "左右", "上下", "余", "多", "+"];

    public static NumberReading Read(string text)
    {
        var rest = TextKey.Of(text).Replace('−', '-').Replace('—', '-').Replace('–', '-').Replace('―', '-').Replace('﹣', '-').Replace('~', '-').Replace('〜', '-');
        if (StateWords.TryFind(rest, out var state)) return new(NumberTextKind.State, state == ObservationState.ZeroDeclared ? 0 : double.NaN, state, null, null);
        if (Bracketed().Match(rest) is { Success: true } bracketed)
        {
            var inside = bracketed.Groups[1].Value;
            if (TakeNumber(ref inside, out var positive) && (inside.Length == 0 || inside == "%"))
                return new(NumberTextKind.Number, -positive, ObservationState.Reported, null, inside.Length == 0 ? null : IndicatorData.Measure.Parse(inside), InBrackets: true);
        }
        var disputed = TakeEnd(ref rest, "(有异议)", "(存疑)", "(异议)");
        string? qualifier = null;
        foreach (var word in new[] { "(预计)", "(目标)", "(承诺)", "(估算)" })
        {
            if (TakeEnd(ref rest, word)) qualifier = word[1..^1];
        }
        while (Before.FirstOrDefault(word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
        {
            qualifier += word;
            rest = rest[word.Length..];
        }
        if (!TakeNumber(ref rest, out var number)) return default;
        if (RangeBehind().IsMatch(rest)) return new(NumberTextKind.Range, double.NaN, default, null, null);
        if (!TakeBehind(rest, ref qualifier, out var measure)) return default;
        return new(NumberTextKind.Number, number, disputed ? ObservationState.Disputed : ObservationState.Reported, qualifier, measure);
    }

    private static bool TakeEnd(ref string rest, params string[] words)
    {
        foreach (var word in words)
        {
            if (!rest.EndsWith(word, StringComparison.Ordinal)) continue;
            rest = rest[..^word.Length];
            return true;
        }
        return false;
    }

    private static bool TakeNumber(ref string rest, out double number)
    {
        var match = Arabic().Match(rest);
        if (match.Success)
        {
            rest = rest[match.Length..];
            return double.TryParse(match.ValueSpan, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
        }
        var length = 0;
        while (length < rest.Length && ChineseNumerals.IsNumeral(rest[length])) length++;
        if (!ChineseNumerals.TryParse(rest.AsSpan(0, length), out number)) return false;
        rest = rest[length..];
        return true;
    }

    /// <summary>Powers, units of measure and bounds behind the number: 1.2[万余件], 30[个工作日以内].</summary>
    private static bool TakeBehind(string rest, ref string? qualifier, out Measure? measure)
    {
        measure = null;
        var middle = false;
        while (Behind.FirstOrDefault(word => rest.EndsWith(word, StringComparison.Ordinal)) is { } word)
        {
            qualifier += word;
            rest = rest[..^word.Length];
        }
        if (rest.Length > 0 && rest[0] is '余' or '多')
        {
            qualifier += rest[0];
            rest = rest[1..];
        }
        // 20万余件: the bound stands between the power and the thing counted.
        var more = rest.IndexOfAny(['余', '多']);
        if (more is 1 or 2)
        {
            qualifier += rest[more];
            rest = rest.Remove(more, 1);
            middle = true;
        }
        if (rest.Length == 0) return !middle;
        if (!Measure.IsKnown(rest)) return false;
        measure = Measure.Parse(rest);
        return true;
    }

    [GeneratedRegex(@"^[+-]?(?:(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^\(([\d.,]+%?)\)%?$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[^\d]{0,8}?[-至到][^\d]{0,2}[\d一二三四五六七八九十]")]
    private static partial Regex RangeBehind();
}
