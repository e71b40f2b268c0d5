using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.Application.Targets;

/// <summary>A value with the target it is held against; ids. <paramref name="Found"/> null = the unit reported nothing.</summary>
internal sealed record JudgedTarget(int Unit, int Indicator, IndicatorTarget Target, TargetStanding Standing, StoredObservation? Found);

/// <summary>
/// All targets of one period beside the values in force. A target set for a group or a unit is also there for members that reported
/// nothing; one set for everybody only for those that reported. An indicator of which nobody reported in the period is not due in it.
/// </summary>
internal sealed class PeriodTargets(DictionarySnapshot known, TargetBook book, Period period, IEnumerable<StoredObservation> values)
{
    private readonly Dictionary<int, Dictionary<int, StoredObservation>> byIndicator =
        values.GroupBy(v => v.Key.Indicator).ToDictionary(g => g.Key, g => g.ToDictionary(v => v.Key.Unit));
    private readonly Dictionary<(int, string), double?> averages = [];

    /// <param name="units">Ids of the units wanted; null = all.</param>
    public IEnumerable<JudgedTarget> Judge(IReadOnlySet<int>? units)
    {
        foreach (var (id, found) in byIndicator.OrderBy(p => known.Indicators[p.Key].Code, StringComparer.Ordinal))
        {
            var indicator = known.Indicators[id];
            foreach (var unit in UnitsOf(indicator.Code, found))
            {
                if (units?.Contains(unit) == false) continue;
                foreach (var target in book.Of(indicator.Code, known.Units[unit].Code, period))
                {
                    var reported = found.TryGetValue(unit, out var value);
                    if (!reported && target.GroupCode is null && target.UnitCode is null) continue;
                    var average = target.Kind == TargetKind.GroupAverage ? AverageOf(id, indicator, target.GroupCode!, found) : null;
                    yield return new(unit, id, target, TargetStanding.Of(target, indicator.Direction, reported ? value.Value : null, average), reported ? value : null);
                }
            }
        }
    }

    private IEnumerable<int> UnitsOf(string indicator, Dictionary<int, StoredObservation> found)
    {
        var units = new SortedSet<int>(found.Keys);
        foreach (var target in known.Targets.Where(t => t.IndicatorCode == indicator && t.Covers(period)))
        {
            if (target.UnitCode is { } unit) units.Add(known.UnitIds[unit]);
            else if (target.GroupCode is { } group) units.UnionWith(known.Members(group, period));
        }
        return units;
    }

    /// <summary>Of the group's members with a number; null = none has one.</summary>
    private double? AverageOf(int id, Indicator indicator, string group, Dictionary<int, StoredObservation> found)
    {
        if (averages.TryGetValue((id, group), out var average)) return average;
        var members = known.Members(group, period).Where(found.ContainsKey).Select(u => found[u]).Where(v => double.IsFinite(v.Value));
        return averages[(id, group)] = GroupFigure.Of(indicator, [.. members.Select(v => (v.Value, v.Numerator, v.Denominator))]);
    }
}
