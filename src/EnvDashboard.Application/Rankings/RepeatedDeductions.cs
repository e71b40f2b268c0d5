using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Scoring.Points;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Deductions for the same reason in consecutive periods (同一事由连续扣分).</summary>
internal static class RepeatedDeductions
{
    /// <summary>Those of a unit that go on in the period.</summary>
    public static async Task<IReadOnlyList<RepetitionView>> OfUnitAsync(AppDb db, DictionarySnapshot known, int unit, string scheme, Period period, CancellationToken cancellationToken)
    {
        var entries = await db.PointEntries.AsNoTracking()
            .Where(p => p.UnitId == unit && p.RemovedAt == null && p.Points < 0 && (p.SchemeCode == null || p.SchemeCode == scheme))
            .Select(p => new { p.PeriodId, p.Points, p.Reason }).ToListAsync(cancellationToken);
        var dated = entries.Select(e => new DatedPoint(known.Periods[e.PeriodId], new PointEntry(known.Units[unit].Code, e.Points, e.Reason)));
        return [.. RepetitionAlert.Find(dated.Where(d => d.Period.Kind == period.Kind && d.Period.Start <= period.Start))
            .Where(alert => alert.Last == period)
            .Select(alert => new RepetitionView(alert.Reason, alert.First.Code, alert.Last.Code, alert.Times))];
    }
}
