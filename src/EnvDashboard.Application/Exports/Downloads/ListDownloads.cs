using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>The files that the asker had made, the latest first; who manages accounts sees those of all.</summary>
public sealed class ListDownloads(IDbContextFactory<AppDb> factory, ExportOptions options)
{
    public async Task<Page<DownloadView>> ExecuteAsync(Actor actor, PageRequest page, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var own = DownloadRows.Of(db, actor);
        var total = await own.CountAsync(cancellationToken);
        var rows = await own.AsNoTracking().OrderByDescending(e => e.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        return page.Of(await DownloadRows.ViewAsync(db, rows, options, cancellationToken), total);
    }
}
