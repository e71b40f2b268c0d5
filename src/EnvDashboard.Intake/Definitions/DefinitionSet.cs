using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Intake.Definitions;

/// <summary>
/// What the definition sheets of one workbook say, merged with what was known: a record here is the whole record to store.
/// </summary>
public sealed record DefinitionSet(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<PeerGroup> Groups,
    IReadOnlyList<EnvironmentCategory> Categories,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Scheme> Schemes)
{
    public static DefinitionSet Empty { get; } = new([], [], [], [], []);

    /// <summary>Not among the parameters: a set that was staged before there were rules has none.</summary>
    public IReadOnlyList<ValueRule> Rules { get; init; } = [];

    public IReadOnlyList<IndicatorTarget> Targets { get; init; } = [];

    public bool IsEmpty => Units.Count + Groups.Count + Categories.Count + Indicators.Count + Schemes.Count + Rules.Count + Targets.Count == 0;
}
