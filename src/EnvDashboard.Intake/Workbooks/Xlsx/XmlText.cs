using System.Globalization;
using System.Text;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Turns the bytes of a text or an attribute into a string, resolving the five entities and character numbers.</summary>
internal static class XmlText
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        var text = Encoding.UTF8.GetString(bytes);
        return bytes.Contains((byte)'&') ? Resolve(text) : text;
    }

    private static string Resolve(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) : -1;
            if (end < 0) { result.Append(text[at++]); continue; }
            result.Append(Entity(text.AsSpan(at + 1, end - at - 1)) ?? text[at..(end + 1)]);
            at = end + 1;
        }
        return result.ToString();
    }

    /// <summary>Null for an entity that is not known: it stays as written.</summary>
    private static string? Entity(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "amp": return "&";
            case "lt": return "<";
            case "gt": return ">";
            case "quot": return "\"";
            case "apos": return "'";
        }
        var code = 0;
        var isNumber = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase)
            ? int.TryParse(name[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            : name.StartsWith("#", StringComparison.Ordinal) && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return isNumber && Rune.IsValid(code) ? new Rune(code).ToString() : null;
    }
}
