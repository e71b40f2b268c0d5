using EnvDashboard.Domain.Approvals;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Approvals;

/// <summary>The counts of one unit in one period; ids.</summary>
internal sealed record UnitCounts(int Unit, int Period, ApprovalCounts Counts);

/// <summary>
/// Reads the monthly tables in force. A unit that reports itself as a whole counts with that row; one that reports item by item with the
/// sum of its items. Never both.
/// </summary>
internal static class ReadApprovalCounts
{
    public static Task<List<int>> PeriodsAsync(AppDb db, CancellationToken cancellationToken) =>
        db.ApprovalCounts.Where(c => c.RemovedAt == null && c.PeriodId != null).Select(c => c.PeriodId!.Value).Distinct().ToListAsync(cancellationToken);

    /// <param name="units">Ids; null = all.</param>
    public static async Task<IReadOnlyList<UnitCounts>> ExecuteAsync(AppDb db, IReadOnlyCollection<int> periods, IReadOnlyCollection<int>? units, CancellationToken cancellationToken)
    {
        var wanted = periods.Select(p => (int?)p).ToList();
        IQueryable<ApprovalCountRow> rows = db.ApprovalCounts.AsNoTracking().Where(c => c.RemovedAt == null && wanted.Contains(c.PeriodId));
        if (units is not null)
        {
            var some = units.Select(u => (int?)u).ToList();
            rows = rows.Where(c => some.Contains(c.UnitId));
        }
        var whole = await rows.Where(c => c.ItemCode == null).Select(c => new { Unit = c.UnitId!.Value, Period = c.PeriodId!.Value, c.Counts }).ToListAsync(cancellationToken);
        var items = await rows.Where(c => c.ItemCode != null && !db.ApprovalCounts.Any(w => w.RemovedAt == null && w.ItemCode == null && w.UnitId == c.UnitId && w.PeriodId == c.PeriodId))
            .Select(c => new { Unit = c.UnitId!.Value, Period = c.PeriodId!.Value, c.Counts }).ToListAsync(cancellationToken);
        return
        [
            .. whole.Select(c => new UnitCounts(c.Unit, c.Period, ApprovalCountRegister.CountsOf(c.Counts))),
            .. items.GroupBy(c => (c.Unit, c.Period)).Select(g => new UnitCounts(g.Key.Unit, g.Key.Period, ApprovalCounts.Sum(g.Select(c => ApprovalCountRegister.CountsOf(c.Counts))))),
        ];
    }
}
