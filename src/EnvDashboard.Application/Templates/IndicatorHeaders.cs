using EnvDashboard.Domain.Indicators;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Application.Templates;

/// <summary>
/// Headers under which indicators are found again when the template comes back: the name where it means one indicator alone, else the code.
/// </summary>
internal static class IndicatorHeaders
{
    /// <param name="all">Every indicator there is: a name may be shared with one that is not on the sheet.</param>
    public static Dictionary<string, string> Of(IReadOnlyList<Indicator> wanted, IReadOnlyCollection<Indicator> all, TemplateText text)
    {
        var owners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var indicator in all)
        {
            foreach (var word in (string?[])[indicator.Code, indicator.Name, indicator.NameEn, .. indicator.Aliases])
            {
                var key = TextKey.Of(word);
                if (key.Length == 0) continue;
                if (!owners.TryGetValue(key, out var codes)) owners[key] = codes = new(StringComparer.Ordinal);
                codes.Add(indicator.Code);
            }
        }
        return wanted.ToDictionary(i => i.Code, i => text.Name(i.Name, i.NameEn) is var name && owners.TryGetValue(TextKey.Of(name), out var codes) && codes.Count == 1 ? name : i.Code, StringComparer.Ordinal);
    }
}
