using System.Globalization;
using System.Resources;
using Radzen;

namespace EnvDashboard.Web.Localisation;

/// <summary>The words inside Radzen's controls: Chinese from <c>Resources/RadzenTexts.resx</c>, otherwise Radzen's own English.</summary>
public sealed class RadzenTexts : ILocalizer
{
    private static readonly ResourceManager Chinese = new("EnvDashboard.Web.Resources.RadzenTexts", typeof(RadzenTexts).Assembly);

    public string? Get(string key, CultureInfo culture) =>
        Cultures.IsChinese(culture) ? Chinese.GetString(key, CultureInfo.InvariantCulture) : null;
}
