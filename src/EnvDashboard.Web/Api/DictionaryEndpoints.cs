using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Schemes;

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

    /// <summary>The life of a scheme version: draft → published → retired.</summary>
    public static void MapSchemes(this RouteGroupBuilder api)
    {
        api.MapPost("/schemes/{code}/{version}/publish", async (HttpContext c, string code, string version, PublishScheme use, ListSchemes list, CancellationToken ct) =>
        {
            await use.ExecuteAsync(Actor.Of(c.User), code, version, ct);
            return await OneAsync(c, code, version, list, ct);
        }).WithSummary("Put a draft in force.");
        api.MapPost("/schemes/{code}/{version}/retire", async (HttpContext c, string code, string version, RetireBody body, RetireScheme use, ListSchemes list, CancellationToken ct) =>
        {
            await use.ExecuteAsync(Actor.Of(c.User), code, version, body.From, body.Reason, ct);
            return await OneAsync(c, code, version, list, ct);
        }).WithSummary("Take a published version out of use from a period on (from, reason).");
    }

    private sealed record RetireBody(string? From, string? Reason);

    private static async Task<IResult> OneAsync(HttpContext context, string code, string version, ListSchemes list, CancellationToken ct) =>
        Results.Json((await list.ExecuteAsync(Actor.Of(context.User), ct)).Single(s => s.Code == code && s.Version == version), ApiJson.Options);

    private static IResult Page<T>(HttpContext context, IReadOnlyList<T> all) =>
        Results.Json(Parameters.Page(context.Request).Cut(all, all.Count), ApiJson.Options);
}
