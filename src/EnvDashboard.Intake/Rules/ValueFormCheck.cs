using System.Globalization;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>Checks each value by itself: its range, and its ratio against numerator and denominator.</summary>
internal sealed class ValueFormCheck(RuleInput input, RuleFindings findings)
{
    private readonly CheckSettings settings = input.Settings;

    public void Check(CheckedColumn column)
    {
        var indicator = column.Indicator;
        var ratio = indicator.Kind == IndicatorKind.Ratio;
        if (!ratio && input.CheckedWhenRead) return;
        for (var i = 0; i < column.Count; i++)
        {
            var outside = !input.CheckedWhenRead && (column.Values[i] < indicator.Min || column.Values[i] > indicator.Max);
            if (outside) Report(settings.Range, FindingCodes.OutOfRange, column.Item(i), indicator, Bound(indicator.Min), Bound(indicator.Max));
            if (ratio) CheckRatio(column.Item(i), indicator);
        }
    }

    private void CheckRatio(in StagedValue item, Indicator indicator)
    {
        if (!(item.Denominator > 0) || double.IsNaN(item.Numerator)) return;
        var fraction = $"{RuleFindings.Number(item.Numerator)}/{RuleFindings.Number(item.Denominator)}";
        var above = !input.CheckedWhenRead && item.Numerator > item.Denominator && indicator is { IsPercent: true, Max: <= 100 };
        if (above) Report(settings.Parts, FindingCodes.NumeratorAboveDenominator, item, indicator, fraction);
        var (written, places) = Written(item);
        if (double.IsNaN(written)) return;
        var computed = item.Numerator / item.Denominator * (indicator.IsPercent ? 100 : 1);
        var difference = Math.Abs(written - computed);
        var tolerance = indicator.IsPercent ? settings.RatioTolerance : Math.Max(settings.RatioTolerance, settings.RatioTolerance * Math.Abs(computed)) / 100;
        var agrees = difference <= tolerance + 1e-9;
        if (agrees ? !IsCutOff(written, computed, places) : input.CheckedWhenRead) return;
        Report(
            agrees ? settings.Truncation : settings.Ratio, agrees ? FindingCodes.RatioTruncated : FindingCodes.RatioMismatch, item, indicator,
            RuleFindings.Number(written), fraction, RuleFindings.Number(computed));
    }

    /// <summary>24/27 = 88.888… printed as 88.8: the places that are there are right, but the last one was not rounded.</summary>
    private static bool IsCutOff(double written, double computed, int places)
    {
        if (places is < 0 or > 10) return false;
        var unit = Math.Pow(10, -places);
        var (cut, rounded) = (Math.Truncate(computed / unit + 1e-9) * unit, Math.Round(computed, places, MidpointRounding.AwayFromZero));
        return Math.Abs(written - cut) < unit / 1000 && Math.Abs(written - rounded) > unit / 2;
    }

    /// <summary>The value as written with its decimal places; the staged one is computed where both parts are known.</summary>
    private (double Number, int Places) Written(in StagedValue item)
    {
        if (item.Text < 0 || input.Values.Texts[item.Text].Raw is not { } raw) return input.CheckedWhenRead ? (double.NaN, -1) : (item.Value, -1);
        var digits = raw.AsSpan().Trim().TrimEnd('%');
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return (double.NaN, -1);
        var point = digits.IndexOf('.');
        return (number, digits.ContainsAny('e', 'E') ? -1 : point < 0 ? 0 : digits.Length - point - 1);
    }

    private void Report(RuleSeverity severity, string code, in StagedValue item, Indicator indicator, params string[] arguments)
    {
        if (severity != RuleSeverity.Off) findings.Add(severity, code, item, [indicator.Name, .. arguments]);
    }

    private static string Bound(double? bound) => bound is { } number ? RuleFindings.Number(number) : "…";
}
