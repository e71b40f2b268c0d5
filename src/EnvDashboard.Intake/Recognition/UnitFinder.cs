using EnvDashboard.Domain.Units;

namespace EnvDashboard.Intake.Recognition;

/// <summary>Recognises units as people write them. A name that several units bear is never decided by guessing.</summary>
internal sealed class UnitFinder
{
    private readonly TermIndex index = new();
    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Proposals proposals;
    private (int Unit, string Word)[]? names;

    public UnitFinder(IReadOnlyList<Unit> units)
    {
        Units = units;
        proposals = new([.. units.Select(u => (u.Code, u.Name))]);
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            byCode[unit.Code] = i;
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

    /// <summary>The position of a unit by its code alone; −1 when there is none.</summary>
    public int IndexOfCode(string code) => byCode.GetValueOrDefault(code, -1);

    /// <summary>What the word may have meant, to be proposed and never assumed.</summary>
    public IReadOnlyList<Candidate> Propose(string word) => proposals.For(word);

    /// <summary>The one unit named somewhere in a title. Of a unit and its parent (沈阳市和平区) the unit is meant.</summary>
    public TermMatch FindWithin(string text)
    {
        var key = TextKey.Of(text);
        names ??= [.. Units.SelectMany((unit, i) => Names(unit).Select(TextKey.Of).Where(name => name.Length >= 2).Distinct().Select(name => (i, name)))];
        var named = names.Where(n => key.Contains(n.Word, StringComparison.Ordinal)).GroupBy(n => n.Unit).Select(g => g.MaxBy(n => n.Word.Length)).ToList();
        // 清河区 inside 清河区域 or 金州新区 inside a longer name does not count beside the longer one.
        named = [.. named.Where(n => !named.Any(o => o.Word.Length > n.Word.Length && o.Word.Contains(n.Word, StringComparison.Ordinal)))];
        var parents = named.Select(n => Units[n.Unit].ParentCode).ToHashSet();
        if (named.Count > 1) named = [.. named.Where(n => !parents.Contains(Units[n.Unit].Code))];
        return named.Count switch { 0 => TermMatch.None, 1 => new(named[0].Unit, MatchedBy.Title), _ => new(-1, MatchedBy.Title, [.. named.Select(n => n.Unit)]) };
    }

    private static IEnumerable<string> Names(Unit unit) => unit.Aliases.Prepend(unit.Name).Concat(Places(unit).Select(place => place + unit.Name));

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
