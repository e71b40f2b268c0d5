using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using Microsoft.AspNetCore.Http.Features;

namespace EnvDashboard.Web.Api;

/// <summary>The rectification ledger (整改台账): list, item, ratios, and the steps of an item's life.</summary>
internal static class RectificationEndpoints
{
    public static void MapRectification(this RouteGroupBuilder api)
    {
        api.MapGet("/rectification", async (HttpContext context, ListItems use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), Parameters.Page(context.Request), ct)))
            .WithSummary("Items of the ledger (unit, category, claimed, verified, level, overdue, period, leadUnit, source, dueFrom, dueTo, q).");
        api.MapGet("/rectification/{id:int}", ItemAsync).WithSummary("One item with its history, its evidence and its place in the tree.");
        api.MapGet("/rectification/ratios", async (HttpContext context, GetRatios use, CancellationToken ct) =>
        {
            var by = Parameters.Text(context.Request, "by") is not { } word ? RatioKey.Unit
                : Enum.TryParse<RatioKey>(word, ignoreCase: true, out var key) && !char.IsDigit(word[0]) ? key
                : throw new InvalidInputException(new FieldError("by", "unknown_word", word, "unit, category, leadUnit, period, source, all"));
            var all = await use.ExecuteAsync(Actor.Of(context.User), by, Filter(context.Request), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("Completion by unit, category, leadUnit, period or source, each level apart (by, and the filters of the list).");
        api.MapGet("/rectification/tree", async (HttpContext context, GetItemTree use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "unit") ?? "", Filter(context.Request), ct)))
            .WithSummary("The items of one unit as a tree (unit, and the filters of the list).");
        api.MapGet("/rectification/deadlines", async (HttpContext context, GetDeadlines use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "month"), Filter(context.Request), ct)))
            .WithSummary("What is due on which day of a month (month, and the filters of the list).");
        api.MapGet("/rectification/trend", async (HttpContext context, GetTrend use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "unit"), Parameters.Text(context.Request, "category"), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("The states at the end of each month, replayed from the history (unit, category).");
        api.MapGet("/rectification/figures", async (HttpContext context, ComputeLedgerFigures use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "period") ?? throw new InvalidInputException(new FieldError("period", "missing")), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("The figures RECT_STATED, RECT_FIGURE and RECT_MEASURES of a period, computed from the ledger (period).");
        api.MapPost("/rectification/figures", async (HttpContext context, FeedIndicators use, CancellationToken ct) =>
        {
            var period = Parameters.Text(context.Request, "period") ?? (await BodyAsync(context, ct)).Period ?? throw new InvalidInputException(new FieldError("period", "missing"));
            var id = await use.ExecuteAsync(Actor.Of(context.User), period, ct);
            return Results.Json(new { id, status = "received" }, ApiJson.Options, statusCode: 202).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{id}"));
        }).WithSummary("Make the figures of a period into observations, by a submission of their own (period).");
        api.MapGet("/rectification/cards", async (HttpContext context, GetReportCards use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(
                Actor.Of(context.User), Parameters.Text(context.Request, "group") ?? throw new InvalidInputException(new FieldError("group", "missing")),
                Parameters.Text(context.Request, "period") ?? throw new InvalidInputException(new FieldError("period", "missing")), ct)))
            .WithSummary("The six report cards of a group's units, with what the ledger says (group, period).");
        api.MapGet("/rectification/zero-reports", async (HttpContext context, ListZeroReporters use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "group") ?? throw new InvalidInputException(new FieldError("group", "missing")), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("Units that report zero problems or nothing month after month (group).");
        api.MapGet("/rectification/feed", async (HttpContext context, GetFeedState use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), ct)))
            .WithSummary("Whether the ledger feeds its indicators, whether something waits, and the last submission.");
        api.MapPost("/rectification/indicators", async (HttpContext context, DefineLedgerIndicators use, CancellationToken ct) =>
            await use.ExecuteAsync(Actor.Of(context.User), ct) is { } id
                ? Results.Json(new { id, status = "received" }, ApiJson.Options, statusCode: 202).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{id}"))
                : Json(new { id = (int?)null, status = "unchanged" }))
            .WithSummary("Define the indicators of completion (RECT_CLAIMED, RECT_VERIFIED, RECT_OVERDUE) of every environment.");
        MapSteps(api);
        MapEvidence(api);
    }

    private static void MapSteps(RouteGroupBuilder api)
    {
        api.MapPost("/rectification/{id:int}/claim", (HttpContext context, int id, ClaimItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, State(body), body.Reason, ct), ct)).WithSummary("Claim a state (state, reason).");
        api.MapPost("/rectification/{id:int}/dispute", (HttpContext context, int id, ClaimItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, RectificationState.Disputed, body.Reason, ct), ct)).WithSummary("Dispute an item (reason).");
        api.MapPost("/rectification/{id:int}/verify", (HttpContext context, int id, VerifyItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, new(State(body), body.Solved, body.Accountable, body.Lasting, body.Reason), ct), ct))
            .WithSummary("Verify what somebody else claimed (state, solved, accountable, lasting, reason).");
        api.MapPost("/rectification/{id:int}/clear", (HttpContext context, int id, ClearItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, body.Reason, ct), ct)).WithSummary("Clear a verified item.");
        api.MapPost("/rectification/{id:int}/recheck", (HttpContext context, int id, RecheckItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, body.Reason, ct), ct)).WithSummary("A cleared item was looked at again and holds (reason).");
        api.MapPost("/rectification/{id:int}/reopen", (HttpContext context, int id, ReopenItem use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, body.Reason, ct), ct)).WithSummary("Reopen a cleared item and those above it (reason).");
        api.MapPost("/rectification/{id:int}/deadline", (HttpContext context, int id, MoveDeadline use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, Day("due", body.Due), body.Consent, body.Reason, ct), ct)).WithSummary("Move the deadline (due, consent, reason).");
        api.MapPost("/rectification/{id:int}/notes", (HttpContext context, int id, AddProgressNote use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(actor, id, body.Reason, ct), ct)).WithSummary("Add a progress note (reason).");
        api.MapPost("/rectification/{id:int}/stages", (HttpContext context, int id, SetStage use, GetItem get, CancellationToken ct) =>
            StepAsync(context, id, get, (actor, body) => use.ExecuteAsync(
                actor, id, new(body.Stage ?? "", Day("due", body.Due), body.Target, body.Figure, body.Unit, body.Reached), body.Reason, ct), ct))
            .WithSummary("Set a stage of an item, or say whether it was reached (stage, due, target, figure, unit, reached, reason).");
    }

    private static void MapEvidence(RouteGroupBuilder api)
    {
        api.MapPost("/rectification/{id:int}/evidence", AddEvidenceAsync).WithSummary("Add a file of evidence (multipart: file).").DisableAntiforgery();
        api.MapGet("/rectification/{id:int}/evidence/{evidence:int}", async (HttpContext context, int id, int evidence, OpenEvidence use, CancellationToken ct) =>
        {
            var (content, name) = await use.ExecuteAsync(Actor.Of(context.User), id, evidence, ct);
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Stream(content, "application/octet-stream", name);
        }).WithSummary("A file of evidence, as an attachment.");
    }

    private static ItemFilter Filter(HttpRequest request) => new(
        Parameters.List(request, "unit"), Parameters.List(request, "category"), Parameters.List(request, "claimed"), Parameters.List(request, "verified"), Parameters.List(request, "level"),
        Parameters.Text(request, "overdue") is { } overdue ? Parameters.Truth("overdue", overdue) : null, Parameters.Text(request, "period"))
    {
        LeadUnits = Parameters.Names(request, "leadUnit"),
        Sources = Parameters.Text(request, "source") is { } source ? [source] : [],
        DueFrom = Day("dueFrom", Parameters.Text(request, "dueFrom")),
        DueTo = Day("dueTo", Parameters.Text(request, "dueTo")),
        Search = Parameters.Text(request, "q"),
    };

    private static async Task<IResult> ExportAsync(HttpContext context, ExportItems use, ItemFormat format, CancellationToken ct)
    {
        var content = new MemoryStream();
        await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), format, Parameters.Language(context.Request), content, ct);
        content.Position = 0;
        return format == ItemFormat.Csv ? Results.Stream(content, "text/csv; charset=utf-8", "rectification.csv") : Results.Stream(content, SenderEndpoints.Workbook, "rectification.xlsx");
    }

    private static async Task<IResult> ItemAsync(HttpContext context, int id, GetItem use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct));

    private static async Task<IResult> StepAsync(HttpContext context, int id, GetItem get, Func<Actor, StepBody, Task> step, CancellationToken ct)
    {
        var actor = Actor.Of(context.User);
        await step(actor, await BodyAsync(context, ct));
        return Json(await get.ExecuteAsync(actor, id, ct));
    }

    private static async Task<IResult> AddEvidenceAsync(HttpContext context, int id, AddEvidence use, GetItem get, CancellationToken ct)
    {
        const long Limit = AddEvidence.MaxBytes + (1 << 20);
        if (!context.Request.HasFormContentType) throw new InvalidInputException(new FieldError("file", "not_a_workbook_form"));
        if (context.Request.ContentLength > Limit) throw new TooLargeException(AddEvidence.MaxBytes);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Limit;
        var form = await context.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = Limit, ValueCountLimit = 8 }, ct);
        var file = form.Files.Count == 1 ? form.Files[0] : throw new InvalidInputException(new FieldError("file", "missing"));
        await using var content = file.OpenReadStream();
        var actor = Actor.Of(context.User);
        await use.ExecuteAsync(actor, id, file.FileName, content, ct);
        return Json(await get.ExecuteAsync(actor, id, ct));
    }

    private static RectificationState State(StepBody body) =>
        ItemWords.TryRead<RectificationState>(body.State, out var state) ? state
        : throw new InvalidInputException(string.IsNullOrWhiteSpace(body.State)
            ? new FieldError("state", "missing") : new FieldError("state", "unknown_word", body.State, string.Join(", ", Domain.Keyword.All<RectificationState>())));

    private static DateOnly? Day(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidInputException(new FieldError(field, "not_a_date", text));

    private static async Task<StepBody> BodyAsync(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0) return new();
        try
        {
            return await context.Request.ReadFromJsonAsync<StepBody>(ApiJson.Options, ct) ?? new();
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("Not JSON.");
        }
    }

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);

    private sealed record StepBody
    {
        public string? State { get; init; }
        public bool? Solved { get; init; }
        public bool? Accountable { get; init; }
        public bool? Lasting { get; init; }
        public string? Due { get; init; }
        public string? Consent { get; init; }
        public string? Reason { get; init; }
        public string? Period { get; init; }
        public string? Stage { get; init; }
        public string? Target { get; init; }
        public double? Figure { get; init; }
        public string? Unit { get; init; }
        public bool? Reached { get; init; }
    }
}
