namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>Names under which files are handed out: the sender's own name with a word behind it, without what a file system forbids.</summary>
internal static class FileNames
{
    private const int Longest = 100;

    public static string Behind(string original, string word, string ending)
    {
        var name = Path.GetFileNameWithoutExtension(original.Replace('\\', '/'));
        var safe = new string([.. name.Select(c => char.IsControl(c) || char.IsSurrogate(c) || "\"<>|:*?/\\;%'".Contains(c, StringComparison.Ordinal) ? '_' : c)]).Trim(' ', '.');
        if (safe.Length > Longest) safe = safe[..Longest];
        return (safe.Length == 0 ? word : $"{safe}-{word}") + ending;
    }
}
