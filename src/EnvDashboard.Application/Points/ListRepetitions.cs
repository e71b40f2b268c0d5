using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Points;
using EnvDashboard.Scoring.Points;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Points;

public sealed record RepetitionAlertView(UnitReference Unit, string Reason, string First, string Last, int Times);

/// <summary>Units that lost points for the same reason in consecutive periods (同一事由连续扣分), the latest and longest first.</summary>
public sealed class ListRepetitions(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries)
{
    public async Task<IReadOnlyList<RepetitionAlertView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var entries = await db.PointEntries.AsNoTracking().Where(e => e.RemovedAt == null && e.Points < 0)
            .Select(e => new { e.UnitId, e.PeriodId, e.Points, e.Reason }).ToListAsync(cancellationToken);
        var alerts = RepetitionAlert.Find(entries.Select(e => new DatedPoint(known.Periods[e.PeriodId], new PointEntry(known.Units[e.UnitId].Code, e.Points, e.Reason))));
        return [.. alerts.OrderByDescending(a => a.Last).ThenByDescending(a => a.Times)
            .Select(a => new RepetitionAlertView(GetRanking.Reference(known, known.UnitIds[a.UnitCode]), a.Reason, a.First.Code, a.Last.Code, a.Times))];
    }
}
