using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Indicators;

/// <summary>One indicator in one group and period: who reported what, how the group as a whole has gone, and where each figure came from.</summary>
public sealed class GetIndicator(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IObservationBulk observations)
{
    /// <summary>Periods shown in the trend, the latest ones.</summary>
    public const int TrendPeriods = 25;

    /// <param name="groupCode">Null = the first group with a figure of the indicator in the period.</param>
    /// <param name="periodCode">Null = the latest period that holds a figure.</param>
    public async Task<IndicatorPeriodView> ExecuteAsync(Actor actor, string code, string? groupCode, string? periodCode, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (!known.IndicatorIds.TryGetValue(code, out var id)) throw new NotFoundException("indicator", code);
        if (groupCode is not null && !known.GroupIds.ContainsKey(groupCode)) throw new NotFoundException("group", groupCode);
        var asked = periodCode is null ? null : PeriodText.TryParse(periodCode, out var read) ? read : throw new InvalidInputException(new FieldError("period", "not_a_period", periodCode));

        // Periods are few: one look into the key (period, indicator, unit) for each, instead of counting the figures of all.
        var held = await db.Periods.Where(p => db.Observations.Any(o => o.PeriodId == p.Id && o.IndicatorId == id)).Select(p => p.Id).ToListAsync(cancellationToken);
        var periods = held.Select(p => known.Periods[p]).OrderDescending().ToList();
        var indicator = known.Indicators[id];
        var period = asked ?? periods.FirstOrDefault();
        if (period is null || !known.PeriodIds.TryGetValue(period.Code, out var periodId)) return new(View(indicator), groupCode, null, [], [], [], [], [.. Groups(known)]);

        // Thousands of rows: past the entities, as bulk access reads them.
        var byUnit = observations.Read(db, periodId, [id]).ToDictionary(o => o.Key.Unit);
        var sheets = await SheetsAsync(db, [.. byUnit.Values.Select(o => o.Sheet).Distinct()], cancellationToken);
        var group = groupCode ?? GroupOf(known, period, [.. byUnit.Keys]);
        var members = group is null ? [.. byUnit.Keys.Order()] : known.Members(group, period);
        var values = members.Where(byUnit.ContainsKey).Select(u => View(known, byUnit[u], sheets)).ToList();
        var shown = new IndicatorPeriodView(
            View(indicator), group, period.Code, [.. periods.Select(p => p.Code)],
            [.. InOrder(indicator, values)],
            [.. members.Where(u => !byUnit.ContainsKey(u)).Select(u => GetRanking.Reference(known, u))],
            await GroupTrend.OfAsync(db, known, indicator, id, group, [.. periods.Where(p => p.Kind == period.Kind).Take(TrendPeriods)], cancellationToken),
            [.. Groups(known)]);
        return shown with
        {
            Role = RoleOf(known, code, group, period),
            Funnel = IndicatorFunnel.Of(indicator, shown.Values),
            Targets = [.. new TargetBook(known.Targets, known.Groups.Values).OfGroup(code, group, period).Select(t => TargetView.Of(known, t))],
        };
    }

    private static IndicatorRoleView? RoleOf(DictionarySnapshot known, string indicator, string? group, Period period) => (
        from version in known.SchemesInForce(period)
        let scheme = version.Value
        where scheme.GroupCode == @group
        orderby scheme.Code
        from node in scheme.Nodes
        where node.IndicatorCode == indicator
        select new IndicatorRoleView(scheme.Code, scheme.Version, node.Code, CascadeWeights.Of(scheme)[node.Code], node.Target)).FirstOrDefault();

    private static IEnumerable<IndicatorValueView> InOrder(Indicator indicator, List<IndicatorValueView> values) => indicator.Direction == Direction.Lower
        ? values.OrderBy(v => v.Value ?? double.PositiveInfinity).ThenBy(v => v.Unit.Code, StringComparer.Ordinal)
        : values.OrderByDescending(v => v.Value ?? double.NegativeInfinity).ThenBy(v => v.Unit.Code, StringComparer.Ordinal);

    /// <summary>The smallest group that holds the units with a figure; where none holds them all, the one that holds most.</summary>
    private static string? GroupOf(DictionarySnapshot known, Period period, HashSet<int> units) => known.Groups.Values
        .Select(g => (g.Code, Members: known.Members(g.Code, period)))
        .OrderByDescending(g => g.Members.Count(units.Contains)).ThenBy(g => g.Members.Count).ThenBy(g => g.Code, StringComparer.Ordinal)
        .Select(g => g.Code).FirstOrDefault();

    private static IEnumerable<GroupView> Groups(DictionarySnapshot known) =>
        known.Groups.Values.OrderBy(g => g.Code, StringComparer.Ordinal).Select(g => new GroupView(g.Code, g.Name, g.NameEn, []));

    private static Task<Dictionary<int, string>> SheetsAsync(AppDb db, List<int> ids, CancellationToken cancellationToken) =>
        db.SubmissionSheets.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);

    private static IndicatorValueView View(DictionarySnapshot known, in StoredObservation o, Dictionary<int, string> sheets) => new(
        GetRanking.Reference(known, o.Key.Unit), GetRanking.Number(o.Value), GetRanking.Number(o.Numerator), GetRanking.Number(o.Denominator), Keyword.Of(o.State), o.Qualifier, o.Raw, o.Note,
        o.Submission, sheets[o.Sheet], CellAddress.Unpack(o.Cell).ToString());

    private static IndicatorView View(Indicator i) => new(
        i.Code, i.Name, i.NameEn, i.Domain, i.CategoryCode, i.UnitOfMeasure, Keyword.Of(i.Direction), Keyword.Of(i.Kind), i.Frequency is { } frequency ? Keyword.Of(frequency) : null,
        i.Decimals, i.Min, i.Max, i.Nature is { } nature ? Keyword.Of(nature) : null, i.Aliases, i.Definition, i.CountingRule);
}
