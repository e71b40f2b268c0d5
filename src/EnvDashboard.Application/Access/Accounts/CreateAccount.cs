using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Lets one more person sign in.</summary>
public sealed class CreateAccount(IServiceScopeFactory scopes, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <exception cref="InvalidInputException">The name is taken or not allowed, the password too weak, the role unknown.</exception>
    public async Task<AccountView> ExecuteAsync(Actor actor, string? name, string? displayName, string? password, string? role, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ManageAccess);
        AccountRules.RequireRole(role);
        if (string.IsNullOrEmpty(password)) throw new InvalidInputException(new FieldError("password", "missing"));
        var user = new AppUser { UserName = AccountRules.RequireName(name), DisplayName = Text.Shorten(displayName?.Trim(), 100) };
        await using var scope = await AccountScope.OpenAsync(scopes, factory, cancellationToken);
        await using var transaction = await scope.Db.Database.BeginTransactionAsync(cancellationToken);
        AccountRules.RequireSuccess(await scope.Users.CreateAsync(user, password));
        AccountRules.RequireSuccess(await scope.Users.AddToRoleAsync(user, role!));
        scope.Note(actor, time.GetUtcNow().UtcDateTime, "account.created", user.UserName, role);
        await scope.Db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(user.Id, user.UserName, user.DisplayName, role, false);
    }
}
