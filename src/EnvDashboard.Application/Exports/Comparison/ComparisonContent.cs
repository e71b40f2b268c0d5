using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>All that a comparison workbook shows, gathered before a cell is written.</summary>
public sealed record ComparisonContent(
    string Title,
    PeerGroup Group,
    Scheme? Scheme,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Period> Periods,
    IReadOnlyList<RankingView> Rankings,
    IReadOnlyList<ComparedValue> Values,
    bool Invented,
    string MadeBy,
    DateTimeOffset MadeAt);

/// <summary>One value in force and where it came from.</summary>
public sealed record ComparedValue(
    Unit Unit,
    Indicator Indicator,
    Period Period,
    double? Value,
    double? Numerator,
    double? Denominator,
    ObservationState State,
    string? Qualifier,
    string? Raw,
    int Submission,
    string FileName,
    string Sheet,
    string Cell);
