using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// Puts the period before and the same one last year beside changes that are shown: from the workbook itself where it speaks of them,
/// else from the values in force. One query for the rows of one page.
/// </summary>
public sealed class EarlierOfChanges(DictionaryStore dictionaries, CheckSettings settings)
{
    /// <summary>More rows are not put beside each other at once.</summary>
    public const int MostRows = 500;

    internal async Task<IReadOnlyList<ChangeView>> BesideAsync(AppDb db, StagedValues staged, IReadOnlyList<ChangeView> changes, CancellationToken cancellationToken)
    {
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var candidates = staged.Periods.Concat(known.Periods.Values).DistinctBy(p => p.Code).ToDictionary(p => p.Code, StringComparer.Ordinal);
        var rows = changes.Where(c => c.Indicator is not null && known.IndicatorIds.ContainsKey(c.Indicator)).ToList();
        var neighbours = rows.Select(c => c.Period).Distinct().Where(candidates.ContainsKey).ToDictionary(
            code => code, code => (Previous: PeriodNeighbours.Previous(candidates[code], candidates.Values), LastYear: PeriodNeighbours.LastYear(candidates[code], candidates.Values)));
        var values = await InForceAsync(db, known, rows, [.. neighbours.Values.SelectMany(n => new[] { n.Previous, n.LastYear }).OfType<Period>().DistinctBy(p => p.Code)], cancellationToken);
        Overlay(staged, values, rows, neighbours.Values.SelectMany(n => new[] { n.Previous?.Code, n.LastYear?.Code }).OfType<string>().ToHashSet(StringComparer.Ordinal));
        return [.. changes.Select(c => c.Indicator is { } code && neighbours.TryGetValue(c.Period, out var at) && known.IndicatorIds.TryGetValue(code, out var id)
            ? c with { Previous = Value(c, known.Indicators[id], candidates[c.Period], at.Previous, values), LastYear = Value(c, known.Indicators[id], candidates[c.Period], at.LastYear, values) }
            : c)];
    }

    private static async Task<Dictionary<ChangedPlace, double>> InForceAsync(
        AppDb db, DictionarySnapshot known, List<ChangeView> rows, List<Period> periods, CancellationToken cancellationToken)
    {
        var periodIds = periods.Where(p => known.PeriodIds.ContainsKey(p.Code)).Select(p => known.PeriodIds[p.Code]).ToList();
        if (periodIds.Count == 0) return [];
        var indicators = rows.Select(c => known.IndicatorIds[c.Indicator!]).Distinct().ToList();
        var units = rows.Where(c => known.UnitIds.ContainsKey(c.Unit)).Select(c => known.UnitIds[c.Unit]).Distinct().ToList();
        var found = await db.Observations.AsNoTracking()
            .Where(o => periodIds.Contains(o.PeriodId) && indicators.Contains(o.IndicatorId) && units.Contains(o.UnitId) && o.Value != null)
            .Select(o => new { o.PeriodId, o.IndicatorId, o.UnitId, o.Value }).ToListAsync(cancellationToken);
        return found.ToDictionary(o => new ChangedPlace(known.Units[o.UnitId].Code, known.Indicators[o.IndicatorId].Code, known.Periods[o.PeriodId].Code), o => o.Value!.Value);
    }

    private static void Overlay(StagedValues staged, Dictionary<ChangedPlace, double> values, List<ChangeView> rows, HashSet<string> periods)
    {
        if (!staged.Periods.Exists(p => periods.Contains(p.Code))) return;
        var (units, indicators) = (rows.Select(c => c.Unit).ToHashSet(StringComparer.Ordinal), rows.Select(c => c.Indicator!).ToHashSet(StringComparer.Ordinal));
        foreach (var item in staged.Items)
        {
            var place = new ChangedPlace(staged.UnitCodes[item.Unit], staged.IndicatorCodes[item.Indicator], staged.Periods[item.Period].Code);
            if (!periods.Contains(place.Period) || !units.Contains(place.Unit) || !indicators.Contains(place.Indicator)) continue;
            if (double.IsNaN(item.Value)) values.Remove(place);
            else values[place] = item.Value;
        }
    }

    private EarlierValue? Value(ChangeView change, Indicator indicator, Period period, Period? earlier, Dictionary<ChangedPlace, double> values)
    {
        if (earlier is null || !values.TryGetValue(new(change.Unit, indicator.Code, earlier.Code), out var value)) return null;
        var jump = change.After is { } after && JumpTest.IsJump(after, value, indicator.IsPercent, settings) && JumpTest.AreAlike(period, earlier);
        return new(earlier.Code, value, change.After - value, jump);
    }
}
