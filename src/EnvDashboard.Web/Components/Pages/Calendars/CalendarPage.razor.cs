using System.Globalization;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Domain.Approvals;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Calendars;

public sealed record CalendarContent(CalendarYear Year, WorkdayCount Count);

/// <summary>The working calendar of a year with its sources, and a date some working days on. Year, date and number stand in the address.</summary>
public sealed partial class CalendarPage
{
    [Inject]
    public required GetCalendar Get { get; set; }

    [Inject]
    public required CountWorkdays Count { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    public string? YearText { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "days")]
    public string? Days { get; set; }

    private IReadOnlyList<PickOption> YearOptions => [.. Data!.Year.Years.Select(y => new PickOption(Text(y), Text(y)))];

    private static string TemplateLink => "api/v1/templates/calendar.xlsx?lang=" + (Cultures.IsChinese(CultureInfo.CurrentUICulture) ? "zh" : "en");

    protected override async Task<CalendarContent> LoadAsync(CancellationToken cancellationToken)
    {
        var year = await Get.ExecuteAsync(Actor, Number(YearText), cancellationToken);
        var from = DateOnly.TryParseExact(From, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : year.Today;
        return new(year, await Count.ExecuteAsync(Actor, from, Number(Days) ?? ApprovalRate.BadReviewWorkdays, cancellationToken));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Long(DateOnly day) => day.ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture) + day.ToString("dddd", CultureInfo.CurrentCulture);
}
