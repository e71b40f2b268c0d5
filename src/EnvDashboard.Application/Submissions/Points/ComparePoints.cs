using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Points;

/// <summary>
/// Holds the points of a workbook against those in force. Two entries are the same one when unit, period, scheme, reason and evidence
/// agree; then only the number can have changed.
/// </summary>
internal static class ComparePoints
{
    public static async Task<StagedPointChanges> ExecuteAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<StagedPoint> points, SubmissionMode mode, CancellationToken cancellationToken)
    {
        if (points.Count == 0) return StagedPointChanges.None;
        var periods = points.Select(p => known.PeriodIds.GetValueOrDefault(p.Period.Code, -1)).Where(id => id >= 0).Distinct().ToList();
        var inForce = await db.PointEntries.AsNoTracking().Where(e => periods.Contains(e.PeriodId) && e.RemovedAt == null).ToListAsync(cancellationToken);
        var left = inForce.ToDictionary(e => KeyOf(known, e));
        var changes = new List<PointChange>(points.Count);
        foreach (var point in points)
        {
            if (!left.Remove(KeyOf(point), out var entry)) changes.Add(new(point, ChangeKind.New, null, null));
            else changes.Add(new(point, entry.Points.Equals(point.Entry.Points) ? ChangeKind.Unchanged : ChangeKind.Changed, entry.Id, entry.Points));
        }
        return new(changes, mode == SubmissionMode.Replace ? Cleared(known, points, left.Values) : []);
    }

    private static List<ClearedPoint> Cleared(DictionarySnapshot known, IReadOnlyList<StagedPoint> points, IEnumerable<PointEntryRow> left)
    {
        var units = points.Select(p => p.Entry.UnitCode).ToHashSet(StringComparer.Ordinal);
        var scopes = left.Select(e => e.PeriodId).Distinct().ToDictionary(id => id, id => ReplaceScope.Units(known, known.Periods[id], units));
        return [.. left.Where(e => scopes[e.PeriodId].Contains(e.UnitId)).OrderBy(e => e.Id)
            .Select(e => new ClearedPoint(e.Id, known.Units[e.UnitId].Code, known.Periods[e.PeriodId].Code, e.Reason, e.Points))];
    }

    private static (string Unit, string Period, string? Scheme, string Reason, string? Evidence) KeyOf(StagedPoint point) =>
        (point.Entry.UnitCode, point.Period.Code, point.SchemeCode, point.Entry.Reason, point.Entry.Evidence);

    private static (string Unit, string Period, string? Scheme, string Reason, string? Evidence) KeyOf(DictionarySnapshot known, PointEntryRow entry) =>
        (known.Units[entry.UnitId].Code, known.Periods[entry.PeriodId].Code, entry.SchemeCode, entry.Reason, entry.Evidence);
}
