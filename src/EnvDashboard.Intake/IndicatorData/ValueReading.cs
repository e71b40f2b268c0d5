using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>What was understood of one value; NaN = no number.</summary>
internal readonly record struct ValueReading(
    double Value, double Numerator, double Denominator, ObservationState State, string? Qualifier, string? Raw, string? Note)
{
    public static ValueReading Of(double value) => new(value, double.NaN, double.NaN, ObservationState.Reported, null, null, null);

    public static ValueReading WithoutNumber(ObservationState state, string? raw) => new(double.NaN, double.NaN, double.NaN, state, null, raw, null);
}
