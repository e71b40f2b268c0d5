using System.Text.RegularExpressions;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.IndicatorData;

/// <param name="Role">Null unless the header says value, numerator or denominator.</param>
/// <param name="Rest">What is left when role, measure and period are taken off; empty when the header names nothing.</param>
internal readonly record struct HeaderReading(TermMatch Match, ColumnRole? Role, string? Measure, HeaderPeriod? Period, string Rest)
{
    public bool NamesNothing => Rest.Length == 0;

    /// <summary>Growth of a known indicator, or of whatever stands beside it.</summary>
    public bool IsGrowth => Period is { IsGrowth: true } && (Match.Found || NamesNothing);
}

/// <summary>Understands a header such as 网办率（%）, 办结率·分子, 2024年5月办结率, 办件量（上年同期）, 投资额/万元.</summary>
internal static partial class HeaderText
{
    public static HeaderReading Read(string header, IndicatorFinder indicators)
    {
        var direct = indicators.Find(header);
        if (direct.Found || direct.IsAmbiguous) return new(direct, null, null, null, header);
        var text = TextKey.Of(header).Replace('—', '-').Replace('–', '-').Replace('~', '-').Replace('至', '-');
        var reading = new HeaderReading(TermMatch.None, null, null, null, text);
        for (var step = 0; step < 6; step++)
        {
            if (Alone(reading.Rest, ref reading) || !TryTake(ref reading, indicators)) return reading;
            var match = indicators.Find(reading.Rest);
            if (match.Found || match.IsAmbiguous) return reading with { Match = match };
        }
        return reading;
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

    /// <summary>What is left is nothing but a role, a unit of measure or a period.</summary>
    private static bool Alone(string text, ref HeaderReading reading)
    {
        if (RoleOf(text) is { } role) reading = reading with { Role = role, Rest = "" };
        else if (HeaderPeriodWords.Whole(text) is { } period) reading = reading with { Period = period.Under(reading.Period), Rest = "" };
        else if (Measure.IsKnown(text)) reading = reading with { Measure = text, Rest = "" };
        return reading.NamesNothing;
    }

    private static bool TryTake(ref HeaderReading reading, IndicatorFinder indicators)
    {
        var text = reading.Rest;
        if (Suffix().Match(text) is { Success: true, Index: > 0 } suffix)
        {
            var (inside, before) = (suffix.Groups[1].Value, text[..suffix.Index]);
            if (Alone(inside, ref reading, before)) return true;
            if (indicators.Find(before) is not { Found: true } own || !IsMeasureOf(indicators.Indicators[own.Index], inside)) return false;
            reading = reading with { Measure = inside, Rest = before };
            return true;
        }
        if (RoleEnding().Match(text) is { Success: true, Index: > 0 } ending)
        {
            reading = reading with { Role = RoleOf(ending.Groups[1].Value), Rest = text[..ending.Index] };
            return true;
        }
        if (MeasureEnding().Match(text) is { Success: true, Index: > 0 } measure && Measure.IsKnown(measure.Groups[1].Value))
        {
            reading = reading with { Measure = measure.Groups[1].Value, Rest = text[..measure.Index] };
            return true;
        }
        if ((HeaderPeriodWords.TakeFront(ref text) ?? HeaderPeriodWords.TakeEnd(ref text)) is not { } period) return false;
        reading = reading with { Period = period.Under(reading.Period), Rest = text };
        return true;
    }

    /// <summary>The same for what stands in brackets behind a name.</summary>
    private static bool Alone(string inside, ref HeaderReading reading, string before)
    {
        if (RoleOf(inside) is { } role) reading = reading with { Role = role, Rest = before };
        else if (HeaderPeriodWords.Whole(inside) is { } period) reading = reading with { Period = period.Under(reading.Period), Rest = before };
        else if (Measure.IsKnown(inside)) reading = reading with { Measure = inside, Rest = before };
        else return false;
        return true;
    }

    [GeneratedRegex(@"[(\[【]([^()\[\]【】]+)[)\]】]$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"[-_.·:：/]?(分子|分母|numerator|denominator)$")]
    private static partial Regex RoleEnding();

    [GeneratedRegex(@"[/:,]([^/:,]{1,8})$")]
    private static partial Regex MeasureEnding();
}
