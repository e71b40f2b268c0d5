using System.Text.RegularExpressions;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Finds periods in headers: 2024年5月, 1-5月, 本月, 上年同期, 累计, 同比. Texts are keys (<see cref="TextKey"/>) with plain dashes.</summary>
internal static partial class HeaderPeriodWords
{
    private static readonly (string Word, PeriodShift Shift)[] Shifts = [.. new (PeriodShift Shift, string[] Words)[]
    {
        (PeriodShift.CurrentMonth, ["本月", "当月", "本月数", "当月数", "本月完成", "当月完成", "本月止"]),
        (PeriodShift.Current, ["本期", "本期数", "本季度", "本季", "当季", "当期", "本年", "今年", "current"]),
        (PeriodShift.PreviousMonth, ["上月", "上个月", "上月数"]),
        (PeriodShift.Previous, ["上期", "上期数", "上一期", "上季度", "上季", "previous"]),
        (PeriodShift.LastYear, ["上年同期", "去年同期", "同期", "同期数", "上年同月", "去年同月", "上年同期数", "去年同期数", "lastyear"]),
        (PeriodShift.Cumulative, ["累计", "累计数", "累计完成", "本年累计", "今年累计", "当年累计", "年初至今", "年内累计", "1-本月", "1-本月累计", "ytd"]),
        (PeriodShift.CumulativeLastYear, ["上年累计", "去年累计", "上年同期累计", "去年同期累计", "同期累计", "累计上年同期"]),
        (PeriodShift.Growth,
        [
            "同比", "环比", "同比增长", "环比增长", "同比增减", "环比增减", "同比增幅", "环比增幅", "同比增速", "环比增速", "同比变化", "环比变化", "同比增长率", "环比增长率", "增幅", "增速", "增长", "增长率", "增减",
            "增减率", "增减幅度", "变化", "变动", "升降", "较上月", "较上期", "较上年", "较上年同期", "较去年同期", "比上月", "比上期", "比上年", "比上年同期", "比去年同期", "较上月增减", "比上月增减", "yoy", "mom",
        ]),
    }.SelectMany(group => group.Words.Select(word => (word, group.Shift))).OrderByDescending(w => w.word.Length)];

    /// <summary>The whole text is a period: 2024年5月, 5月, 本月, 2024年1-5月累计, 同比±%.</summary>
    public static HeaderPeriod? Whole(string text)
    {
        if (PeriodText.TryParse(text, out var period)) return HeaderPeriod.Of(period);
        if (PartOfYear().Match(text) is { Success: true } part && part.Length == text.Length) return new(null, text, PeriodShift.None);
        var bare = text.TrimEnd('%', '±', '+', '-', '/', '(', ')');
        foreach (var (word, shift) in Shifts)
        {
            if (bare == word) return HeaderPeriod.Of(shift);
        }
        var rest = text;
        return TakeEnd(ref rest) is { IsGrowth: false } tail && Whole(rest) is { IsGrowth: false } front ? Accumulate(front, tail) : null;
    }

    /// <summary>Takes a period off the beginning; null when there is none or nothing else stands there.</summary>
    public static HeaderPeriod? TakeFront(ref string text)
    {
        HeaderPeriod? taken = null;
        var length = 0;
        if (Outright().Match(text) is { Success: true } full && PeriodText.TryParse(full.Value, out var period)) (taken, length) = (HeaderPeriod.Of(period), full.Length);
        else if (PartOfYear().Match(text) is { Success: true } part) (taken, length) = (new(null, part.Value, PeriodShift.None), part.Length);
        else
        {
            foreach (var (word, shift) in Shifts)
            {
                if (shift == PeriodShift.Growth || !text.StartsWith(word, StringComparison.Ordinal)) continue;
                (taken, length) = (HeaderPeriod.Of(shift), word.Length);
                break;
            }
        }
        if (taken is null || length >= text.Length) return null;
        text = text[length..].TrimStart('-', '_', '·', ':', '/', '.');
        return taken;
    }

    /// <summary>The same at the end: 办件量累计, 办件量_同比.</summary>
    public static HeaderPeriod? TakeEnd(ref string text)
    {
        foreach (var (word, shift) in Shifts)
        {
            if (!text.EndsWith(word, StringComparison.Ordinal) || text.Length == word.Length) continue;
            text = text[..^word.Length].TrimEnd('-', '_', '·', ':', '/', '.');
            return HeaderPeriod.Of(shift);
        }
        return null;
    }

    /// <summary>1-5月累计 is January to May; 5月累计 is so too.</summary>
    private static HeaderPeriod Accumulate(HeaderPeriod front, HeaderPeriod tail) => tail.Under(front);

    [GeneratedRegex(@"^(?:\d{1,2}(?:月?-\d{1,2})?月份?|第?[一二三四1-4]季度|[上下]半年)")]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"^(?:19|20)\d{2}(?:年(?:\d{1,2}(?:月?-\d{1,2})?月份?|第?[一二三四1-4]季度|[上下]半年)?|-\d{2}|q[1-4]|h[12])")]
    private static partial Regex Outright();
}
