using EnvDashboard.Domain.Calendars;

namespace EnvDashboard.Tests.Calendars;

/// <summary>
/// Working days over Spring Festival and National Day. The days are those of the State Council's arrangements: for 2024
/// 国办发明电〔2023〕7号, for 2025 国办发明电〔2024〕12号.
/// </summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = new(
    [
        .. Off("2024-02-10", 8), Worked("2024-02-04"), Worked("2024-02-18"),
        .. Off("2024-10-01", 7), Worked("2024-09-29"), Worked("2024-10-12"),
        .. Off("2025-01-28", 8), Worked("2025-01-26"), Worked("2025-02-08"),
        .. Off("2025-10-01", 8), Worked("2025-09-28"), Worked("2025-10-11"),
    ]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<CalendarDay> Off(string first, int days) => Enumerable.Range(0, days).Select(i => new CalendarDay(Day(first).AddDays(i), CalendarDayKind.Holiday, null));

    private static CalendarDay Worked(string day) => new(Day(day), CalendarDayKind.Workday, null);

    [Theory]
    [InlineData("2024-02-08", 1, "2024-02-09")] // Thursday before the festival; New Year's Eve was worked in 2024
    [InlineData("2024-02-09", 1, "2024-02-18")] // over eight days off, to the Sunday that was worked
    [InlineData("2024-02-09", 2, "2024-02-19")]
    [InlineData("2024-02-02", 1, "2024-02-04")] // Friday to the Sunday that was worked
    [InlineData("2024-02-03", 5, "2024-02-08")] // Saturday, itself no working day
    [InlineData("2024-02-12", 3, "2024-02-20")] // received during the festival
    [InlineData("2024-09-27", 1, "2024-09-29")]
    [InlineData("2024-09-30", 1, "2024-10-08")]
    [InlineData("2024-09-30", 5, "2024-10-12")] // 8, 9, 10, 11 and the Saturday that was worked
    [InlineData("2025-01-24", 2, "2025-01-27")] // Sunday 26 worked, Monday 27 worked, then the festival
    [InlineData("2025-01-27", 1, "2025-02-05")]
    [InlineData("2025-09-30", 3, "2025-10-11")] // 9, 10 and the Saturday that was worked
    [InlineData("2024-06-05", 0, "2024-06-05")]
    public void Add_lands_on_the_working_day(string from, int workdays, string expected) => Assert.Equal(Day(expected), Calendar.Add(Day(from), workdays));

    [Theory]
    [InlineData("2024-02-09", "2024-02-18", 1)]
    [InlineData("2024-02-09", "2024-02-17", 0)]
    [InlineData("2024-02-01", "2024-02-29", 17)] // 2, 4, 5–9, 18–23 and 26–29
    [InlineData("2024-09-30", "2024-10-08", 1)]
    [InlineData("2024-10-08", "2024-10-08", 0)]
    [InlineData("2024-10-09", "2024-10-08", 0)]
    public void Between_counts_the_last_day_and_not_the_first(string from, string to, int expected) => Assert.Equal(expected, Calendar.Between(Day(from), Day(to)));

    [Fact]
    public void Without_entries_the_plain_week_holds_and_the_calendar_says_that_it_knows_nothing()
    {
        Assert.Equal(Day("2024-02-12"), WorkingCalendar.Plain.Add(Day("2024-02-09"), 1));
        Assert.False(WorkingCalendar.Plain.Covers(2024));
        Assert.True(Calendar.Covers(2024));
        Assert.False(Calendar.Covers(2023));
    }
}
