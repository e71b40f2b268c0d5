using EnvDashboard.Application.Access;
using EnvDashboard.Application.Figures;

namespace EnvDashboard.Web.Api;

/// <summary>The register of sourced figures (数字台账).</summary>
internal static class FigureEndpoints
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapGet("/figures", async (HttpContext context, ListFigures use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), Parameters.Page(context.Request), ct), ApiJson.Options))
            .WithSummary("Sourced figures with what contradicts them (place, category, domain, period, qualifier, source, q, conflict).");
        api.MapGet("/figures/choices", async (HttpContext context, ListFigureChoices use, CancellationToken ct) => Results.Json(await use.ExecuteAsync(Actor.Of(context.User), ct), ApiJson.Options))
            .WithSummary("Places, domains, periods and documents of the figures, with how many each has.");
    }

    private static FigureFilter Filter(HttpRequest request) => new(
        Parameters.Text(request, "place"), Parameters.Text(request, "category"), Parameters.Text(request, "domain"), Parameters.Text(request, "period"), Parameters.Text(request, "qualifier"),
        Parameters.Text(request, "source"), Parameters.Text(request, "q"), Parameters.Text(request, "conflict") is { } conflict && Parameters.Truth("conflict", conflict));
}
