using EnvDashboard.Application;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.Seed;
using EnvDashboard.Jobs.Quartz;

namespace EnvDashboard.Web.Hosting;

/// <summary>After the start: loads the seed data, takes up interrupted work, and looks again now and then.</summary>
public sealed class BackgroundCare(
    LoadSeedData seed,
    ResumeWork resume,
    RequeueLostJobs requeue,
    TendDownloads downloads,
    RunRepeats repeats,
    Readiness readiness,
    JobsOptions jobs,
    IHostApplicationLifetime lifetime,
    ILogger<BackgroundCare> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await seed.ExecuteAsync(stoppingToken);
            readiness.MarkPrepared();
            log.LogInformation("Ready.");
            await ResumeAsync(TimeSpan.Zero, stoppingToken);
            await resume.RemoveOrphansAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error)
        {
            log.LogCritical(error, "The seed data could not be loaded; the program stops.");
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return;
        }
        await LookNowAndThenAsync(stoppingToken);
    }

    private async Task LookNowAndThenAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await ResumeAsync(Pause, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.LogError(error, "Looking for interrupted work failed; it is tried again in a minute.");
            }
        }
    }

    private async Task ResumeAsync(TimeSpan grace, CancellationToken stoppingToken)
    {
        if (!jobs.Enabled) return;
        var lost = await requeue.ExecuteAsync(grace, stoppingToken);
        var begun = await resume.ExecuteAsync(grace, stoppingToken);
        begun += await downloads.ExecuteAsync(grace, stoppingToken);
        await repeats.ExecuteAsync(stoppingToken);
        if (lost + begun > 0) log.LogInformation("Took up {Count} interrupted pieces of work.", lost + begun);
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
