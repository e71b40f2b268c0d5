using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Application.Submissions.Grid;

/// <summary>Which small part of the values is to be corrected by hand.</summary>
/// <param name="Scheme">Null = the one in force for the group.</param>
/// <param name="Indicators">Codes; empty = those of the scheme.</param>
/// <param name="UnitPage">From 1.</param>
/// <param name="IndicatorPage">From 1.</param>
public sealed record GridRequest(string Group, string Period, string? Scheme, IReadOnlyList<string> Indicators, int UnitPage = 1, int IndicatorPage = 1)
{
    public const int MostUnits = 60;
    public const int MostIndicators = 30;
}

/// <summary>Units by indicators in one period. Empty places have no cell.</summary>
public sealed record GridView(
    string Period, IReadOnlyList<GridUnit> Units, int UnitTotal, IReadOnlyList<GridIndicator> Indicators, int IndicatorTotal, IReadOnlyDictionary<GridPlace, GridCell> Cells);

public sealed record GridUnit(string Code, string Name, string? NameEn);

/// <param name="IsRatio">Written with numerator and denominator.</param>
public sealed record GridIndicator(string Code, string Name, string? NameEn, string? UnitOfMeasure, bool IsRatio);

public readonly record struct GridPlace(string Unit, string Indicator);

/// <summary>A value in force. Null = no number; the state says why.</summary>
public sealed record GridCell(double? Value, double? Numerator, double? Denominator, ObservationState State);

/// <summary>One place as it is to be. All three empty = not reported.</summary>
public sealed record GridCorrection(string Unit, string Indicator, string? Value, string? Numerator, string? Denominator);
