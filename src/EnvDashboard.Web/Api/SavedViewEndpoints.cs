using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.SavedViews;

namespace EnvDashboard.Web.Api;

/// <summary>Views of pages kept under a name: what-if scenarios, filtered ledgers, choices for comparison workbooks.</summary>
internal static class SavedViewEndpoints
{
    public static void MapSavedViews(this RouteGroupBuilder api)
    {
        api.MapGet("/views", async (HttpContext context, ListSavedViews use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "of"), ct);
            return Results.Json(Parameters.Page(context.Request).Cut(all, all.Count), ApiJson.Options);
        }).WithSummary("Saved views (of: the page they belong to).");
        api.MapPost("/views", async (HttpContext context, ViewBody body, SaveView use, CancellationToken ct) =>
        {
            var id = await use.ExecuteAsync(Actor.Of(context.User), body.Page ?? "", body.Name, body.Query, ct);
            return Results.Json(new { id }, ApiJson.Options, statusCode: 201).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/views/{id}"));
        }).WithSummary("Save a view (page, name, query). The same person may save it again under the same name.");
        api.MapDelete("/views/{id:int}", async (HttpContext context, int id, RemoveSavedView use, CancellationToken ct) =>
        {
            await use.ExecuteAsync(Actor.Of(context.User), id, ct);
            return Results.NoContent();
        }).WithSummary("Forget a saved view.");
    }

    private sealed record ViewBody(string? Page, string? Name, string? Query);
}
