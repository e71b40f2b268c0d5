using System.Globalization;
using System.Text;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Web.Hosting;

/// <summary>A few numbers in the text format that monitoring systems read.</summary>
internal static class Metrics
{
    public static void MapMetrics(this WebApplication app) => app.MapGet("/metrics", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpContext context, IDbContextFactory<AppDb> factory, CancellationToken cancellationToken)
    {
        if (!Actor.Of(context.User).May(Permission.Operate)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var text = new StringBuilder();
        Help(text, "envdashboard_submissions", "Submissions by state.");
        foreach (var group in await db.Submissions.GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
        {
            text.Append(CultureInfo.InvariantCulture, $"envdashboard_submissions{{status=\"{group.Key}\"}} {group.Count}\n");
        }
        Help(text, "envdashboard_jobs", "Background jobs by state.");
        foreach (var group in await db.Jobs.GroupBy(j => j.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
        {
            text.Append(CultureInfo.InvariantCulture, $"envdashboard_jobs{{state=\"{group.Key}\"}} {group.Count}\n");
        }
        Help(text, "envdashboard_rankings_due", "Rankings waiting to be computed.");
        text.Append(CultureInfo.InvariantCulture, $"envdashboard_rankings_due {await db.RankingTargets.CountAsync(t => t.Computed < t.Requested, cancellationToken)}\n");
        Help(text, "process_working_set_bytes", "Memory of the process.");
        text.Append(CultureInfo.InvariantCulture, $"process_working_set_bytes {Environment.WorkingSet}\n");
        return Results.Text(text.ToString(), "text/plain; version=0.0.4", Encoding.UTF8);
    }

    private static void Help(StringBuilder text, string name, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
}
