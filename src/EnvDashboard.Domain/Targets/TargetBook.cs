using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Units;

namespace EnvDashboard.Domain.Targets;

/// <summary>Knows which targets an indicator has for a unit in a period.</summary>
public sealed class TargetBook
{
    private readonly ILookup<string, IndicatorTarget> byIndicator;
    private readonly Dictionary<string, PeerGroup> groups;

    public TargetBook(IEnumerable<IndicatorTarget> targets, IEnumerable<PeerGroup> groups)
    {
        byIndicator = targets.ToLookup(t => t.IndicatorCode, StringComparer.Ordinal);
        this.groups = groups.ToDictionary(g => g.Code, StringComparer.Ordinal);
    }

    /// <summary>
    /// Targets of different kinds stand beside each other. Of one kind the one set for the unit itself goes before those set for its
    /// groups, and these before those for everybody; of several for one group the latest to begin counts.
    /// </summary>
    public IReadOnlyList<IndicatorTarget> Of(string indicator, string unit, Period period) =>
        [.. byIndicator[indicator].Where(t => t.Covers(period) && Concerns(t, unit, period)).GroupBy(t => t.Kind).OrderBy(g => g.Key).SelectMany(Closest)];

    /// <summary>Targets of a group as a whole: those set for it or for everybody, none for single units.</summary>
    public IReadOnlyList<IndicatorTarget> OfGroup(string indicator, string? group, Period period) =>
        [.. byIndicator[indicator].Where(t => t.Covers(period) && t.UnitCode is null && (t.GroupCode is null || t.GroupCode == group)).GroupBy(t => t.Kind).OrderBy(g => g.Key).SelectMany(Closest)];

    private bool Concerns(IndicatorTarget target, string unit, Period period) =>
        target.UnitCode is { } own ? own == unit
        : target.GroupCode is null || (groups.TryGetValue(target.GroupCode, out var group) && group.Members.Any(m => m.UnitCode == unit && m.Covers(period)));

    private static IEnumerable<IndicatorTarget> Closest(IEnumerable<IndicatorTarget> targets)
    {
        var nearest = targets.GroupBy(Distance).MinBy(g => g.Key)!;
        return nearest.GroupBy(t => t.GroupCode, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.MaxBy(t => t.From ?? DateOnly.MinValue)!);
    }

    private static int Distance(IndicatorTarget target) => target.UnitCode is not null ? 0 : target.GroupCode is not null ? 1 : 2;
}
