using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Errors;

namespace EnvDashboard.Web.Api;

/// <summary>The working calendar (工作日历): its days with their source, and what follows from them.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this RouteGroupBuilder api)
    {
        api.MapGet("/calendar", async (HttpContext context, GetCalendar use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Number(context.Request, "year"), ct), ApiJson.Options))
            .WithSummary("The working calendar of a year: every day, the holidays with the days that make up for them, and the workbooks they came from (year).");
        api.MapGet("/calendar/workdays", async (HttpContext context, CountWorkdays use, CancellationToken ct) =>
            Results.Json(await use.ExecuteAsync(Actor.Of(context.User), Day(context.Request, "from"), Number(context.Request, "days") ?? throw new InvalidInputException(new FieldError("days", "missing")), ct), ApiJson.Options))
            .WithSummary("The day that many working days after another, which is itself not counted (from, days).");
    }

    private static int? Number(HttpRequest request, string name) =>
        Parameters.Text(request, name) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidInputException(new FieldError(name, "not_a_number", text));

    private static DateOnly Day(HttpRequest request, string name) =>
        Parameters.Text(request, name) is not { } text ? throw new InvalidInputException(new FieldError(name, "missing"))
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new InvalidInputException(new FieldError(name, "not_a_date", text));
}
