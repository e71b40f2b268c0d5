using EnvDashboard.Domain;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Registers;

/// <summary>The words that a cell may hold for the values of an enumeration: its keywords, and Chinese ones.</summary>
internal sealed class RegisterTerms<T>(params (T Value, string[] Words)[] terms) where T : struct, Enum
{
    private readonly Dictionary<string, T> words =
        terms.SelectMany(t => t.Words.Select(w => (Word: TextKey.Of(w), t.Value))).ToDictionary(t => t.Word, t => t.Value, StringComparer.Ordinal);

    /// <summary>For messages that say what is allowed.</summary>
    public string Allowed { get; } = string.Join(", ", terms.Select(t => $"{Keyword.Of(t.Value)} {(t.Words.Length > 0 ? t.Words[0] : "")}".Trim()));

    public bool TryRead(string text, out T value) => Keyword.TryParse(text, out value) || words.TryGetValue(TextKey.Of(text), out value);
}
