using System.Text;

namespace EnvDashboard.Intake.Recognition;

/// <summary>The form in which words are compared: without case, spaces, line breaks and the difference of full and half width.</summary>
public static class TextKey
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var wide = Compose(text);
        var key = new StringBuilder(wide.Length);
        foreach (var c in wide)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF') continue;
            key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    /// <summary>Full-width characters to half-width ones. A text with half a surrogate pair stays as it is.</summary>
    internal static string Compose(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
