using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Points;

/// <summary>Undoes what a submission did to the points. Runs in the caller's transaction.</summary>
internal static class RollBackPoints
{
    /// <summary>Submissions that replaced entries of this one, or put in anew what this one had taken out.</summary>
    public static async Task<IReadOnlyList<int>> LaterAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var replaced = await db.PointEntries.Where(e => e.SubmissionId == submission && e.RemovedById != null).Select(e => e.RemovedById!.Value).ToListAsync(cancellationToken);
        var refilled = await (
            from gone in db.PointEntries
            where gone.RemovedById == submission
            join now in db.PointEntries on new { gone.PeriodId, gone.UnitId, gone.Reason } equals new { now.PeriodId, now.UnitId, now.Reason }
            where now.RemovedAt == null && now.SubmissionId != submission && now.Evidence == gone.Evidence && now.SchemeCode == gone.SchemeCode
            select now.SubmissionId).ToListAsync(cancellationToken);
        return [.. replaced.Concat(refilled).Distinct()];
    }

    public static async Task<IReadOnlyList<TouchedPoint>> ExecuteAsync(AppDb db, int submission, DateTime now, CancellationToken cancellationToken)
    {
        var entries = await db.PointEntries.Where(e => (e.SubmissionId == submission && e.RemovedAt == null) || e.RemovedById == submission).ToListAsync(cancellationToken);
        foreach (var entry in entries)
        {
            if (entry.SubmissionId == submission) entry.RemovedAt = now;
            else (entry.RemovedById, entry.RemovedAt) = (null, null);
        }
        await db.SaveChangesAsync(cancellationToken);
        return [.. entries.Select((PointEntryRow e) => new TouchedPoint(e.PeriodId, e.UnitId, e.SchemeCode)).Distinct()];
    }
}
