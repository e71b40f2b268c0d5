using System.Globalization;

namespace EnvDashboard.Web.Localisation;

/// <summary>Names of data (units, schemes, nodes …) carry an optional English form.</summary>
public static class Named
{
    /// <summary>The name in the reader's language; the Chinese one where no English name was given.</summary>
    public static string Of(string name, string? nameEn) =>
        Cultures.IsChinese(CultureInfo.CurrentUICulture) || string.IsNullOrWhiteSpace(nameEn) ? name : nameEn;

    public static string? OfNote(string? note, string? noteEn) =>
        Cultures.IsChinese(CultureInfo.CurrentUICulture) || string.IsNullOrWhiteSpace(noteEn) ? note : noteEn;
}
