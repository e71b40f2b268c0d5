namespace EnvDashboard.Application;

internal static class Text
{
    /// <summary>At most so many characters, with a mark where something was left out. Empty and null are null.</summary>
    public static string? Shorten(string? text, int length) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Length <= length ? text : text[..(length - 1)] + "…";
}
