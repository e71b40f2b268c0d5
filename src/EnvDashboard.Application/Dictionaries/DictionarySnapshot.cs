using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake;

namespace EnvDashboard.Application.Dictionaries;

/// <summary>All dictionaries at one moment, by id and by code. Never changed; a newer one takes its place.</summary>
public sealed class DictionarySnapshot
{
    public required long Version { get; init; }
    public required IReadOnlyDictionary<int, Unit> Units { get; init; }
    public required IReadOnlyDictionary<int, PeerGroup> Groups { get; init; }
    public required IReadOnlyDictionary<int, EnvironmentCategory> Categories { get; init; }
    public required IReadOnlyDictionary<int, Indicator> Indicators { get; init; }
    public required IReadOnlyDictionary<int, Period> Periods { get; init; }
    public required IReadOnlyDictionary<int, Scheme> Schemes { get; init; }

    public required IReadOnlyList<ValueRule> Rules { get; init; }

    public required IReadOnlyList<IndicatorTarget> Targets { get; init; }

    public required IReadOnlyDictionary<string, int> UnitIds { get; init; }
    public required IReadOnlyDictionary<string, int> GroupIds { get; init; }
    public required IReadOnlyDictionary<string, int> CategoryIds { get; init; }
    public required IReadOnlyDictionary<string, int> IndicatorIds { get; init; }
    public required IReadOnlyDictionary<string, int> PeriodIds { get; init; }

    public KnownDictionaries ToKnown() =>
        new([.. Units.Values], [.. Groups.Values], [.. Categories.Values], [.. Indicators.Values], [.. Schemes.Values]) { Rules = Rules, Targets = Targets };

    /// <summary>
    /// The versions in force in a period: of each scheme code the published version that applies from the latest period not after it,
    /// unless that one is retired by then. Drafts are never in force.
    /// </summary>
    public IEnumerable<KeyValuePair<int, Scheme>> SchemesInForce(Period period) =>
        Schemes
            .Where(s => s.Value.Status != SchemeStatus.Draft && s.Value.AppliesFrom.Start <= period.Start)
            .GroupBy(s => s.Value.Code, StringComparer.Ordinal)
            .Select(versions => versions.OrderByDescending(v => v.Value.AppliesFrom.Start).ThenByDescending(v => v.Value.IssuedOn).ThenByDescending(v => v.Key).First())
            .Where(s => s.Value.RetiredFrom is not { } end || period.Start < end.Start);

    /// <summary>Ids of the units ranked for a scheme in a period, ordered by code.</summary>
    public IReadOnlyList<int> Members(string groupCode, Period period) =>
        [.. Groups[GroupIds[groupCode]].Members
            .Where(m => m.Covers(period))
            .Select(m => UnitIds[m.UnitCode])
            .Distinct()
            .Where(id => Exists(Units[id], period))
            .OrderBy(id => Units[id].Code, StringComparer.Ordinal)];

    private static bool Exists(Unit unit, Period period) =>
        (unit.ValidFrom is null || unit.ValidFrom <= period.End) && (unit.ValidTo is null || unit.ValidTo >= period.End);
}
