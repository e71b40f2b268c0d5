using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Intake.Staging;

/// <summary>One value read from one cell. Unit, indicator, period and sheet are positions in the lists of <see cref="StagedValues"/>.</summary>
/// <param name="Value">NaN = no number. Likewise numerator and denominator.</param>
/// <param name="Cell">Packed <see cref="CellAddress"/> of the value's cell.</param>
/// <param name="Text">Position in <see cref="StagedValues.Texts"/>, −1 = the number says it all.</param>
public readonly record struct StagedValue(
    int Unit,
    int Indicator,
    int Period,
    double Value,
    double Numerator,
    double Denominator,
    ObservationState State,
    int Text,
    int Sheet,
    long Cell);

/// <summary>What is written beside or instead of a number.</summary>
public readonly record struct ValueText(string? Qualifier, string? Raw, string? Note);
