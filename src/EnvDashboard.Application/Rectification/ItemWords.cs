using EnvDashboard.Domain;

namespace EnvDashboard.Application.Rectification;

/// <summary>Reads the words of states and levels.</summary>
public static class ItemWords
{
    /// <summary>As in workbooks (in_progress) or as in the API's answers (inProgress).</summary>
    public static bool TryRead<T>(string? word, out T value) where T : struct, Enum =>
        Keyword.TryParse(word, out value) || (word is { Length: > 0 } && char.IsLetter(word[0]) && Enum.TryParse(word, ignoreCase: true, out value) && Enum.IsDefined(value));
}
