using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>Runs one job of the seam inside Quartz and keeps its row up to date.</summary>
[DisallowConcurrentExecution]
public sealed class QuartzRunner(
    IServiceScopeFactory scopes,
    IDbContextFactory<AppDb> factory,
    IEnumerable<JobType> types,
    LiveFeed live,
    TimeProvider time,
    ILogger<QuartzRunner> log) : IJob
{
    public const string RowId = "row";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var id = context.MergedJobDataMap.GetLong(RowId);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Jobs.SingleOrDefaultAsync(j => j.Id == id, cancellationToken);
        if (row is null || row.State is JobState.Succeeded or JobState.Failed) return;
        var type = types.SingleOrDefault(t => t.Name == row.Type);
        if (type is null)
        {
            log.LogError("Job {Id} is of type {Type}, which this version does not know.", id, row.Type);
            return;
        }
        row.State = JobState.Running;
        row.Attempts++;
        row.StartedAt = time.GetUtcNow().UtcDateTime;
        await SaveAsync(db);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await type.RunAsync(scope.ServiceProvider, row.Arguments, new RowProgress(factory, live, id, time), cancellationToken);
            (row.State, row.Progress, row.Error) = (JobState.Succeeded, 1, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node is going down. The row waits for the next start.
            row.State = JobState.Queued;
            await SaveAsync(db);
            throw;
        }
        catch (Exception error)
        {
            await FailedAsync(context, scope.ServiceProvider, type, row, error, cancellationToken);
            row.FinishedAt = row.State == JobState.Failed ? time.GetUtcNow().UtcDateTime : null;
            await SaveAsync(db);
            throw new JobExecutionException(error);
        }
        row.FinishedAt = time.GetUtcNow().UtcDateTime;
        await SaveAsync(db);
    }

    private async Task FailedAsync(IJobExecutionContext context, IServiceProvider services, JobType type, JobRow row, Exception error, CancellationToken cancellationToken)
    {
        row.Error = error.Message.Length <= 4000 ? error.Message : error.Message[..4000];
        row.State = context.RetryAttempt < type.Retries ? JobState.Retrying : JobState.Failed;
        log.LogError(error, "Job {Id} ({Type} {Key}) failed, attempt {Attempt}.", row.Id, row.Type, row.Key, row.Attempts);
        if (row.State != JobState.Failed) return;
        try
        {
            await type.GaveUpAsync(services, row.Arguments, cancellationToken);
        }
        catch (Exception second)
        {
            log.LogError(second, "Job {Id}: what was to be done after its failure failed too.", row.Id);
        }
    }

    private async Task SaveAsync(AppDb db)
    {
        // Also when the token is cancelled: the row has to say what happened.
        await db.SaveChangesAsync(CancellationToken.None);
        live.PublishJobs();
    }
}
