using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Points;

/// <summary>Puts staged points in force. Runs in the caller's transaction.</summary>
internal static class ApplyPoints
{
    /// <returns>The entries that came, went or changed.</returns>
    public static async Task<IReadOnlyList<TouchedPoint>> ExecuteAsync(
        AppDb db, DictionarySnapshot known, int submission, StagedPointChanges staged, DateTime now, CancellationToken cancellationToken)
    {
        var changed = staged.Changes.Where(c => c.Kind != ChangeKind.Unchanged).ToList();
        var removed = changed.Where(c => c.Replaces is not null).Select(c => c.Replaces!.Value).Concat(staged.Cleared.Select(c => c.Id)).ToList();
        if (changed.Count + removed.Count == 0) return [];
        var gone = await db.PointEntries.Where(e => removed.Contains(e.Id)).ToListAsync(cancellationToken);
        foreach (var entry in gone) (entry.RemovedById, entry.RemovedAt) = (submission, now);
        var sheets = await SubmissionSheets.IdsAsync(db, submission, changed.Select(c => c.Point.Sheet), cancellationToken);
        var added = changed.ConvertAll(c => new PointEntryRow
        {
            UnitId = known.UnitIds[c.Point.Entry.UnitCode],
            PeriodId = known.PeriodIds[c.Point.Period.Code],
            SchemeCode = c.Point.SchemeCode,
            Points = c.Point.Entry.Points,
            Reason = c.Point.Entry.Reason,
            Evidence = c.Point.Entry.Evidence,
            SubmissionId = submission,
            SheetId = sheets[c.Point.Sheet],
            Cell = c.Point.Cell,
        });
        db.PointEntries.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        return [.. gone.Concat(added).Select(e => new TouchedPoint(e.PeriodId, e.UnitId, e.SchemeCode)).Distinct()];
    }
}
