using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>The points that count in one period under one scheme.</summary>
internal static class PointsInForce
{
    /// <returns>In the order in which they were accepted.</returns>
    public static async Task<IReadOnlyList<RunPoint>> OfAsync(AppDb db, int period, string scheme, IEnumerable<int> units, CancellationToken cancellationToken)
    {
        var entries = await (
            from entry in db.PointEntries
            where entry.PeriodId == period && entry.RemovedAt == null && (entry.SchemeCode == null || entry.SchemeCode == scheme)
            join sheet in db.SubmissionSheets on entry.SheetId equals sheet.Id
            orderby entry.Id
            select new { entry.UnitId, entry.Points, entry.Reason, entry.Evidence, entry.SubmissionId, Sheet = sheet.Name, entry.Cell })
            .AsNoTracking().ToListAsync(cancellationToken);
        if (entries.Count == 0) return [];
        var ranked = units.ToHashSet();
        return [.. entries.Where(e => ranked.Contains(e.UnitId))
            .Select(e => new RunPoint(e.UnitId, e.Points, e.Reason, e.Evidence, e.SubmissionId, e.Sheet, e.Cell))];
    }
}
