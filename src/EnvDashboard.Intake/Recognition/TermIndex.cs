namespace EnvDashboard.Intake.Recognition;

/// <summary>By what a word was recognised, the surest first.</summary>
internal enum MatchedBy : byte { Code, Name, Alias, Combination, Title, Profile }

/// <param name="Index">Position of the term, −1 when there is none or several, −2 when a correction says to leave it out.</param>
/// <param name="Candidates">The terms between which the word does not decide; null unless ambiguous.</param>
internal readonly record struct TermMatch(int Index, MatchedBy By, IReadOnlyList<int>? Candidates = null)
{
    public static TermMatch None { get; } = new(-1, default);

    public static TermMatch Ignored { get; } = new(-2, MatchedBy.Profile);

    public bool IsIgnored => Index == -2;

    public bool Found => Index >= 0;

    public bool IsAmbiguous => Candidates is not null;
}

/// <summary>Finds units or indicators by code, then by name, then by alias, then by a combination such as city and name.</summary>
internal sealed class TermIndex
{
    private static readonly MatchedBy[] Order = [MatchedBy.Code, MatchedBy.Name, MatchedBy.Alias, MatchedBy.Combination];
    private readonly Dictionary<string, List<int>>[] tiers = [.. Order.Select(_ => new Dictionary<string, List<int>>(StringComparer.Ordinal))];
    private readonly Dictionary<string, TermMatch> asked = new(StringComparer.Ordinal);

    public void Add(MatchedBy by, string? word, int index)
    {
        var key = TextKey.Of(word);
        if (key.Length == 0) return;
        var tier = tiers[(int)by];
        if (!tier.TryGetValue(key, out var indices)) tier[key] = indices = [];
        if (!indices.Contains(index)) indices.Add(index);
    }

    /// <summary>The same word is asked for again and again, so answers are remembered (a bounded number of them).</summary>
    public TermMatch Find(string word)
    {
        if (asked.TryGetValue(word, out var match)) return match;
        match = Look(TextKey.Of(word));
        if (asked.Count < 50_000) asked[word] = match;
        return match;
    }

    private TermMatch Look(string key)
    {
        if (key.Length == 0) return TermMatch.None;
        foreach (var by in Order)
        {
            if (!tiers[(int)by].TryGetValue(key, out var indices)) continue;
            return indices.Count == 1 ? new(indices[0], by) : new(-1, by, indices);
        }
        return TermMatch.None;
    }
}
