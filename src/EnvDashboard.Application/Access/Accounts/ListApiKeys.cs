using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>All keys, those in force first, then the latest first.</summary>
public sealed class ListApiKeys(IDbContextFactory<AppDb> factory)
{
    public async Task<IReadOnlyList<ApiKeyView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.ApiKeys.AsNoTracking().OrderBy(k => k.RevokedAt != null).ThenByDescending(k => k.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(View);
    }

    internal static ApiKeyView View(ApiKeyRow row) => new(row.Id, row.Name, row.Role, row.CreatedBy, row.CreatedAt, row.RevokedAt);
}
