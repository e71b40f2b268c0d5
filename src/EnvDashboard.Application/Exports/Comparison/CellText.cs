using System.Text;

namespace EnvDashboard.Application.Exports.Comparison;

/// <summary>
/// Makes text that people wrote safe to stand in a cell. Such a cell is always stored as text, so it is no formula when the file is
/// opened; but it would become one as soon as somebody edits the cell or copies it, when it begins like a formula. Those cells carry
/// the quote prefix, which keeps them text for good and leaves what is written unchanged.
/// </summary>
internal static class CellText
{
    /// <summary>What a cell can hold.</summary>
    public const int MaxLength = 32_767;

    /// <summary>True when a spreadsheet program could take the text for a formula or a command, full-width signs included.</summary>
    public static bool LooksLikeFormula(string text)
    {
        if (text.Length == 0) return false;
        if (text[0] is '\t' or '\r' or '\n') return true;
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';
    }

    /// <summary>The text without what a worksheet cannot hold; if it has to be cut, <paramref name="cutMark"/> says so.</summary>
    public static string Storable(string text, string cutMark)
    {
        var clean = NeedsCleaning(text) ? Clean(text) : text;
        if (clean.Length <= MaxLength) return clean;
        var end = MaxLength - cutMark.Length;
        if (char.IsHighSurrogate(clean[end - 1])) end--;
        return clean[..end] + cutMark;
    }

    private static bool NeedsCleaning(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF') return true;
        }
        return false;
    }

    /// <summary>Line breaks become plain ones; other control characters and halves of surrogate pairs become visible boxes.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t') clean.Append(' ');
            else if (rune.Value is '\n' || rune.Value >= ' ' && rune.Value is not (0xFFFE or 0xFFFF)) clean.Append(rune);
            else clean.Append('\uFFFD');
        }
        return clean.ToString();
    }
}
