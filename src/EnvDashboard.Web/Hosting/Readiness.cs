using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EnvDashboard.Web.Hosting;

/// <summary>Ready = the schema is up to date, the seed data is in and ranked, and the database answers.</summary>
public sealed class Readiness(IDbContextFactory<AppDb> factory) : IHealthCheck
{
    private volatile bool prepared;

    public bool Prepared => prepared;

    public void MarkPrepared() => prepared = true;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!prepared) return HealthCheckResult.Unhealthy("Loading seed data.");
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
