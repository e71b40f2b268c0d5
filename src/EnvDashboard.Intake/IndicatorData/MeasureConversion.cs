using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>From the unit of measure a number is written in to the indicator's.</summary>
/// <param name="Factor">1 when nothing is to be done or nothing can be done.</param>
/// <param name="IsPossible">False when the two measure different things; the number is then left as it is.</param>
internal readonly record struct MeasureConversion(decimal Factor, bool IsPossible)
{
    public static MeasureConversion None { get; } = new(1, true);

    public bool Changes => Factor != 1;

    public static MeasureConversion Between(Measure from, Measure to)
    {
        var possible = Measure.TryConvert(from, to, out var factor);
        // An indicator without a unit of measure cannot contradict one; a power of ten in words still counts.
        return new(possible ? factor : from.Scale, possible);
    }

    /// <summary>What a unit of measure in a header asks for; nothing where it does not fit.</summary>
    public static MeasureConversion Of(string written, IndicatorRule rule) =>
        Between(Measure.Parse(written), rule.Measure) is { IsPossible: true } conversion ? conversion : None;

    /// <summary>The same, and what is to be said of it.</summary>
    public static MeasureConversion Told(string written, IndicatorRule rule, string header, CellAddress cell, ObservationStager stager)
    {
        var conversion = Of(written, rule);
        var unit = rule.Indicator.UnitOfMeasure ?? "";
        if (conversion.Changes) stager.Inform(FindingCodes.UnitConverted, cell, header, rule.Indicator.Name, written, unit, ObservationStager.Show((double)conversion.Factor));
        else if (!Between(Measure.Parse(written), rule.Measure).IsPossible) stager.Warn(FindingCodes.UnitMismatch, cell, header, written, unit, rule.Indicator.Name);
        return conversion;
    }

    /// <summary>In decimal arithmetic where that is exact enough, so that 1.2 万 is 12000 and not 11999.999….</summary>
    public double Apply(double number)
    {
        if (!Changes) return number;
        return Math.Abs(number) is > 1e-9 and < 1e14 ? (double)((decimal)number * Factor) : number * (double)Factor;
    }
}
