using System.Text.RegularExpressions;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <param name="Role">Value unless the header says numerator or denominator.</param>
internal readonly record struct HeaderReading(TermMatch Match, ColumnRole Role, string? Measure, Period? Period);

/// <summary>Understands a header such as 网办率（%）, 办结率·分子, 2024年5月 办结率.</summary>
internal static partial class HeaderText
{
    public static HeaderReading Read(string header, IndicatorFinder indicators)
    {
        var direct = indicators.Find(header);
        if (direct.Found || direct.IsAmbiguous) return new(direct, ColumnRole.Value, null, null);
        var text = TextKey.Of(header);
        string? measure = null;
        var role = ColumnRole.Value;
        if (Suffix().Match(text) is { Success: true } suffix)
        {
            var inside = suffix.Groups[1].Value;
            if (RoleOf(inside) is { } named) role = named;
            else if (Measure.IsKnown(inside)) measure = inside;
            else if (indicators.Find(text[..suffix.Index]) is { Found: true } own && IsMeasureOf(indicators.Indicators[own.Index], inside)) return new(own, role, inside, null);
            else if (!ColumnWords.Current.Contains(inside)) return default(HeaderReading) with { Match = TermMatch.None };
            text = text[..suffix.Index];
        }
        if (role == ColumnRole.Value && RoleEnding().Match(text) is { Success: true } ending)
        {
            role = RoleOf(ending.Groups[1].Value) ?? ColumnRole.Value;
            text = text[..ending.Index];
        }
        var match = indicators.Find(text);
        if (match.Found || match.IsAmbiguous) return new(match, role, measure, null);
        return LeadingPeriod().Match(text) is { Success: true } lead && PeriodText.TryParse(lead.Value, out var period)
            ? new(indicators.Find(text[lead.Length..].TrimStart('-', '_', '·', ':')), role, measure, period)
            : new(TermMatch.None, role, measure, null);
    }

    /// <summary>The text is the indicator's own unit of measure: words that no list could hold, such as "2017 PPP $".</summary>
    public static bool IsMeasureOf(Indicator indicator, string text) =>
        indicator.UnitOfMeasure is { } measure && TextKey.Of(measure) == TextKey.Of(text.Trim('(', ')', '（', '）', ' '));

    public static ColumnRole? RoleOf(string text)
    {
        var key = TextKey.Of(text);
        if (ColumnWords.Numerator.Contains(key)) return ColumnRole.Numerator;
        if (ColumnWords.Denominator.Contains(key)) return ColumnRole.Denominator;
        return ColumnWords.Value.Contains(key) ? ColumnRole.Value : null;
    }

    [GeneratedRegex(@"[(\[【]([^()\[\]【】]+)[)\]】]$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"[-_.·:：/]?(分子|分母|numerator|denominator)$")]
    private static partial Regex RoleEnding();

    [GeneratedRegex(@"^(?:19|20)\d{2}(?:年(?:\d{1,2}(?:-\d{1,2})?月|第?[一二三四1-4]季度|[上下]半年)?|-\d{2}|q[1-4]|h[12])")]
    private static partial Regex LeadingPeriod();
}
