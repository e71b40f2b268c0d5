using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Targets;

namespace EnvDashboard.Web.Api;

/// <summary>Targets of indicators, and who misses which.</summary>
internal static class TargetEndpoints
{
    public static void MapTargets(this RouteGroupBuilder api)
    {
        api.MapGet("/targets", async (HttpContext context, ListTargets use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("The register of targets.");
        api.MapGet("/targets/standings", async (HttpContext context, GetTargetStandings use, CancellationToken ct) =>
            Json((await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), Parameters.Page(context.Request), ct)).Standings))
            .WithSummary("Each value beside its target, missed ones first (period, group, unit, indicator, kind, met).");
        api.MapGet("/targets/summary", async (HttpContext context, GetTargetStandings use, CancellationToken ct) =>
        {
            var report = await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), new PageRequest(1, 1), ct);
            return Json(new { report.Period, report.Periods, report.Trend, report.ByIndicator, report.ByUnit, report.Invented });
        }).WithSummary("Targets met and missed by period, indicator and unit (period, group, unit, indicator, kind).");
    }

    private static TargetFilter Filter(HttpRequest request) => new(
        Parameters.Text(request, "period"), Parameters.Text(request, "group"), Parameters.List(request, "unit"), Parameters.List(request, "indicator"), Parameters.List(request, "kind"),
        Parameters.Text(request, "met") is { } met ? Parameters.Truth("met", met) : null);

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);
}
