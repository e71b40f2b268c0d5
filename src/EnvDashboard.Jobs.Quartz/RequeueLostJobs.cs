using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>
/// Hands jobs that are not finished but unknown to Quartz back to it: those whose process died between writing the row and scheduling
/// it, or while running it.
/// </summary>
public sealed class RequeueLostJobs(IDbContextFactory<AppDb> factory, ISchedulerFactory schedulers, QuartzJobQueue queue, IEnumerable<JobType> types, SchedulerStart start, TimeProvider time)
{
    /// <param name="grace">Rows younger than this may be on their way.</param>
    /// <returns>How many were handed back.</returns>
    public async Task<int> ExecuteAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        await start.WaitAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow().UtcDateTime - grace;
        JobState[] open = [JobState.Queued, JobState.Running, JobState.Retrying];
        var rows = await db.Jobs.Where(j => open.Contains(j.State) && j.EnqueuedAt < before).OrderBy(j => j.Id).ToListAsync(cancellationToken);
        if (rows.Count == 0) return 0;
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var lost = 0;
        foreach (var row in rows)
        {
            var type = types.SingleOrDefault(t => t.Name == row.Type);
            if (type is null || await scheduler.Exists(QuartzJobQueue.TriggerOf(row.Id), cancellationToken)) continue;
            row.State = JobState.Queued;
            await db.SaveChangesAsync(cancellationToken);
            await queue.ScheduleAsync(row, type, cancellationToken);
            lost++;
        }
        return lost;
    }
}
