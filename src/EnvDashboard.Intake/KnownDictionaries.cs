using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Intake;

/// <summary>The dictionaries in force, against which a workbook is read.</summary>
public sealed record KnownDictionaries(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<PeerGroup> Groups,
    IReadOnlyList<EnvironmentCategory> Categories,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Scheme> Schemes)
{
    public IReadOnlyList<ValueRule> Rules { get; init; } = [];

    public IReadOnlyList<IndicatorTarget> Targets { get; init; } = [];

    public static KnownDictionaries Empty { get; } = new([], [], [], [], []);
}
