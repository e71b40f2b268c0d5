using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

public sealed record FeedArguments;

/// <summary>
/// After something has happened in the ledger: the figures of the units and periods concerned become observations, one submission a
/// period. What already stands as it should is not sent, and where nothing differs there is no submission. Run again after a crash it
/// finds what is left. Only indicators that are defined are fed; what was there before feeding began is left as it is.
/// </summary>
public sealed class FeedLedger(
    IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ComputeLedgerFigures compute, ReceiveSubmission receive, ReadSubmission read, IJobQueue jobs, TimeProvider time) : IBackgroundJob<FeedArguments>
{
    public const string Key = "ledger";

    /// <summary>Id of the last row of the history that has been fed, and the day (as a number of days) up to which deadlines were looked at.</summary>
    internal const string Fed = "ledger_fed", FedDay = "ledger_fed_day";

    public async Task RunAsync(FeedArguments arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var (from, day) = (await Counters.ReadAsync(db, Fed, cancellationToken), await Counters.ReadAsync(db, FedDay, cancellationToken));
        var to = await db.RectificationEvents.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0;
        var touched = await TouchedAsync(db, from, to, day == 0 ? today : DateOnly.FromDayNumber((int)day), today, cancellationToken);
        foreach (var period in touched.GroupBy(t => t.Period))
        {
            var by = period.MaxBy(t => t.Event)!.By;
            await FeedAsync(db, known, known.Periods[period.Key].Code, [.. period.Select(t => known.Units[t.Unit].Code)], by, progress, cancellationToken);
        }
        await SetAsync(db, Fed, to, cancellationToken);
        await SetAsync(db, FedDay, today.DayNumber, cancellationToken);
    }

    /// <summary>Places where something has happened, or where a deadline has passed since the day last looked at, with whom it is due to.</summary>
    private static async Task<List<Touch>> TouchedAsync(AppDb db, long from, long to, DateOnly since, DateOnly today, CancellationToken cancellationToken)
    {
        var steps = await (
            from e in db.RectificationEvents
            where e.Id > @from && e.Id <= to
            join item in db.RectificationItems on e.ItemId equals item.Id
            select new { item.UnitId, item.PeriodId, e.Id, e.By }).ToListAsync(cancellationToken);
        var passed = since >= today ? [] : await db.RectificationItems
            .Where(i => i.RemovedAt == null && i.Due >= since && i.Due < today && i.Claimed != RectificationState.Completed)
            .Select(i => new { i.UnitId, i.PeriodId }).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. steps.GroupBy(s => (s.UnitId, s.PeriodId)).Select(g => g.MaxBy(s => s.Id)!).Select(s => new Touch(s.UnitId, s.PeriodId, s.Id, s.By)),
            .. passed.Select(p => new Touch(p.UnitId, p.PeriodId, 0, Actor.System.Name)),
        ];
    }

    private async Task FeedAsync(AppDb db, DictionarySnapshot known, string period, HashSet<string> units, string by, IJobProgress progress, CancellationToken cancellationToken)
    {
        var computed = (await compute.ExecuteAsync(Actor.System, period, cancellationToken)).Where(f => units.Contains(f.Unit) && known.IndicatorIds.ContainsKey(f.Indicator)).ToList();
        var standing = await StandingAsync(db, known, period, units, cancellationToken);
        var changed = computed.Where(f => !standing.TryGetValue((f.Unit, f.Indicator), out var s) || !Same(f, s)).ToList();
        var there = computed.Select(f => (f.Unit, f.Indicator)).ToHashSet();
        var gone = standing.Where(s => s.Value.Value is not null && !there.Contains(s.Key)).Select(s => (s.Key.Unit, s.Key.Indicator, period)).Order().ToList();
        if (changed.Count + gone.Count == 0) return;
        // In the name of whoever took the last step: everybody can see whom the new figures are due to.
        var sender = new Actor(by, Actor.System.Permissions);
        using var file = await FigureFile.WriteAsync(changed, gone, cancellationToken);
        var id = await receive.StoreAsync(sender, new(FigureFile.NameOf(period), "indicators", null, null, Commit: true), file, cancellationToken);
        db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = by, Action = "rectification.fed", Subject = id.ToString(CultureInfo.InvariantCulture), Details = $"{period}: {changed.Count} figures, {gone.Count} gone" });
        await db.SaveChangesAsync(cancellationToken);
        if (await read.StageAndApplyAsync(id, progress, cancellationToken)) await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
    }

    private static async Task<Dictionary<(string Unit, string Indicator), ObservationRow>> StandingAsync(AppDb db, DictionarySnapshot known, string period, HashSet<string> units, CancellationToken cancellationToken)
    {
        var (periodId, unitIds) = (known.PeriodIds[period], units.Select(u => known.UnitIds[u]).ToList());
        var indicators = known.IndicatorIds.Where(i => IsFed(i.Key)).Select(i => i.Value).ToList();
        var rows = await db.Observations.AsNoTracking().Where(o => o.PeriodId == periodId && indicators.Contains(o.IndicatorId) && unitIds.Contains(o.UnitId)).ToListAsync(cancellationToken);
        return rows.ToDictionary(o => (known.Units[o.UnitId].Code, known.Indicators[o.IndicatorId].Code));
    }

    private static bool IsFed(string indicator) => LedgerIndicators.Names.Any(n => indicator.StartsWith(n + "_", StringComparison.Ordinal));

    private static bool Same(LedgerFigure figure, ObservationRow standing) =>
        (ObservationState)standing.State == ObservationState.Reported && standing.Numerator == figure.Numerator && standing.Denominator == figure.Denominator
        && standing.Value is { } value && Math.Abs(value - figure.Value) <= 1e-9 * Math.Max(1, Math.Abs(figure.Value));

    internal static async Task SetAsync(AppDb db, string name, long value, CancellationToken cancellationToken)
    {
        if (await db.Counters.Where(c => c.Name == name).ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, value), cancellationToken) > 0) return;
        db.Counters.Add(new CounterRow { Name = name, Value = value });
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed record Touch(int Unit, int Period, long Event, string By);
}
