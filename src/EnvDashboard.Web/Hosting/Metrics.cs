using System.Globalization;
using System.Text;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using EnvDashboard.Web.Live;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Web.Hosting;

/// <summary>A few numbers in the text format that monitoring systems read.</summary>
internal static class Metrics
{
    public static void MapMetrics(this WebApplication app) => app.MapGet("/metrics", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(HttpContext context, IDbContextFactory<AppDb> factory, PageTimes pages, CancellationToken cancellationToken)
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
        WritePages(text, pages);
        return Results.Text(text.ToString(), "text/plain; version=0.0.4", Encoding.UTF8);
    }

    private static void WritePages(StringBuilder text, PageTimes pages)
    {
        const string Name = "envdashboard_page_seconds";
        text.Append(CultureInfo.InvariantCulture, $"# HELP {Name} Time to gather a page's data, of the latest 512 of each page.\n# TYPE {Name} summary\n");
        foreach (var page in pages.All())
        {
            (string Quantile, double Seconds)[] quantiles = [("0.5", page.Median), ("0.95", page.P95), ("1", page.Longest)];
            foreach (var (quantile, seconds) in quantiles) text.Append(CultureInfo.InvariantCulture, $"{Name}{{page=\"{page.Page}\",quantile=\"{quantile}\"}} {seconds:0.######}\n");
            text.Append(CultureInfo.InvariantCulture, $"{Name}_sum{{page=\"{page.Page}\"}} {page.Sum:0.######}\n{Name}_count{{page=\"{page.Page}\"}} {page.Count}\n");
        }
    }

    private static void Help(StringBuilder text, string name, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
}
