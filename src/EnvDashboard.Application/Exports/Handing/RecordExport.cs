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
    /// <param name="name">The name under which the file is to be saved.</param>
    internal async Task<MadeFile> ExecuteAsync(Actor actor, string kind, string subject, string parameters, ExportedStream file, string name, CancellationToken cancellationToken)
    {
        var made = new MadeFile(name, file.Length, file.Sha256);
        var facts = string.Create(CultureInfo.InvariantCulture, $"; {made.Size} bytes, sha256 {made.Sha256}");
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
        return made;
    }
}
