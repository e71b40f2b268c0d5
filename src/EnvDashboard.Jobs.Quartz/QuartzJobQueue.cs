using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>
/// The seam's queue on Quartz. The job's own row is written first; should the process die before Quartz knows of it,
/// <see cref="RequeueLostJobs"/> finds it.
/// </summary>
public sealed class QuartzJobQueue(
    IDbContextFactory<AppDb> factory,
    ISchedulerFactory schedulers,
    IEnumerable<JobType> types,
    LiveFeed live,
    TimeProvider time) : IJobQueue
{
    public async Task<long> EnqueueAsync<TJob, TArguments>(TArguments arguments, string key, CancellationToken cancellationToken)
        where TJob : IBackgroundJob<TArguments>
    {
        var type = types.Single(t => t.Job == typeof(TJob));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var waiting = await db.Jobs.Where(j => j.Type == type.Name && j.Key == key && j.State == JobState.Queued).Select(j => j.Id).FirstOrDefaultAsync(cancellationToken);
        if (waiting != 0) return waiting;
        var row = new JobRow
        {
            Type = type.Name,
            Key = key,
            Arguments = JsonSerializer.Serialize(arguments),
            State = JobState.Queued,
            EnqueuedAt = time.GetUtcNow().UtcDateTime,
        };
        db.Jobs.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await ScheduleAsync(row, type, cancellationToken);
        live.PublishJobs();
        return row.Id;
    }

    internal async Task ScheduleAsync(JobRow row, JobType type, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        // One Quartz job per type and key: that is what makes Quartz run them one after the other. Job and trigger are stored in one step:
        // between two, the end of an earlier run could take the job away again.
        var job = JobBuilder.Create<QuartzRunner>().WithIdentity(row.Key, row.Type).Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(TriggerOf(row.Id))
            .ForJob(job.Key)
            .UsingJobData(QuartzRunner.RowId, row.Id)
            .WithRetryPolicy(RetryPolicy.Exponential(type.Retries, TimeSpan.FromSeconds(1), 4))
            .StartNow()
            .Build();
        await scheduler.ScheduleJob(job, trigger, ScheduleJobOptions.Replacing, cancellationToken);
    }

    internal static TriggerKey TriggerOf(long row) => new(row.ToString(CultureInfo.InvariantCulture), "jobs");
}
