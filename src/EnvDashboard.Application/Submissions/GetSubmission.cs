using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Live;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

public sealed class GetSubmission(IDbContextFactory<AppDb> factory, LiveFeed live)
{
    public async Task<SubmissionView> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewSubmissions);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw new NotFoundException("submission", id.ToString(CultureInfo.InvariantCulture));
        return (await SubmissionProjection.ViewsAsync(db, [row], live, cancellationToken))[0];
    }
}

/// <summary>All submissions, the latest first.</summary>
public sealed class ListSubmissions(IDbContextFactory<AppDb> factory, LiveFeed live)
{
    public async Task<Page<SubmissionView>> ExecuteAsync(Actor actor, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewSubmissions);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var total = await db.Submissions.CountAsync(cancellationToken);
        var rows = await db.Submissions.AsNoTracking().OrderByDescending(s => s.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of(await SubmissionProjection.ViewsAsync(db, rows, live, cancellationToken), total);
    }
}
