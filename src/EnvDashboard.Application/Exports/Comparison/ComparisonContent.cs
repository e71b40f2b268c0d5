using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Units;
using EnvDashboard.Scoring.Leaves;

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
    DateTimeOffset MadeAt)
{
    /// <summary>Parts that were asked for or are small enough to come unasked.</summary>
    public ComparisonPart Parts { get; init; } = ComparisonPart.Provenance | ComparisonPart.Environments;

    /// <summary>What the last period is compared with.</summary>
    public ReferenceValues Reference { get; init; } = ReferenceValues.None;

    /// <summary>What was special about values when they were scored, as the runs have it.</summary>
    public IReadOnlyList<RunMark> Marks { get; init; } = [];
    /// <summary>What the last period asks of the group, by indicator: where the scheme's tree says nothing.</summary>
    public IReadOnlyDictionary<string, double> Targets { get; init; } = new Dictionary<string, double>();

    public bool Has(ComparisonPart part) => Parts.HasFlag(part);
}

/// <summary>Values of earlier periods that are not compared themselves, by period, unit and indicator.</summary>
/// <param name="Before">The period before the last one; null = none holds values.</param>
/// <param name="YearBefore">The same stretch of the calendar one year earlier.</param>
public sealed record ReferenceValues(Period? Before, Period? YearBefore, IReadOnlyDictionary<(string Period, string Unit, string Indicator), double> Numbers)
{
    public static readonly ReferenceValues None = new(null, null, new Dictionary<(string, string, string), double>());
}

/// <summary>What a run did to one value.</summary>
/// <param name="Period">Code.</param>
/// <param name="Used">The number that was scored; null = none was.</param>
public sealed record RunMark(string Period, string Unit, string Indicator, LeafMark Marks, double? Used);

/// <summary>Parts of a comparison workbook that take a row for every value or a sheet for every unit.</summary>
[Flags]
public enum ComparisonPart
{
    None = 0,

    /// <summary>A row for every value with the cell it came from.</summary>
    Provenance = 1,

    /// <summary>A sheet for every environment.</summary>
    Environments = 2,

    /// <summary>A sheet for every unit.</summary>
    Units = 4,

    All = Provenance | Environments | Units,
}

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
    string Cell)
{
    /// <summary>When the value was put in force (UTC), as text; null = not known.</summary>
    public string? AcceptedAt { get; init; }

    /// <summary>What the sender wrote beside the value.</summary>
    public string? Note { get; init; }
}
