using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Schemes;

namespace EnvDashboard.Web.Api;

internal static class ResultEndpoints
{
    private sealed record RecomputeBody(string? Period, string? Group, string? Scheme);

    public static void MapResults(this RouteGroupBuilder api)
    {
        api.MapGet("/observations", async (HttpContext context, FindObservations use, CancellationToken ct) =>
        {
            var request = context.Request;
            var filter = new ObservationFilter(
                Parameters.List(request, "unit"), Parameters.List(request, "indicator"),
                Parameters.Text(request, "period"), Parameters.Text(request, "from"), Parameters.Text(request, "to"));
            return Json(await use.ExecuteAsync(Actor.Of(context.User), filter, Parameters.Page(request), ct));
        }).WithSummary("Values in force with the cell each came from (unit, indicator, period, from, to).");
        api.MapGet("/rankings", async (HttpContext context, GetRanking use, CancellationToken ct) =>
        {
            var request = context.Request;
            var wanted = new RankingRequest(
                Parameters.Text(request, "period"), Parameters.Text(request, "group"), Parameters.Text(request, "scheme"), Parameters.Text(request, "node"));
            return Json(await use.ExecuteAsync(Actor.Of(context.User), wanted, ct));
        }).WithSummary("The ranking in force (period, group, scheme, node).");
        api.MapGet("/rankings/{runId:int}/units/{code}", async (HttpContext context, int runId, string code, ExplainRank use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), runId, code, ct))).WithSummary("Why a unit stands where it stands, node by node.");
        api.MapGet("/rankings/{runId:int}/health", async (HttpContext context, int runId, CheckMethodHealth use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), runId, ct))).WithSummary("Does the method measure what it says: saturation, correlations and effective weights in a run.");
        api.MapGet("/rankings/{runId:int}/versions/{version}", async (HttpContext context, int runId, string version, CompareSchemeVersions use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), runId, version, ct))).WithSummary("What the ranking would be under another version of the scheme.");
        api.MapGet("/points", async (HttpContext context, ListPoints use, CancellationToken ct) =>
        {
            var request = context.Request;
            var filter = new PointFilter(Parameters.Text(request, "unit"), Parameters.Text(request, "period"), Parameters.Text(request, "scheme"));
            return Json(await use.ExecuteAsync(Actor.Of(context.User), filter, Parameters.Page(request), ct));
        }).WithSummary("Points added and deducted (unit, period, scheme).");
        api.MapGet("/points/repetitions", async (HttpContext context, ListRepetitions use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("Units that lost points for the same reason in consecutive periods.");
        api.MapPost("/rankings/recompute", async (HttpContext context, RequestRecompute use, CancellationToken ct) =>
        {
            var body = await BodyAsync(context, ct);
            var job = await use.ExecuteAsync(Actor.Of(context.User), body.Period, body.Group, body.Scheme, ct);
            return Results.Json(new { jobId = job, id = job }, ApiJson.Options, statusCode: 202).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/jobs/{job}"));
        }).WithSummary("Ask for rankings to be computed anew (period, group, scheme).");
        api.MapGet("/jobs", async (HttpContext context, ListJobs use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Page(context.Request), ct))).WithSummary("Background jobs, the latest first.");
        api.MapGet("/jobs/{id:long}", async (HttpContext context, long id, GetJob use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct))).WithSummary("One background job.");
    }

    private static async Task<RecomputeBody> BodyAsync(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0) return new(null, null, null);
        try
        {
            return await context.Request.ReadFromJsonAsync<RecomputeBody>(ApiJson.Options, ct) ?? new(null, null, null);
        }
        catch (System.Text.Json.JsonException)
        {
            throw new BadHttpRequestException("Not JSON.");
        }
    }

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);
}
