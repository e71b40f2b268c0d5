using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Everyone who can sign in, by name.</summary>
public sealed class ListAccounts(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    public async Task<IReadOnlyList<AccountView>> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var roles = await (
            from membership in db.UserRoles
            join role in db.Roles on membership.RoleId equals role.Id
            select new { membership.UserId, role.Name }).ToListAsync(cancellationToken);
        var byUser = roles.ToLookup(r => r.UserId, r => r.Name, StringComparer.Ordinal);
        var users = await db.Users.AsNoTracking().OrderBy(u => u.UserName).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return users.ConvertAll(u => new AccountView(u.Id, u.UserName ?? "", u.DisplayName, byUser[u.Id].FirstOrDefault(), u.LockoutEnd > now));
    }
}
