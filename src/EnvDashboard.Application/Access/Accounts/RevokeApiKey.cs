using System.Globalization;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Ends a key at once. Revoking it again changes nothing.</summary>
public sealed class RevokeApiKey(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    public async Task ExecuteAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == id, cancellationToken)
            ?? throw new NotFoundException("key", id.ToString(CultureInfo.InvariantCulture));
        if (key.RevokedAt is not null) return;
        var now = time.GetUtcNow().UtcDateTime;
        key.RevokedAt = now;
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "key.revoked", Subject = key.Name });
        await db.SaveChangesAsync(cancellationToken);
    }
}
