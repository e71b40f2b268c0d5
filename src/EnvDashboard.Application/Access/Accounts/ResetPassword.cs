using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Sets a new password and ends a lockout. The person is signed out everywhere.</summary>
public sealed class ResetPassword(IServiceScopeFactory scopes, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <exception cref="InvalidInputException">The password is too weak.</exception>
    public async Task ExecuteAsync(Actor actor, string id, string? password, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        if (string.IsNullOrEmpty(password)) throw new InvalidInputException(new FieldError("password", "missing"));
        await using var scope = await AccountScope.OpenAsync(scopes, factory, cancellationToken);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancellationToken);
        var user = await scope.FindAsync(id);
        if (await scope.Users.HasPasswordAsync(user)) AccountRules.RequireSuccess(await scope.Users.RemovePasswordAsync(user));
        AccountRules.RequireSuccess(await scope.Users.AddPasswordAsync(user, password));
        AccountRules.RequireSuccess(await scope.Users.SetLockoutEndDateAsync(user, null));
        AccountRules.RequireSuccess(await scope.Users.ResetAccessFailedCountAsync(user));
        scope.Note(actor, time.GetUtcNow().UtcDateTime, "account.password", user.UserName!);
        await scope.Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
