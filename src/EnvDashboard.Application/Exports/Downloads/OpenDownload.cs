using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>Hands a file over that was made earlier. What its kind needs must still be allowed.</summary>
public sealed class OpenDownload(IDbContextFactory<AppDb> factory, DownloadFiles files, ExportKinds kinds, TimeProvider time)
{
    public async Task<(Stream Content, string ContentType, string FileName)> ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await DownloadRows.FindAsync(db, actor, id, cancellationToken);
        var kind = kinds.Find(row.Kind);
        foreach (var needed in kind.Needs) actor.Require(needed);
        if (row.State is ExportState.Waiting or ExportState.Failed) throw new ConflictException("export_not_made", DownloadRows.Key(id));
        if (row.State == ExportState.Swept || files.Open(id) is not { } content) throw new ConflictException("export_expired", DownloadRows.Key(id));
        db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = "export.fetched", Subject = DownloadRows.Key(id), Details = $"{row.Kind}; sha256 {row.Sha256}" });
        await db.SaveChangesAsync(cancellationToken);
        return (content, kind.ContentType, row.FileName!);
    }
}
