using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Jobs.Quartz;

/// <summary>Writes progress to the job's row, at most twice a second: short jobs write nothing.</summary>
internal sealed class RowProgress(IDbContextFactory<AppDb> factory, LiveFeed live, long id, TimeProvider time) : IJobProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private long last = time.GetTimestamp();

    public void Report(double fraction, string stage)
    {
        if (time.GetElapsedTime(last) < Pause) return;
        last = time.GetTimestamp();
        using var db = factory.CreateDbContext();
        db.Jobs.Where(j => j.Id == id).ExecuteUpdate(s => s.SetProperty(j => j.Progress, Math.Clamp(fraction, 0, 1)).SetProperty(j => j.Stage, stage));
        live.PublishJobs();
    }
}
