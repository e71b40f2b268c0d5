using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Calendars;

/// <summary>Which day is some working days after another, by the calendar in force.</summary>
public sealed class CountWorkdays(IDbContextFactory<AppDb> factory)
{
    /// <summary>Four years and more: no limit of the field is longer.</summary>
    public const int Most = 1_000;

    private static readonly DateOnly Earliest = new(2000, 1, 1), Latest = new(2100, 12, 31);

    /// <param name="workdays">0 … <see cref="Most"/>.</param>
    public async Task<WorkdayCount> ExecuteAsync(Actor actor, DateOnly from, int workdays, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        if (workdays is < 0 or > Most) throw new InvalidInputException(new FieldError("days", "out_of_range", "0", Most.ToString(CultureInfo.InvariantCulture)));
        if (from < Earliest || from > Latest) throw new InvalidInputException(new FieldError("from", "out_of_range", Text(Earliest), Text(Latest)));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        var until = calendar.Add(from, workdays);
        return new(from, workdays, until, until.DayNumber - from.DayNumber, [.. Enumerable.Range(from.Year, until.Year - from.Year + 1).Where(y => !calendar.Covers(y))]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
