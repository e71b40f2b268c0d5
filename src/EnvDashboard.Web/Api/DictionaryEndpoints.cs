using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;

namespace EnvDashboard.Web.Api;

internal static class DictionaryEndpoints
{
    public static void MapDictionaries(this RouteGroupBuilder api)
    {
        api.MapGet("/units", async (HttpContext c, ListUnits use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("Units.");
        api.MapGet("/groups", async (HttpContext c, ListGroups use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("Groups of units ranked against each other.");
        api.MapGet("/categories", async (HttpContext c, ListCategories use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("The eight environments.");
        api.MapGet("/indicators", async (HttpContext c, ListIndicators use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("Indicators.");
        api.MapGet("/periods", async (HttpContext c, ListPeriods use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("Periods that hold or held values.");
        api.MapGet("/schemes", async (HttpContext c, ListSchemes use, CancellationToken ct) => Page(c, await use.ExecuteAsync(Actor.Of(c.User), ct))).WithSummary("Schemes with their trees and weights.");
    }

    private static IResult Page<T>(HttpContext context, IReadOnlyList<T> all) =>
        Results.Json(Parameters.Page(context.Request).Cut(all, all.Count), ApiJson.Options);
}
