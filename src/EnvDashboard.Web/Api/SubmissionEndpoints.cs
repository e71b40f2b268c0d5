using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Contradictions;
using EnvDashboard.Application.Submissions.Recognition;

namespace EnvDashboard.Web.Api;

internal static class SubmissionEndpoints
{
    public static void MapSubmissions(this RouteGroupBuilder api)
    {
        api.MapPost("/submissions", async (HttpContext context, ReceiveSubmission receive, GetSubmission get, UploadOptions options, CancellationToken ct) =>
            {
                var id = await UploadForm.ReceiveAsync(context, receive, options, ct);
                var view = await get.ExecuteAsync(Actor.Of(context.User), id, ct);
                return Results.Json(new { id, status = view.Status }, ApiJson.Options, statusCode: 202).WithLocation($"/api/v1/submissions/{id}");
            })
            .WithSummary("Upload a workbook (multipart: file, kind, period, mode, commit).")
            .DescribeUpload();
        api.MapGet("/submissions", async (HttpContext context, ListSubmissions use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Page(context.Request), ct))).WithSummary("All submissions, the latest first.");
        api.MapGet("/submissions/{id:int}", async (HttpContext context, int id, GetSubmission use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct))).WithSummary("One submission with state, counts and timings.");
        api.MapGet("/submissions/{id:int}/findings", async (HttpContext context, int id, ListFindings use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, Parameters.Page(context.Request), CultureInfo.CurrentUICulture, ct))).WithSummary("What is wrong or worth knowing, cell by cell.");
        api.MapGet("/submissions/{id:int}/changes", ChangesAsync).WithSummary("What accepting changes: before and after (earlier=true: beside it the period before and the same one last year).");
        api.MapGet("/submissions/{id:int}/original", OriginalAsync).WithSummary("The bytes as uploaded.");
        api.MapPost("/submissions/{id:int}/accept", async (HttpContext context, int id, AcceptSubmission use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, await ReasonAsync(context, ct), ct))).WithSummary("Put a staged submission in force (reason, when there are warnings).");
        api.MapGet("/submissions/{id:int}/recognition", async (HttpContext context, int id, GetRecognition use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct))).WithSummary("How the tables of the workbook were understood.");
        api.MapPost("/submissions/{id:int}/corrections", async (HttpContext context, int id, CorrectionsBody body, CorrectReading use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, [.. (body.Tables ?? []).Select(t => t.ToCorrection())], body.Period, ct))).WithSummary("Correct how the workbook was read, and read it again.");
        api.MapGet("/contradictions", async (HttpContext context, ListContradictions use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(
                Actor.Of(context.User), new(Parameters.Text(context.Request, "unit"), Parameters.Text(context.Request, "period")), Parameters.Page(context.Request), ct))).WithSummary("One thing with two values: both with their sources, the newest first (unit, period).");
        api.MapPost("/submissions/{id:int}/reject", async (HttpContext context, int id, RejectSubmission use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, await ReasonAsync(context, ct), ct))).WithSummary("Set a submission aside.");
        api.MapPost("/submissions/{id:int}/rollback", async (HttpContext context, int id, RollbackSubmission use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), id, await ReasonAsync(context, ct), ct))).WithSummary("Undo an accepted submission (reason).");
    }

    private static async Task<IResult> ChangesAsync(HttpContext context, int id, ListChanges use, CancellationToken ct)
    {
        var unchanged = Parameters.Truth("unchanged", Parameters.Text(context.Request, "unchanged"));
        var (actor, page) = (Actor.Of(context.User), Parameters.Page(context.Request));
        return Json(Parameters.Truth("earlier", Parameters.Text(context.Request, "earlier"))
            ? await use.WithEarlierAsync(actor, id, unchanged, page, null, ct)
            : await use.ExecuteAsync(actor, id, unchanged, page, ct));
    }

    internal static async Task<IResult> OriginalAsync(HttpContext context, int id, OpenOriginal use, CancellationToken ct)
    {
        var (content, fileName) = await use.ExecuteAsync(Actor.Of(context.User), id, ct);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(content, "application/octet-stream", fileName);
    }

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);

    /// <summary>The reason in a JSON body, a form field or the query.</summary>
    private static async Task<string?> ReasonAsync(HttpContext context, CancellationToken ct)
    {
        if (Parameters.Text(context.Request, "reason") is { } inQuery) return inQuery;
        if (context.Request.HasFormContentType) return (await context.Request.ReadFormAsync(ct))["reason"];
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0) return null;
        try
        {
            return (await context.Request.ReadFromJsonAsync<ReasonBody>(ApiJson.Options, ct))?.Reason;
        }
        catch (System.Text.Json.JsonException)
        {
            throw new Application.Errors.InvalidInputException(new Application.Errors.FieldError("reason", "missing"));
        }
    }

    private sealed record ReasonBody(string? Reason);

    private sealed record CorrectionsBody(IReadOnlyList<TableBody>? Tables, string? Period);

    private sealed record TableBody(string? Fingerprint, Dictionary<string, string?>? Columns, Dictionary<string, string?>? Units)
    {
        public TableCorrection ToCorrection() => new(Fingerprint ?? "", Columns ?? [], Units ?? []);
    }
}
