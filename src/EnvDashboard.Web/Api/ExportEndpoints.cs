using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Repeats;

namespace EnvDashboard.Web.Api;

/// <summary>Files that leave the program: at once, or made in the background and fetched later.</summary>
internal static class ExportEndpoints
{
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void MapExports(this RouteGroupBuilder api)
    {
        var kinds = ((IEndpointRouteBuilder)api).ServiceProvider.GetRequiredService<ExportKinds>();
        foreach (var kind in kinds.All)
        {
            api.MapGet("/exports/" + kind.Name, (HttpContext context, CancellationToken ct) => DirectAsync(kind, context, ct)).WithSummary(kind.Summary);
        }
        api.MapGet("/exports/bulletin-template.docx", (HttpContext context, ExportBulletin use) =>
            FileAsync(Document, file => Task.FromResult(use.WriteTemplate(Actor.Of(context.User), Parameters.Language(context.Request), file))))
            .WithSummary("The template of the bulletin, with its named fields (lang).");
        api.MapGet("/exports/rectification-bulletin-template.docx", (HttpContext context, ExportRectificationBulletin use) =>
            FileAsync(Document, file => Task.FromResult(use.WriteTemplate(Actor.Of(context.User), Parameters.Language(context.Request), file))))
            .WithSummary("The template of the bulletin on rectification, with its named fields (lang).");
        MapJobs(api);
        MapRepeats(api);
    }

    private static void MapJobs(RouteGroupBuilder api)
    {
        api.MapPost("/exports", async (HttpContext context, ExportBody body, RequestExport use, CancellationToken ct) =>
        {
            var id = await use.ExecuteAsync(Actor.Of(context.User), body.Kind, Read(body.Parameters), body.Lang is null ? Parameters.Language(context.Request) : Parameters.Language(body.Lang), ct);
            return Results.Json(new { id, status = "queued" }, ApiJson.Options, statusCode: 202).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/exports/{id}"));
        }).WithSummary("Have a file made in the background (kind = a name below /exports/, parameters as there, lang).");
        api.MapGet("/exports", async (HttpContext context, ListDownloads use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Page(context.Request), ct), ApiJson.Options)).WithSummary("Files you had made, the latest first.");
        api.MapGet("/exports/{id:int}", async (HttpContext context, int id, GetDownload use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct), ApiJson.Options)).WithSummary("How far a file is.");
        api.MapGet("/exports/{id:int}/file", async (HttpContext context, int id, OpenDownload use, CancellationToken ct) =>
        {
            var (content, type, name) = await use.ExecuteAsync(Actor.Of(context.User), id, ct);
            return Results.Stream(content, type, name);
        }).WithSummary("The file.");
    }

    private static void MapRepeats(RouteGroupBuilder api)
    {
        api.MapGet("/exports/repeats", async (HttpContext context, ListRepeats use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), ct);
            return Results.Json(Parameters.Page(context.Request).Cut(all, all.Count), ApiJson.Options);
        }).WithSummary("Saved choices that are made again for every new period.");
        api.MapPost("/exports/repeats", async (HttpContext context, RepeatBody body, RepeatExport use, CancellationToken ct) =>
        {
            var id = await use.ExecuteAsync(Actor.Of(context.User), body.View, body.Kind, body.Lang is null ? Parameters.Language(context.Request) : Parameters.Language(body.Lang), ct);
            return Results.Json(new { id }, ApiJson.Options, statusCode: 201);
        }).WithSummary("Make a saved choice again for every new period of its group (view, kind, lang).");
        api.MapDelete("/exports/repeats/{id:int}", async (HttpContext context, int id, EndRepeat use, CancellationToken ct) =>
        {
            await use.ExecuteAsync(Actor.Of(context.User), id, ct);
            return Results.NoContent();
        }).WithSummary("End a repetition.");
    }

    private static Task<IResult> DirectAsync(ExportKind kind, HttpContext context, CancellationToken cancellationToken)
    {
        var wanted = new ExportParameters(context.Request.Query.SelectMany(p => p.Value.Select(v => new KeyValuePair<string, string?>(p.Key, v))));
        return FileAsync(kind.ContentType, async file =>
            (await kind.Make(new(Actor.Of(context.User), wanted, Parameters.Language(context.Request), file, NoProgress.Instance), cancellationToken)).Name);
    }

    /// <summary>Written to a temporary file first: errors still have their status, and nothing large lies in memory.</summary>
    internal static async Task<IResult> FileAsync(string type, Func<Stream, Task<string>> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var name = await write(file);
            file.Position = 0;
            return Results.Stream(file, type, name);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Words, numbers and truths, or lists of them.</summary>
    private static ExportParameters Read(Dictionary<string, JsonElement>? parameters) => new((parameters ?? []).SelectMany(p => p.Value.ValueKind switch
    {
        JsonValueKind.Array => p.Value.EnumerateArray().Select(v => new KeyValuePair<string, string?>(p.Key, Word(p.Key, v))),
        _ => [new KeyValuePair<string, string?>(p.Key, Word(p.Key, p.Value))],
    }));

    private static string? Word(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => throw new InvalidInputException(new FieldError(name, "not_a_word")),
    };

    private sealed record ExportBody(string? Kind, Dictionary<string, JsonElement>? Parameters, string? Lang);

    private sealed record RepeatBody(int View, string? Kind, string? Lang);
}
