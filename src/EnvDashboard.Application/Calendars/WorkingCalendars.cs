using EnvDashboard.Domain.Calendars;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Calendars;

/// <summary>The working calendar in force.</summary>
internal static class WorkingCalendars
{
    public static async Task<WorkingCalendar> InForceAsync(AppDb db, CancellationToken cancellationToken) =>
        new((await db.CalendarDays.AsNoTracking().Where(d => d.RemovedAt == null).Select(d => new { d.Date, d.Kind, d.Name }).ToListAsync(cancellationToken))
            .ConvertAll(d => new CalendarDay(d.Date, d.Kind, d.Name)));
}
