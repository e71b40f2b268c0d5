using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Jobs;

/// <summary>Background jobs, the latest first.</summary>
public sealed class ListJobs(IDbContextFactory<AppDb> factory)
{
    public async Task<Page<JobView>> ExecuteAsync(Actor actor, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Operate);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var total = await db.Jobs.CountAsync(cancellationToken);
        var rows = await db.Jobs.AsNoTracking().OrderByDescending(j => j.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of(rows.ConvertAll(View), total);
    }

    internal static JobView View(JobRow j) =>
        new(j.Id, j.Type, j.Key, Keyword.Of(j.State), j.Progress, j.Stage, j.Attempts, j.Error, j.EnqueuedAt, j.StartedAt, j.FinishedAt);
}

public sealed class GetJob(IDbContextFactory<AppDb> factory)
{
    public async Task<JobView> ExecuteAsync(Actor actor, long id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Operate);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancellationToken)
            ?? throw new NotFoundException("job", id.ToString(CultureInfo.InvariantCulture));
        return ListJobs.View(row);
    }
}
