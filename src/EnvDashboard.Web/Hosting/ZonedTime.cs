namespace EnvDashboard.Web.Hosting;

/// <summary>The clock of the machine, with the days and hours of the configured zone: what is overdue "today" is so for the readers, not for the server.</summary>
public sealed class ZonedTime(TimeZoneInfo zone) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => zone;
}
