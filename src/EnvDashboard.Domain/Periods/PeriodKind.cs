namespace EnvDashboard.Domain.Periods;

/// <summary>Periods of different kinds are never ranked against each other.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    Half,
    Year,
    MonthRange,
    DayRange,
}
