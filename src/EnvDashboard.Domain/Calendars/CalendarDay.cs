namespace EnvDashboard.Domain.Calendars;

/// <summary>How a day differs from the plain week: a holiday is off whatever its weekday, a make-up day (调休上班) is worked.</summary>
public enum CalendarDayKind { Holiday, Workday }

/// <summary>One day of the working calendar (工作日历). Days without an entry follow the week: Monday to Friday are worked.</summary>
public sealed record CalendarDay(DateOnly Date, CalendarDayKind Kind, string? Name);
