using EnvDashboard.Web.Localisation;
using EnvDashboard.Web.Resources;
using Microsoft.Extensions.Localization;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Names of nodes for narrow columns.</summary>
public static class NodeNames
{
    /// <summary>The eight environments have established short names; other nodes keep theirs and are cut by the column.</summary>
    public static string Short(IStringLocalizer<Texts> texts, string code, string name, string? nameEn)
    {
        var known = code is ['E', >= '1' and <= '8'] ? texts["Environment_" + code] : null;
        return known is { ResourceNotFound: false } ? known.Value : Named.Of(name, nameEn);
    }
}
