using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// The watch-list of zero reports (零报告): units of a group that, of problems found, report zero or nothing at all, month after month up
/// to the last month for which anybody of the group reported. Zero declared and silence are counted apart.
/// </summary>
public sealed class ListZeroReporters(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public const int FewestMonths = 2;

    public async Task<IReadOnlyList<ZeroReporter>> ExecuteAsync(Actor actor, string group, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        if (!known.GroupIds.TryGetValue(group, out var groupId)) throw new NotFoundException("group", group);
        if (!known.IndicatorIds.TryGetValue(ReportCards.Found, out var card)) return [];
        var members = known.Groups[groupId].Members.Select(m => known.UnitIds[m.UnitCode]).Distinct().ToList();
        var said = (await db.Observations.AsNoTracking().Where(o => o.IndicatorId == card && members.Contains(o.UnitId)).Select(o => new { o.UnitId, o.PeriodId, o.Value, o.State }).ToListAsync(cancellationToken))
            .Where(o => known.Periods[o.PeriodId].Kind == PeriodKind.Month).ToDictionary(o => (o.UnitId, known.Periods[o.PeriodId]), o => (o.Value, State: (ObservationState)o.State));
        if (said.Count == 0) return [];
        var (first, last) = (said.Keys.Min(k => k.Item2.Start), said.Keys.Max(k => k.Item2.Start));
        var months = new List<Period>();
        for (var day = last; day >= first; day = day.AddMonths(-1)) months.Add(Period.Month(day.Year, day.Month));
        return
        [
            .. known.Members(group, months[0]).Select(Row).Where(r => r.Months >= FewestMonths).OrderByDescending(r => r.Months).ThenBy(r => r.Unit.Code, StringComparer.Ordinal),
        ];

        ZeroReporter Row(int unit)
        {
            var (zero, silent) = (0, 0);
            foreach (var month in months)
            {
                if (!said.TryGetValue((unit, month), out var value) || value.State == ObservationState.NotReported) silent++;
                else if (value.Value == 0 || value.State == ObservationState.ZeroDeclared) zero++;
                else break;
            }
            var count = zero + silent;
            return new(GetRanking.Reference(known, unit), count, zero, silent, months[Math.Max(0, count - 1)].Code, months[0].Code);
        }
    }
}
