using EnvDashboard.Application.Live;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

internal static class SubmissionProjection
{
    public static async Task<List<SubmissionView>> ViewsAsync(AppDb db, IReadOnlyList<SubmissionRow> rows, LiveFeed live, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var runs = await db.SubmissionTargets.AsNoTracking()
            .Where(t => ids.Contains(t.SubmissionId) && t.RunId != null)
            .Select(t => new { t.SubmissionId, RunId = t.RunId!.Value })
            .ToListAsync(cancellationToken);
        var bySubmission = runs.ToLookup(r => r.SubmissionId, r => r.RunId);
        return [.. rows.Select(r => View(r, [.. bySubmission[r.Id].Order()], live))];
    }

    private static SubmissionView View(SubmissionRow row, IReadOnlyList<int> runs, LiveFeed live) => View(row, runs, live.ProgressOf(row.Id));

    private static SubmissionView View(SubmissionRow row, IReadOnlyList<int> runs, SubmissionProgress? reached) => new(
        row.Id,
        row.FileName,
        row.Sha256,
        row.Size,
        row.Kind ?? row.RequestedKind,
        row.Mode,
        row.Status,
        row.Status == SubmissionStatus.Reading ? reached?.Fraction ?? row.Progress : row.Progress,
        row.Periods,
        new(row.RowCount, row.CellCount, row.NewCount, row.ChangedCount, row.UnchangedCount, row.RejectedCount),
        new(row.ErrorCount, row.WarningCount, row.InfoCount),
        runs,
        row.Timings,
        row.ReceivedBy,
        row.ReceivedAt,
        row.DecidedBy,
        row.DecidedAt,
        row.Reason,
        reached?.Stage,
        row.Status == SubmissionStatus.Reading ? reached?.Rows ?? row.RowCount : row.RowCount,
        reached?.RemainingSeconds);
}
