using EnvDashboard.Application.Calendars;
using EnvDashboard.Domain.Calendars;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>
/// Keeps the monthly table that counts: added up from work orders where a unit has any on a platform in a month, else as reported.
/// Runs in the transaction of what changed, so that the table is never behind its parts.
/// </summary>
public sealed class ComplaintSums(IRegisterRows bulk, ComplaintOptions options, TimeProvider time)
{
    /// <summary>Raised whenever the table changes: who keeps it in memory asks for this first.</summary>
    internal const string Version = "complaint_sums";

    public async Task RebuildAsync(AppDb db, IReadOnlyList<int> periods, CancellationToken cancellationToken)
    {
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        foreach (var period in periods)
        {
            await db.ComplaintSums.Where(s => s.PeriodId == period).ExecuteDeleteAsync(cancellationToken);
            var sums = await OfCasesAsync(db, period, calendar, cancellationToken);
            var counted = sums.Select(s => (s.UnitId, s.Platform)).ToHashSet();
            var reported = await db.ComplaintMonths.AsNoTracking().Where(m => m.RemovedAt == null && m.PeriodId == period).ToListAsync(cancellationToken);
            sums.AddRange(reported.Where(m => !counted.Contains((m.UnitId!.Value, m.Platform))).Select(m => CountColumns.Write(
                new ComplaintSumRow { UnitId = m.UnitId!.Value, PeriodId = period, Platform = m.Platform, Topic = m.Topic }, CountColumns.Read(m))));
            bulk.Insert(db, sums);
        }
        if (periods.Count > 0) await Counters.RaiseAsync(db, Version, cancellationToken);
    }

    /// <summary>Due days and sums of all work orders by another calendar.</summary>
    public async Task CalendarChangedAsync(AppDb db, CancellationToken cancellationToken)
    {
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        var days = await db.ComplaintCases.Where(c => c.RemovedAt == null && c.Due == null).Select(c => new { c.ReceivedOn, c.DueOn }).Distinct().ToListAsync(cancellationToken);
        foreach (var day in days)
        {
            var due = calendar.Add(day.ReceivedOn, options.CloseWithinWorkingDays);
            if (due == day.DueOn) continue;
            await db.ComplaintCases.Where(c => c.RemovedAt == null && c.Due == null && c.ReceivedOn == day.ReceivedOn).ExecuteUpdateAsync(s => s.SetProperty(c => c.DueOn, due), cancellationToken);
        }
        await RebuildAsync(db, await db.ComplaintCases.Where(c => c.RemovedAt == null).Select(c => c.PeriodId!.Value).Distinct().ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>One pass over the month's work orders; nothing of them is kept but the sums.</summary>
    private async Task<List<ComplaintSumRow>> OfCasesAsync(AppDb db, int period, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var sums = new Dictionary<(int, string?, string?), CaseSum>();
        var cases = db.ComplaintCases.AsNoTracking().Where(c => c.RemovedAt == null && c.PeriodId == period).Select(c => new ComplaintCaseRow
        {
            UnitId = c.UnitId, Platform = c.Platform, Topic = c.Topic, ReceivedOn = c.ReceivedOn, AcceptedOn = c.AcceptedOn, RepliedOn = c.RepliedOn, ClosedOn = c.ClosedOn,
            DueOn = c.DueOn, Return = c.Return, Transfers = c.Transfers, CalledBack = c.CalledBack, Satisfied = c.Satisfied, Redone = c.Redone,
        });
        await foreach (var row in cases.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var key = (row.UnitId!.Value, row.Platform, row.Topic);
            if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new();
            sum.Add(row, calendar, options.AcceptWithinWorkingDays, today);
        }
        var kept = sums.GroupBy(s => s.Key.Item2 ?? "").ToDictionary(g => g.Key, g => g.Aggregate(CaseSays.Nothing, (all, s) => all | s.Value.Says));
        return [.. sums.Select(s => CountColumns.Write(
            new ComplaintSumRow { UnitId = s.Key.Item1, PeriodId = period, Platform = s.Key.Item2, Topic = s.Key.Item3, FromCases = true }, s.Value.Counts(kept[s.Key.Item2 ?? ""])))];
    }
}
