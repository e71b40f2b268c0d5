using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Exports.Values;

/// <summary>One value in force as a row of a long list.</summary>
internal readonly record struct ValueRow(
    Period Period, Unit Unit, Indicator Indicator, double? Value, double? Numerator, double? Denominator, ObservationState State,
    string? Qualifier, string? Raw, string? Note, SheetSource Source, CellAddress Cell);
