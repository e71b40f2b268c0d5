using System.Globalization;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>
/// Puts a value together with its numerator and denominator. Rates in print are often truncated rather than rounded, so a written value
/// within 0.1 of the computed one is taken as agreeing.
/// </summary>
internal static class RatioReading
{
    private const double Tolerance = 0.1;

    /// <param name="written">The value as written; NaN when there is none.</param>
    public static ValueReading Combine(ObservationStager stager, IndicatorRule rule, in ValueReading written, double numerator, double denominator, CellAddress cell)
    {
        var reading = written with { Numerator = numerator, Denominator = denominator };
        if (rule.Indicator.Kind != IndicatorKind.Ratio || double.IsNaN(numerator) || double.IsNaN(denominator)) return reading;
        if (denominator == 0)
        {
            stager.Warn(FindingCodes.DenominatorZero, cell, Fraction(numerator, denominator), rule.Indicator.Name);
            return reading with { Value = double.NaN, Raw = reading.Raw ?? Written(written.Value) };
        }
        if (numerator < 0 || denominator < 0)
            stager.Warn(FindingCodes.NegativePart, cell, Fraction(numerator, denominator), rule.Indicator.Name, Fraction(numerator, denominator));
        else if (numerator > denominator && rule.IsPercent && rule.Max <= 100)
            stager.Warn(FindingCodes.NumeratorAboveDenominator, cell, Fraction(numerator, denominator), rule.Indicator.Name, Fraction(numerator, denominator));
        var computed = numerator / denominator * (rule.IsPercent ? 100 : 1);
        if (double.IsNaN(written.Value)) return reading with { Value = computed };
        var difference = Math.Abs(written.Value - computed);
        // The same number in another rounding of its last bit: what was written stands.
        if (difference <= 1e-9 * Math.Max(1, Math.Abs(computed))) return reading;
        var allowed = rule.IsPercent ? Tolerance : Math.Max(Tolerance / 100, Math.Abs(computed) * Tolerance / 100);
        if (difference > allowed)
        {
            stager.Warn(FindingCodes.RatioMismatch, cell, ObservationStager.Show(written.Value), rule.Indicator.Name,
                ObservationStager.Show(written.Value), Fraction(numerator, denominator), computed.ToString("0.####", CultureInfo.InvariantCulture));
        }
        return reading with { Value = computed, Raw = reading.Raw ?? Written(written.Value) };
    }

    private static string? Written(double value) => double.IsNaN(value) ? null : ObservationStager.Show(value);

    private static string Fraction(double numerator, double denominator) => $"{ObservationStager.Show(numerator)}/{ObservationStager.Show(denominator)}";
}
