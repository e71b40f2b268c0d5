using System.Globalization;
using System.Text.Json;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Supervision;

namespace EnvDashboard.Web.Api;

/// <summary>Measures of supervision (督办): notes with their answers, interviews, and the ladder above them.</summary>
internal static class SupervisionEndpoints
{
    public static void MapSupervision(this RouteGroupBuilder api)
    {
        api.MapGet("/supervision", async (HttpContext context, ListMeasures use, CancellationToken ct) =>
            Json(await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), Parameters.Page(context.Request), ct)))
            .WithSummary("Measures, the latest first (unit, rung, state, overdue, year).");
        api.MapGet("/supervision/{id:int}", async (HttpContext context, int id, GetMeasure use, CancellationToken ct) => Json(await use.ExecuteAsync(Actor.Of(context.User), id, ct)))
            .WithSummary("One measure with its items, its place on the ladder and its history.");
        api.MapGet("/supervision/interviews", async (HttpContext context, ListInterviewsDue use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), ct);
            return Json(Parameters.Page(context.Request).Cut(all, all.Count));
        }).WithSummary("Units that were last two periods running, with the interview recorded for it or none.");
        api.MapPost("/supervision", async (HttpContext context, IssueMeasure use, GetMeasure get, CancellationToken ct) =>
        {
            var actor = Actor.Of(context.User);
            var body = await BodyAsync(context, ct);
            var id = await use.ExecuteAsync(
                actor, new(body.Unit, Word<Rung>("rung", body.Rung), body.Subject, body.Text, Day("issuedOn", body.IssuedOn), Day("due", body.Due), body.Items ?? [], body.Follows, body.Cause), ct);
            return Results.Json(await get.ExecuteAsync(actor, id, ct), ApiJson.Options, statusCode: 201).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/supervision/{id}"));
        }).WithSummary("Take a measure (unit, rung, subject, text, issuedOn, due, items, follows, cause).");
        api.MapPost("/supervision/{id:int}/close", async (HttpContext context, int id, CloseMeasure use, GetMeasure get, CancellationToken ct) =>
        {
            var actor = Actor.Of(context.User);
            var body = await BodyAsync(context, ct);
            await use.ExecuteAsync(actor, id, Word<MeasureState>("state", body.State), body.Outcome, Day("on", body.On), ct);
            return Json(await get.ExecuteAsync(actor, id, ct));
        }).WithSummary("Record how a measure ended (state: done, not_done, withdrawn; outcome, on).");
    }

    private static MeasureFilter Filter(HttpRequest request) => new(
        Parameters.Text(request, "unit"),
        Parameters.Text(request, "rung") is { } rung ? Word<Rung>("rung", rung) : null,
        Parameters.Text(request, "state") is { } state ? Word<MeasureState>("state", state) : null,
        Parameters.Text(request, "overdue") is { } overdue ? Parameters.Truth("overdue", overdue) : null,
        Parameters.Text(request, "year") is { } year
            ? int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidInputException(new FieldError("year", "not_a_number", year)) : null);

    private static T Word<T>(string field, string? word) where T : struct, Enum =>
        ItemWords.TryRead<T>(word, out var value) ? value
        : throw new InvalidInputException(string.IsNullOrWhiteSpace(word) ? new FieldError(field, "missing") : new FieldError(field, "unknown_word", word, string.Join(", ", Keyword.All<T>())));

    private static DateOnly? Day(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidInputException(new FieldError(field, "not_a_date", text));

    private static async Task<MeasureBody> BodyAsync(HttpContext context, CancellationToken ct)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength == 0) return new();
        try
        {
            return await context.Request.ReadFromJsonAsync<MeasureBody>(ApiJson.Options, ct) ?? new();
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("Not JSON.");
        }
    }

    private static IResult Json<T>(T value) => Results.Json(value, ApiJson.Options);

    private sealed record MeasureBody
    {
        public string? Unit { get; init; }
        public string? Rung { get; init; }
        public string? Subject { get; init; }
        public string? Text { get; init; }
        public string? IssuedOn { get; init; }
        public string? Due { get; init; }
        public List<int>? Items { get; init; }
        public int? Follows { get; init; }
        public string? Cause { get; init; }
        public string? State { get; init; }
        public string? Outcome { get; init; }
        public string? On { get; init; }
    }
}
