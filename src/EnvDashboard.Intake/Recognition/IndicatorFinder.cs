using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Intake.Recognition;

/// <summary>Recognises indicators by code, name or alias, also with a unit of measure behind the name.</summary>
internal sealed class IndicatorFinder
{
    private readonly TermIndex index = new();

    public IndicatorFinder(IReadOnlyList<Indicator> indicators)
    {
        Indicators = indicators;
        for (var i = 0; i < indicators.Count; i++)
        {
            var indicator = indicators[i];
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

    /// <summary>The indicator whose name is most alike, to be proposed and never assumed; null when none comes near.</summary>
    public string? Closest(string word)
    {
        var key = TextKey.Of(word);
        if (key.Length < 2) return null;
        var best = 0.5;
        string? proposal = null;
        foreach (var indicator in Indicators)
        {
            var likeness = Math.Max(Likeness.Of(key, TextKey.Of(indicator.Name)), Likeness.Of(key, TextKey.Of(indicator.Code)));
            if (likeness <= best) continue;
            best = likeness;
            proposal = $"{indicator.Name} ({indicator.Code})";
        }
        return proposal;
    }
}
