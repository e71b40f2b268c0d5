using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Handing;

/// <summary>Writes down who took what: kind, parameters, size and SHA-256 of the file.</summary>
public sealed class RecordExport(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int MaxDetails = 4000;

    /// <param name="kind">Such as comparison or bulletin.</param>
    internal async Task ExecuteAsync(Actor actor, string kind, string subject, string parameters, ExportedStream file, CancellationToken cancellationToken)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"; {file.Length} bytes, sha256 {file.Sha256}");
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(new AuditRow
        {
            At = time.GetUtcNow().UtcDateTime,
            Actor = actor.Name,
            Action = "export." + kind,
            Subject = subject,
            Details = Text.Shorten(parameters, MaxDetails - facts.Length) + facts,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
