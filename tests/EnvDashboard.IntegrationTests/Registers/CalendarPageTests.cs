using EnvDashboard.Application.Access;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Errors;
using EnvDashboard.IntegrationTests.Hosting;
using static EnvDashboard.IntegrationTests.Complaints.ComplaintTown;

namespace EnvDashboard.IntegrationTests.Registers;

/// <summary>The working calendar as people see it, and what is counted by it.</summary>
public sealed class CalendarPageTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Year_shows_each_day_with_its_arrangement_and_where_it_came_from()
    {
        await using var program = await InProcess.StartAsync();
        var submission = await program.SubmitAsync(Calendar(), name: "2024年放假安排.xlsx");
        var year = await program.Get<GetCalendar>().ExecuteAsync(Me, 2024, Go);
        Assert.Equal((366, true), (year.Days.Count, year.Covered));
        // 262 days from Monday to Friday in 2024; off on weekdays: 12–16 February, 1–4 and 7 October; made up on four days at weekends.
        Assert.Equal(262 - 10 + 4, year.Workdays);
        Assert.Equal([("春节", 8, 2), ("国庆节", 7, 2)], year.Holidays.Select(h => (h.Name!, h.Off.Count, h.MadeUp.Count)));
        var first = year.Days.Single(d => d.Date == new DateOnly(2024, 2, 10));
        Assert.Equal((false, "春节", submission, "工作日历", "A2"), (first.IsWorkday, first.Name!, first.Submission!.Value, first.Sheet!, first.Cell!));
        Assert.Equal(("2024年放假安排.xlsx", Me.Name, 19), (Assert.Single(year.Sources).FileName, year.Sources[0].By, year.Sources[0].Days));

        var plain = await program.Get<GetCalendar>().ExecuteAsync(Me, 2023, Go);
        Assert.Equal((365, false, 260), (plain.Days.Count, plain.Covered, plain.Workdays));
        Assert.Empty(plain.Holidays);
        Assert.Contains(2024, plain.Years);
        await Assert.ThrowsAsync<InvalidInputException>(() => program.Get<GetCalendar>().ExecuteAsync(Me, 1066, Go));
    }

    [Fact]
    public async Task Days_are_counted_over_the_holidays_and_unknown_years_are_named()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(Calendar());
        var count = program.Get<CountWorkdays>();
        // 9 February is a Friday; the 18th, a Sunday, is worked.
        var spring = await count.ExecuteAsync(Me, new(2024, 2, 8), 3, Go);
        Assert.Equal((new DateOnly(2024, 2, 19), 11), (spring.Until, spring.CalendarDays));
        Assert.Empty(spring.YearsUnknown);
        Assert.Equal([2025], (await count.ExecuteAsync(Me, new(2024, 12, 30), 15, Go)).YearsUnknown);
        Assert.Equal(new DateOnly(2024, 2, 8), (await count.ExecuteAsync(Me, new(2024, 2, 8), 0, Go)).Until);
        foreach (var days in new[] { -1, CountWorkdays.Most + 1 }) await Assert.ThrowsAsync<InvalidInputException>(() => count.ExecuteAsync(Me, new(2024, 2, 8), days, Go));
    }
}
