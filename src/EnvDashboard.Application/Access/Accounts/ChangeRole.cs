using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Gives an account another role. Open pages of that person notice within half a minute.</summary>
public sealed class ChangeRole(IServiceScopeFactory scopes, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <exception cref="Errors.ConflictException">It is the last administrator.</exception>
    public async Task ExecuteAsync(Actor actor, string id, string? role, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        AccountRules.RequireRole(role);
        await using var scope = await AccountScope.OpenAsync(scopes, factory, cancellationToken);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancellationToken);
        var user = await scope.FindAsync(id);
        var before = await scope.Users.GetRolesAsync(user);
        if (before.Contains(Roles.Administrator) && role != Roles.Administrator) await AccountRules.RequireAnotherAdministratorAsync(scope, user);
        AccountRules.RequireSuccess(await scope.Users.RemoveFromRolesAsync(user, before));
        AccountRules.RequireSuccess(await scope.Users.AddToRoleAsync(user, role!));
        AccountRules.RequireSuccess(await scope.Users.UpdateSecurityStampAsync(user));
        scope.Note(actor, time.GetUtcNow().UtcDateTime, "account.role", user.UserName!, $"{string.Join(',', before)} → {role}");
        await scope.Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
