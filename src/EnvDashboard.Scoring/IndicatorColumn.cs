using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Scoring;

/// <summary>
/// One indicator's values for the units of a run in one period. Every array is parallel to <see cref="ScoringInput.UnitCodes"/>.
/// The arrays are read, never written.
/// </summary>
public sealed class IndicatorColumn
{
    public required Indicator Indicator { get; init; }

    /// <summary>In the indicator's unit of measure; NaN = no number. Infinite values are treated as no number.</summary>
    public required double[] Values { get; init; }

    /// <summary>NaN = not known. For an indicator of kind ratio the value follows from numerator and denominator where both stand.</summary>
    public double[]? Numerators { get; init; }

    /// <summary>NaN = not known. Decides about the minimum base and the Wilson bound.</summary>
    public double[]? Denominators { get; init; }

    /// <summary>Null = reported where a number stands, else not reported.</summary>
    public ObservationState[]? States { get; init; }

    /// <summary>Values of earlier periods, the latest first, for carrying forward. Null = none are known.</summary>
    public IReadOnlyList<double[]>? Earlier { get; init; }
}
