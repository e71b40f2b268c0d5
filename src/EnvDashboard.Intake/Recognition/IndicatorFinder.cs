using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Intake.Recognition;

/// <summary>Recognises indicators by code, name or alias, also with a unit of measure behind the name.</summary>
internal sealed class IndicatorFinder
{
    private readonly TermIndex index = new();
    private readonly Dictionary<string, int> byCode = new(StringComparer.Ordinal);
    private readonly Proposals proposals;
    private (int Indicator, string Word)[]? names;

    public IndicatorFinder(IReadOnlyList<Indicator> indicators)
    {
        Indicators = indicators;
        proposals = new([.. indicators.Select(i => (i.Code, i.Name))]);
        for (var i = 0; i < indicators.Count; i++)
        {
            var indicator = indicators[i];
            byCode[indicator.Code] = i;
            index.Add(MatchedBy.Code, indicator.Code, i);
            index.Add(MatchedBy.Name, indicator.Name, i);
            index.Add(MatchedBy.Alias, indicator.NameEn, i);
            foreach (var alias in indicator.Aliases) index.Add(MatchedBy.Alias, alias, i);
        }
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    public TermMatch Find(string word) => index.Find(word);

    public string Describe(IReadOnlyList<int> candidates) =>
        string.Join("; ", candidates.Select(i => $"{Indicators[i].Name} ({Indicators[i].Code})"));

    /// <summary>The position of an indicator by its code alone; −1 when there is none.</summary>
    public int IndexOfCode(string code) => byCode.GetValueOrDefault(code, -1);

    /// <summary>What the word may have meant, to be proposed and never assumed.</summary>
    public IReadOnlyList<Candidate> Propose(string word) => proposals.For(word);

    /// <summary>The likeliest in words; null when none comes near.</summary>
    public string? Closest(string word) => Propose(word) is [var best, ..] ? $"{best.Name} ({best.Code})" : null;

    /// <summary>The one indicator named somewhere in a title; a longer name counts before a shorter one it holds.</summary>
    public TermMatch FindWithin(string text)
    {
        var key = TextKey.Of(text);
        names ??= [.. Indicators.SelectMany((indicator, i) => indicator.Aliases.Prepend(indicator.Name).Select(TextKey.Of).Where(name => name.Length >= 3).Select(name => (i, name)))];
        var longest = names.Where(n => key.Contains(n.Word, StringComparison.Ordinal)).Select(n => n.Word.Length).DefaultIfEmpty().Max();
        List<int> found = [.. names.Where(n => n.Word.Length == longest && key.Contains(n.Word, StringComparison.Ordinal)).Select(n => n.Indicator).Distinct()];
        return found.Count switch { 0 => TermMatch.None, 1 => new(found[0], MatchedBy.Title), _ => new(-1, MatchedBy.Title, found) };
    }
}
