namespace EnvDashboard.Intake.Staging;

/// <summary>What a total row (合计) of a sheet says of one indicator and period. It is no unit's value and is kept to check the sheet's rows.</summary>
/// <param name="Value">NaN = no number. Likewise numerator and denominator.</param>
/// <param name="Label">The word in the row's first column.</param>
/// <param name="Cell">Packed address of the value's cell.</param>
public readonly record struct StagedTotal(int Indicator, int Period, double Value, double Numerator, double Denominator, string Label, int Sheet, long Cell);
