using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Connections;

/// <summary>Contexts of whichever provider is configured. One context per operation.</summary>
public sealed class AppDbFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<AppDb> where TContext : AppDb
{
    public AppDb CreateDbContext() => inner.CreateDbContext();

    public async Task<AppDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await inner.CreateDbContextAsync(cancellationToken);
}
