using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Calendars;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Calendars;

/// <summary>The working calendar as a register: one row a day that differs from the plain week.</summary>
public sealed class CalendarRegister(IRegisterRows bulk) : Register<CalendarDay, CalendarDayRow>(bulk)
{
    public override string Name => "calendar";

    protected override CalendarDayRow ToRow(CalendarDay entry) => new() { Date = entry.Date, Kind = entry.Kind, Name = entry.Name };

    protected override CalendarDay ToEntry(CalendarDayRow row) => new(row.Date, row.Kind, row.Name);

    protected override string Describe(CalendarDay entry, CalendarDay? before) =>
        before is null || before == entry ? $"{entry.Date:yyyy-MM-dd} {Keyword.Of(entry.Kind)} {entry.Name}" : $"{entry.Date:yyyy-MM-dd} {Keyword.Of(before.Kind)} → {Keyword.Of(entry.Kind)} {entry.Name}";
}
