using EnvDashboard.Domain.Calendars;

namespace EnvDashboard.Application.Calendars;

/// <param name="IsWorkday">By the week and by the year's arrangement together.</param>
/// <param name="Kind">Null = the plain week holds.</param>
/// <param name="Submission">By which the day's arrangement came; null for the plain week.</param>
public sealed record CalendarDayView(DateOnly Date, bool IsWorkday, CalendarDayKind? Kind, string? Name, int? Submission, string? Sheet, string? Cell);

/// <summary>One holiday of a year with the days that make up for it.</summary>
/// <param name="Name">Null = the days have no name.</param>
public sealed record HolidayView(string? Name, IReadOnlyList<CalendarDayView> Off, IReadOnlyList<CalendarDayView> MadeUp);

/// <summary>A workbook from which days of the year came.</summary>
public sealed record CalendarSource(int Submission, string FileName, string By, DateTime At, int Days);

/// <summary>The working calendar of a year.</summary>
/// <param name="Covered">False: nothing is known of its holidays, and only the plain week is counted.</param>
/// <param name="Years">Years with arrangements, and those around this one.</param>
/// <param name="Days">Every day of the year.</param>
public sealed record CalendarYear(
    int Year, bool Covered, IReadOnlyList<int> Years, DateOnly Today, IReadOnlyList<CalendarDayView> Days, IReadOnlyList<HolidayView> Holidays, IReadOnlyList<CalendarSource> Sources)
{
    public int Workdays => Days.Count(d => d.IsWorkday);
}

/// <summary>A day some working days after another.</summary>
/// <param name="From">Itself not counted.</param>
/// <param name="CalendarDays">Days between the two, of whatever kind.</param>
/// <param name="YearsUnknown">Years on the way of whose holidays nothing is known.</param>
public sealed record WorkdayCount(DateOnly From, int Workdays, DateOnly Until, int CalendarDays, IReadOnlyList<int> YearsUnknown);
