using EnvDashboard.Domain.Units;

namespace EnvDashboard.Intake.Recognition;

/// <summary>Recognises units as people write them. A name that several units bear is never decided by guessing.</summary>
internal sealed class UnitFinder
{
    private readonly TermIndex index = new();

    public UnitFinder(IReadOnlyList<Unit> units)
    {
        Units = units;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            index.Add(MatchedBy.Code, unit.Code, i);
            index.Add(MatchedBy.Name, unit.Name, i);
            index.Add(MatchedBy.Alias, unit.NameEn, i);
            foreach (var alias in unit.Aliases) index.Add(MatchedBy.Alias, alias, i);
            foreach (var place in Places(unit)) index.Add(MatchedBy.Combination, place + unit.Name, i);
        }
    }

    public IReadOnlyList<Unit> Units { get; }

    public TermMatch Find(string word) => index.Find(word);

    /// <summary>With the city in a column of its own, a name that is ambiguous alone may be clear.</summary>
    public TermMatch Find(string word, string? city)
    {
        var match = index.Find(word);
        if (!match.IsAmbiguous || city is null) return match;
        var inCity = match.Candidates!.Where(i => Units[i].City is { } own && SameCity(own, city)).ToList();
        return inCity.Count == 1 ? new(inCity[0], MatchedBy.Combination) : match;
    }

    /// <summary>Candidates in words: 铁西区 (210106, 沈阳市).</summary>
    public string Describe(IReadOnlyList<int> candidates) =>
        string.Join("; ", candidates.Select(i => Units[i]).Select(u => u.City is null ? $"{u.Name} ({u.Code})" : $"{u.Name} ({u.Code}, {u.City})"));

    private static bool SameCity(string a, string b) => string.Equals(WithoutEnding(a), WithoutEnding(b), StringComparison.Ordinal);

    private static string WithoutEnding(string city) => TextKey.Of(city).TrimEnd('市');

    private static IEnumerable<string> Places(Unit unit)
    {
        if (unit.City is { Length: > 0 } city)
        {
            yield return city;
            yield return city.TrimEnd('市');
            if (unit.Province is { Length: > 0 } province) yield return province + city;
        }
    }
}
