namespace EnvDashboard.Domain.Calendars;

/// <summary>
/// Counts working days: Monday to Friday, but for the days that the year's arrangement moves (放假、调休上班). For a year of which the
/// calendar has no entry only the plain week is known; <see cref="Covers"/> tells.
/// </summary>
public sealed class WorkingCalendar(IEnumerable<CalendarDay> days)
{
    private readonly Dictionary<DateOnly, CalendarDayKind> moved = days.ToDictionary(d => d.Date, d => d.Kind);
    private HashSet<int>? years;

    /// <summary>The plain week.</summary>
    public static WorkingCalendar Plain { get; } = new([]);

    /// <summary>Years of whose holidays anything is known.</summary>
    public IReadOnlySet<int> Years => years ??= [.. moved.Keys.Select(d => d.Year)];

    /// <summary>Whether anything is known of the year's holidays.</summary>
    public bool Covers(int year) => Years.Contains(year);

    public bool IsWorkday(DateOnly day) =>
        moved.TryGetValue(day, out var kind) ? kind == CalendarDayKind.Workday : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The working day that many working days after a day, which is itself not counted; 0 = the day itself.</summary>
    public DateOnly Add(DateOnly day, int workdays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workdays);
        while (workdays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkday(day)) workdays--;
        }
        return day;
    }

    /// <summary>Working days after the first day up to the second, which is counted; 0 when the second is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1)) count += IsWorkday(day) ? 1 : 0;
        return count;
    }
}
