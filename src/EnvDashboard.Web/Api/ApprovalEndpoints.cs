using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Submissions.Registers.Feeding;

namespace EnvDashboard.Web.Api;

/// <summary>Approvals (审批): the catalogue with its change log, the rates of the monthly tables, and what they feed.</summary>
internal static class ApprovalEndpoints
{
    public static void MapApprovals(this RouteGroupBuilder api)
    {
        api.MapGet("/approvals", async (HttpContext context, GetApprovals use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), ct)))
            .WithSummary("Rates and counts of a month beside group and target, by month and by unit, and who misses which target (period, group, unit).");
        api.MapGet("/approvals/items", async (HttpContext context, ListApprovalItems use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Items(context.Request), Parameters.Page(context.Request), ct)))
            .WithSummary("The item catalogue (unit, group, online, overBenchmark, inHall, theme, text).");
        api.MapGet("/approvals/items/{id:int}", async (HttpContext context, int id, GetApprovalItem use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct)))
            .WithSummary("One item with its change log.");
        api.MapGet("/approvals/figures", async (HttpContext context, ComputeApprovalFigures use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "period"), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("The figures APPR_… as computed from the monthly tables; they become observations of themselves (period).");
        api.MapPost("/approvals/figures", (HttpContext context, FeedRegister use, CancellationToken ct) => ComplaintEndpoints.FedAsync(context, use, ApprovalFeed.FeedName, ct))
            .WithSummary("Make the figures APPR_… of all periods into observations, by a submission of their own; unchanged when they stand as they should.");
        api.MapGet("/approvals/feed", async (HttpContext context, GetRegisterFeed use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), ApprovalFeed.FeedName, ct)))
            .WithSummary("Whether the indicators follow the monthly tables, and by which submission they were last fed.");
    }

    private static ApprovalFilter Filter(HttpRequest request) => new(Parameters.Text(request, "period"), Parameters.Text(request, "group"), Parameters.Text(request, "unit"));

    private static ApprovalItemFilter Items(HttpRequest request) => new(
        Parameters.List(request, "unit"), Parameters.Text(request, "group"), Parameters.List(request, "online"), Truth(request, "overBenchmark"), Truth(request, "inHall"),
        Parameters.Text(request, "theme"), Parameters.Text(request, "text"));

    private static bool? Truth(HttpRequest request, string name) => Parameters.Text(request, name) is { } text ? Parameters.Truth(name, text) : null;

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);
}
