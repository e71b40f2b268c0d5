using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EnvDashboard.Application.Access.Accounts;

/// <summary>Accounts are changed by ASP.NET Core Identity's own rules, on the same context and transaction as the audit row.</summary>
internal sealed class AccountScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;

    private AccountScope(AsyncServiceScope scope, AppDb db, UserManager<AppUser> users) => (this.scope, Db, Users) = (scope, db, users);

    public AppDb Db { get; }

    public UserManager<AppUser> Users { get; }

    public static async Task<AccountScope> OpenAsync(IServiceScopeFactory scopes, IDbContextFactory<AppDb> factory, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = await factory.CreateDbContextAsync(cancellationToken);
        var users = ActivatorUtilities.CreateInstance<UserManager<AppUser>>(
            services,
            new UserStore<AppUser, IdentityRole, AppDb>(db, services.GetRequiredService<IdentityErrorDescriber>()),
            services.GetRequiredService<IOptions<IdentityOptions>>());
        return new(scope, db, users);
    }

    public async Task<AppUser> FindAsync(string id) => await Users.FindByIdAsync(id) ?? throw new NotFoundException("account", id);

    public void Note(Actor actor, DateTime at, string action, string subject, string? details = null) =>
        Db.Audit.Add(new AuditRow { At = at, Actor = actor.Name, Action = action, Subject = subject, Details = details });

    public async ValueTask DisposeAsync()
    {
        Users.Dispose();
        await Db.DisposeAsync();
        await scope.DisposeAsync();
    }
}
