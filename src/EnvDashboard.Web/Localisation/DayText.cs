using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>Days as people of either language write them.</summary>
public static class DayText
{
    public static string Of(DateOnly? day) => day is not { } d ? NumberText.Missing
        : d.ToString(Cultures.IsChinese(CultureInfo.CurrentUICulture) ? "yyyy-MM-dd" : "d MMM yyyy", CultureInfo.InvariantCulture);
}
