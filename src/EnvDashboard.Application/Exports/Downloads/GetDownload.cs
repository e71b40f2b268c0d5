using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>How far a file is that the asker had made.</summary>
public sealed class GetDownload(IDbContextFactory<AppDb> factory, ExportOptions options)
{
    public async Task<DownloadView> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await DownloadRows.FindAsync(db, actor, id, cancellationToken);
        return (await DownloadRows.ViewAsync(db, [row], options, cancellationToken))[0];
    }
}
