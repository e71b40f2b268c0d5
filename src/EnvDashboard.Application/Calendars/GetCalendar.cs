using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Domain.Calendars;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Calendars;

/// <summary>The working calendar of a year, day by day, with the cell and the submission that each arrangement came from.</summary>
public sealed class GetCalendar(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int Earliest = 2000, Latest = 2100;

    /// <param name="year">Null = the running year.</param>
    public async Task<CalendarYear> ExecuteAsync(Actor actor, int? year, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var asked = year ?? today.Year;
        if (asked is < Earliest or > Latest) throw new InvalidInputException(new FieldError("year", "out_of_range", Earliest.ToString(CultureInfo.InvariantCulture), Latest.ToString(CultureInfo.InvariantCulture)));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        var (first, last) = (new DateOnly(asked, 1, 1), new DateOnly(asked, 12, 31));
        var moved = await (
            from d in db.CalendarDays
            where d.RemovedAt == null && d.Date >= first && d.Date <= last
            join sheet in db.SubmissionSheets on d.SheetId equals sheet.Id
            join s in db.Submissions on d.SubmissionId equals s.Id
            orderby d.Date
            select new { d.Date, d.Kind, d.Name, d.SubmissionId, Sheet = sheet.Name, d.Cell, s.FileName, s.ReceivedBy, s.ReceivedAt }).ToListAsync(cancellationToken);
        var byDay = moved.ToDictionary(d => d.Date, d => new CalendarDayView(d.Date, d.Kind == CalendarDayKind.Workday, d.Kind, d.Name, d.SubmissionId, d.Sheet, d.Cell));
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Select(d => byDay.GetValueOrDefault(d) ?? new(d, calendar.IsWorkday(d), null, null, null, null, null));
        var sources = moved.GroupBy(d => d.SubmissionId).OrderBy(g => g.Key).Select(g => new CalendarSource(g.Key, g.First().FileName, g.First().ReceivedBy, g.First().ReceivedAt, g.Count()));
        return new(asked, byDay.Count > 0, [.. calendar.Years.Append(asked - 1).Append(asked).Append(asked + 1).Append(today.Year).Distinct().Order()], today, [.. days], Holidays(byDay.Values), [.. sources]);
    }

    /// <summary>Days of one name are one holiday; those without a name stand together.</summary>
    private static List<HolidayView> Holidays(IEnumerable<CalendarDayView> days) =>
    [
        .. days.GroupBy(d => d.Name ?? "").Select(g => new HolidayView(
            g.Key.Length == 0 ? null : g.Key, [.. g.Where(d => d.Kind == CalendarDayKind.Holiday).OrderBy(d => d.Date)], [.. g.Where(d => d.Kind == CalendarDayKind.Workday).OrderBy(d => d.Date)]))
            .OrderBy(h => h.Off.Concat(h.MadeUp).Min(d => d.Date)),
    ];
}
