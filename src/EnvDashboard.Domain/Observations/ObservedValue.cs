namespace EnvDashboard.Domain.Observations;

/// <summary>
/// What one cell says about one unit, indicator and period. Numbers that are absent are null, never zero.
/// </summary>
/// <param name="Value">In the indicator's unit of measure; for a ratio numerator / denominator (× 100 when that unit is %).</param>
/// <param name="Qualifier">A word that bounds the number: 余, 近, 约, 超过, 以上 …</param>
/// <param name="Raw">The text as written, where it says more than the number does; else null.</param>
public readonly record struct ObservedValue(
    double? Value,
    double? Numerator,
    double? Denominator,
    string? Qualifier,
    ObservationState State,
    string? Raw,
    string? Note);
