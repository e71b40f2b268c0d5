using System.Text;

namespace EnvDashboard.Domain;

/// <summary>
/// The words that workbooks and the API use for the values of an enumeration: the member's name in snake case
/// (<c>Direction.Higher</c> = "higher", <c>Normalisation.GroupAverage</c> = "group_average").
/// </summary>
public static class Keyword
{
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Words[value];

    /// <summary>Reads a keyword, ignoring case and surrounding spaces. Nothing else is guessed.</summary>
    public static bool TryParse<T>(string? text, out T value) where T : struct, Enum
    {
        value = default;
        return text is not null && Table<T>.Values.TryGetValue(text.Trim(), out value);
    }

    /// <summary>All keywords in order of declaration, for messages that say what is allowed.</summary>
    public static IReadOnlyCollection<string> All<T>() where T : struct, Enum => Table<T>.Words.Values;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Words = Enum.GetValues<T>().ToDictionary(v => v, v => Snake(v.ToString()));
        public static readonly Dictionary<string, T> Values = Words.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);

        private static string Snake(string name)
        {
            var text = new StringBuilder(name.Length + 4);
            foreach (var c in name)
            {
                if (char.IsUpper(c) && text.Length > 0) text.Append('_');
                text.Append(char.ToLowerInvariant(c));
            }
            return text.ToString();
        }
    }
}
