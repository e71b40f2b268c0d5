namespace EnvDashboard.Application.Observations;

/// <summary>A value in force with the cell it came from. Null = no number; <paramref name="State"/> says why.</summary>
public sealed record ObservationView(string Unit, string Indicator, string Period, double? Value, double? Numerator, double? Denominator, string? Qualifier, string State, string? Raw, string? Note, int Submission, string Sheet, string Cell);
