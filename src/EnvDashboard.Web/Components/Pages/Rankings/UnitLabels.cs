using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Localisation;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>What units are called in one list. Names repeat (铁西区 twice): where they do, the city or else the code stands behind.</summary>
public sealed class UnitLabels
{
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);

    public UnitLabels(IEnumerable<UnitReference> shown, IReadOnlyList<UnitView> known)
    {
        var cities = known.ToDictionary(u => u.Code, u => u.City, StringComparer.Ordinal);
        foreach (var same in shown.DistinctBy(u => u.Code).GroupBy(u => Named.Of(u.Name, u.NameEn), StringComparer.Ordinal))
        {
            var units = same.ToList();
            var byCity = units.Select(u => cities.GetValueOrDefault(u.Code)).Distinct().Count() == units.Count;
            foreach (var unit in units)
            {
                labels[unit.Code] = units.Count == 1
                    ? same.Key
                    : $"{same.Key}（{(byCity ? cities.GetValueOrDefault(unit.Code) ?? unit.Code : unit.Code)}）";
            }
        }
    }

    public string this[string code] => labels.GetValueOrDefault(code, code);
}
