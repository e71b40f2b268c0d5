using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Asks again for files whose job was lost, and sweeps away those whose time is over. What they were and their SHA-256 stay on record.</summary>
public sealed class TendDownloads(IDbContextFactory<AppDb> factory, IJobQueue jobs, DownloadFiles files, ExportOptions options, TimeProvider time)
{
    private static readonly JobState[] Open = [JobState.Queued, JobState.Running, JobState.Retrying];

    /// <param name="grace">Files asked for later than this may still be on their way to the queue.</param>
    /// <returns>How many jobs were asked for.</returns>
    public async Task<int> ExecuteAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await SweepAsync(db, cancellationToken);
        var before = time.GetUtcNow().UtcDateTime - grace;
        var asked = 0;
        foreach (var id in await db.Exports.Where(e => e.State == ExportState.Waiting && e.RequestedAt < before).Select(e => e.Id).ToListAsync(cancellationToken))
        {
            var key = DownloadRows.Key(id);
            if (await db.Jobs.AnyAsync(j => j.Key == key && j.Type == DownloadRows.JobType && Open.Contains(j.State), cancellationToken)) continue;
            await jobs.EnqueueAsync<MakeExport, ExportArguments>(new(id), key, cancellationToken);
            asked++;
        }
        return asked;
    }

    private async Task SweepAsync(AppDb db, CancellationToken cancellationToken)
    {
        var last = time.GetUtcNow().UtcDateTime.AddDays(-options.KeepDays);
        foreach (var row in await db.Exports.Where(e => e.State == ExportState.Made && e.FinishedAt < last).ToListAsync(cancellationToken))
        {
            files.Delete(row.Id);
            row.State = ExportState.Swept;
        }
        await db.SaveChangesAsync(cancellationToken);
    }
}
