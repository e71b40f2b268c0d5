namespace EnvDashboard.Intake.Recognition;

/// <summary>
/// Finds the terms that a word may have meant. Comparing with a whole dictionary takes time, so each word is compared once and only so
/// many words are: a column full of nonsense must not hold up the reading.
/// </summary>
internal sealed class Proposals(IReadOnlyList<(string Code, string Name)> terms)
{
    private const int MostWords = 200;
    private const double Threshold = 0.5;
    private readonly (string Code, string Name)[] keys = [.. terms.Select(t => (TextKey.Of(t.Code), TextKey.Of(t.Name)))];
    private readonly Dictionary<string, IReadOnlyList<Candidate>> answers = new(StringComparer.Ordinal);

    /// <summary>The best three, best first; none once too many words have been asked for.</summary>
    public IReadOnlyList<Candidate> For(string word)
    {
        var key = TextKey.Of(word);
        if (key.Length < 2) return [];
        if (answers.TryGetValue(key, out var known)) return known;
        return answers.Count >= MostWords ? [] : answers[key] = Find(key);
    }

    private List<Candidate> Find(string key)
    {
        var found = new List<Candidate>();
        for (var i = 0; i < keys.Length; i++)
        {
            var likeness = Math.Max(Likeness.Of(key, keys[i].Name), Likeness.Of(key, keys[i].Code));
            if (likeness > Threshold) found.Add(new(terms[i].Code, terms[i].Name, Math.Round(likeness, 3)));
        }
        return [.. found.OrderByDescending(c => c.Likeness).ThenBy(c => c.Code, StringComparer.Ordinal).Take(3)];
    }
}
