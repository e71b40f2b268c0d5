using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Submissions.Registers.Feeding;

namespace EnvDashboard.Web.Api;

/// <summary>The register of complaints (投诉诉求): counts and rates, warnings, work orders, and all of them as files.</summary>
internal static class ComplaintEndpoints
{
    public static void MapComplaints(this RouteGroupBuilder api)
    {
        api.MapGet("/complaints", async (HttpContext context, SumComplaints use, CancellationToken ct) =>
        {
            var all = await use.ExecuteAsync(Actor.Of(context.User), Key(context.Request), Places(context.Request), ct);
            return Results.Json(Parameters.Page(context.Request).Cut(all, all.Count), ApiJson.Options);
        }).WithSummary("Counts and rates of complaints by month, quarter, topic, unit, platform, topicMonth, platformTopic or all (by, unit, platform, topic, from, to).");
        api.MapGet("/complaints/warnings", async (HttpContext context, AnalyseWarnings use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Parameters.Text(context.Request, "quarter"), Places(context.Request), ct), ApiJson.Options))
            .WithSummary("Topics that have risen against the quarter before and the same one last year, with the chance of such a rise (quarter, unit, platform).");
        api.MapGet("/complaints/cases", async (HttpContext context, ListCases use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Filter(context.Request), Parameters.Page(context.Request), ct), ApiJson.Options))
            .WithSummary("Work orders (unit, platform, topic, from, to, grade, number; kind: returned, with_fault, repeated, over5, unsatisfied, overdue, overdue_open, open, no_consultation, no_follow_up).");
        api.MapGet("/complaints/appeals", async (HttpContext context, GetAppeals use, CancellationToken ct) =>
        {
            var grades = await use.ExecuteAsync(Actor.Of(context.User), Places(context.Request), ct);
            return Results.Json(Parameters.Page(context.Request).Cut(grades, grades.Count), ApiJson.Options);
        }).WithSummary("Enterprise appeals by grade: received, open, overdue, consulted, followed up, satisfied (unit, platform, topic, from, to).");
        api.MapPost("/complaints/figures", (HttpContext context, FeedRegister use, CancellationToken ct) => FedAsync(context, use, ComplaintFeed.FeedName, ct))
            .WithSummary("Make the rates COMPL_… of all months into observations, by a submission of their own; unchanged when they stand as they should.");
        api.MapGet("/complaints/feed", async (HttpContext context, GetRegisterFeed use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), ComplaintFeed.FeedName, ct), ApiJson.Options))
            .WithSummary("Whether the indicators follow the register, and by which submission they were last fed.");
    }

    /// <summary>202 with the submission that carries the figures, or 200 when there is nothing to send.</summary>
    internal static async Task<IResult> FedAsync(HttpContext context, FeedRegister use, string feed, CancellationToken ct) =>
        await use.ExecuteAsync(Actor.Of(context.User), feed, ct) is { } id
            ? Results.Json(new { id, status = "received" }, ApiJson.Options, statusCode: 202).WithLocation(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{id}"))
            : Results.Json(new { id = (int?)null, status = "unchanged" }, ApiJson.Options);

    private static ComplaintKey Key(HttpRequest request) =>
        Parameters.Text(request, "by") is not { } word ? ComplaintKey.All
        : Enum.TryParse<ComplaintKey>(word, ignoreCase: true, out var key) && !char.IsDigit(word[0]) ? key
        : throw new InvalidInputException(new FieldError("by", "unknown_word", word, "all, month, quarter, topic, unit, platform, topicMonth, platformTopic"));

    private static ComplaintFilter Places(HttpRequest request) => new(
        Parameters.List(request, "unit"), Parameters.Names(request, "platform"), Parameters.Names(request, "topic"), Parameters.Text(request, "from"), Parameters.Text(request, "to"));

    private static CaseFilter Filter(HttpRequest request) => new(Places(request), Parameters.Text(request, "kind"), Parameters.List(request, "grade"), Parameters.Text(request, "number"));
}
