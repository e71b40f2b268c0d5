using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Exports.Repeats;

/// <summary>Ends a repetition: by whoever asked for it, or by an administrator. Files already made stay.</summary>
public sealed class EndRepeat(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    public async Task ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Export);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.ExportRepeats.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFoundException("repeat", id.ToString(CultureInfo.InvariantCulture));
        if (row.AskedBy != actor.Name) actor.Require(Permission.ManageAccess);
        db.ExportRepeats.Remove(row);
        db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = "export.repeat_ended", Subject = row.Kind, Details = $"group={row.GroupCode} scheme={row.SchemeCode} after={row.LastPeriod}" });
        await db.SaveChangesAsync(cancellationToken);
    }
}
