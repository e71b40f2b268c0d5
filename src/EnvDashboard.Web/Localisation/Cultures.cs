using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>The two languages of the pages. Chinese is the default whatever the browser asks for; English is a choice kept in a cookie.</summary>
public static class Cultures
{
    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-CN");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static IList<CultureInfo> All { get; } = [Chinese, English];

    public static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";
}
