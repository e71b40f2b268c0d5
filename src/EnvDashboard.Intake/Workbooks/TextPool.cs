using System.Text;
using EnvDashboard.Intake.Workbooks.Xlsx;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Gives one string for equal bytes seen lately, so that a code repeated in a million rows is not a million strings.</summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int LongestPooled = 64;
    private readonly string?[] strings = new string?[Slots];
    private readonly byte[]?[] sources = new byte[]?[Slots];

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestPooled) return XmlText.Decode(bytes);
        var hash = 2166136261u;
        foreach (var b in bytes) hash = (hash ^ b) * 16777619;
        var slot = (hash ^ (hash >> 15)) % Slots;
        if (sources[slot] is { } source && bytes.SequenceEqual(source)) return strings[slot]!;
        sources[slot] = bytes.ToArray();
        return strings[slot] = XmlText.Decode(bytes);
    }

    /// <summary>The same for text that is already decoded; keeps no bytes.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestPooled) return new(text);
        var slot = (uint)string.GetHashCode(text, StringComparison.Ordinal) % Slots;
        if (strings[slot] is { } known && text.SequenceEqual(known)) return known;
        return strings[slot] = new(text);
    }
}
