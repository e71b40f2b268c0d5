using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions.Annotated;

namespace EnvDashboard.Web.Api;

/// <summary>What goes back to the sender of a workbook.</summary>
internal static class SenderEndpoints
{
    internal const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSender(this RouteGroupBuilder api)
    {
        api.MapGet("/submissions/{id:int}/annotated.xlsx", async (HttpContext context, int id, AnnotateSubmission use, CancellationToken ct) =>
        {
            var (content, name) = await use.ExecuteAsync(Actor.Of(context.User), id, Parameters.Language(context.Request), ct);
            return Results.Stream(content, Workbook, name);
        }).WithSummary("The workbook as it was sent with every finding marked in its cell (lang).");
        api.MapGet("/submissions/{id:int}/findings.csv", async (HttpContext context, int id, ExportFindings use, CancellationToken ct) =>
        {
            var csv = new MemoryStream();
            var name = await use.ExecuteAsync(Actor.Of(context.User), id, Parameters.Language(context.Request), csv, ct);
            csv.Position = 0;
            return Results.Stream(csv, "text/csv; charset=utf-8", name);
        }).WithSummary("All findings as CSV (lang).");
    }
}
