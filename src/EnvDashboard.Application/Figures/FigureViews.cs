namespace EnvDashboard.Application.Figures;

/// <summary>What is wanted; empty = not restricted.</summary>
/// <param name="Place">Code of a unit.</param>
/// <param name="Search">Stands in the indicator (in either language), the name of the place or the note.</param>
/// <param name="Conflict">Only what contradicts another figure or its own parts.</param>
public sealed record FigureFilter(string? Place = null, string? Category = null, string? Domain = null, string? Period = null, string? Qualifier = null, string? Source = null, string? Search = null, bool Conflict = false);

/// <param name="Others">Other values of the same place, indicator, qualifier and period, with their sources.</param>
/// <param name="PartsGive">The rate that numerator and denominator give, where it is another; null = it agrees.</param>
/// <param name="Submission">The workbook it came by; <paramref name="Sheet"/> and <paramref name="Cell"/> are where its value stands there.</param>
public sealed record FigureView(
    int Id, string Place, string PlaceName, string? PlaceNameEn, string? Category, string? Domain, string Indicator, string? IndicatorEn, double? Value, string? Raw, string? Measure, string? Qualifier, string? Period,
    double? Numerator, double? Denominator, string? Direction, string? Note, string? Source, int? Line, IReadOnlyList<OtherFigure> Others, double? PartsGive, int Submission, string Sheet, string Cell);

public sealed record OtherFigure(int Id, double? Value, string? Raw, string? Measure, string? Source, int? Line, string? Note);

/// <summary>What may be chosen from, and how many figures each has.</summary>
public sealed record FigureChoices(IReadOnlyList<FigureChoice> Places, IReadOnlyList<FigureChoice> Domains, IReadOnlyList<FigureChoice> Periods, IReadOnlyList<FigureChoice> Sources);

public sealed record FigureChoice(string Key, string Name, string? NameEn, int Figures);
