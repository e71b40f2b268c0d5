using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>Moments are stored in UTC and shown in one configured zone, whatever zone the server stands in.</summary>
public static class TimeText
{
    /// <summary>Set once, at start, from <c>Display:TimeZone</c>.</summary>
    public static TimeZoneInfo Zone { get; set; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static string Moment(DateTime utc) => In(utc, "yyyy-MM-dd HH:mm", "d MMM yyyy, HH:mm");

    public static string MomentWithSeconds(DateTime utc) => In(utc, "yyyy-MM-dd HH:mm:ss", "d MMM yyyy, HH:mm:ss");

    public static string Duration(TimeSpan duration) => duration.TotalSeconds < 10
        ? duration.TotalSeconds.ToString("0.00", CultureInfo.CurrentCulture) + " s"
        : duration.TotalSeconds < 120
            ? duration.TotalSeconds.ToString("0", CultureInfo.CurrentCulture) + " s"
            : duration.TotalMinutes.ToString("0.#", CultureInfo.CurrentCulture) + " min";

    private static string In(DateTime utc, string chinese, string english)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
        return local.ToString(Cultures.IsChinese(CultureInfo.CurrentCulture) ? chinese : english, CultureInfo.CurrentCulture);
    }
}
