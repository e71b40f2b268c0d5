namespace EnvDashboard.Application.Exports.Handing;

/// <summary>Names of files made of codes that people chose: nothing that a file system or a header of HTTP would take for its own.</summary>
internal static class SafeFileName
{
    private const int Longest = 80;

    public static string Of(string ending, params string?[] parts)
    {
        var name = string.Join('-', parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        var safe = new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_')]).Replace("..", "_", StringComparison.Ordinal).Trim('.', ' ', '-');
        if (safe.Length > Longest) safe = safe[..Longest];
        return (safe.Length == 0 ? "export" : safe) + ending;
    }
}
