using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>The table of texts that cells refer to. Runs of rich text are joined, readings (phonetic runs) left out.</summary>
internal static class SharedStrings
{
    /// <summary>Bounds the memory that the table may take, whatever the file claims.</summary>
    private const long MostCharacters = 40L << 20;

    private const int MostStrings = 3_000_000;

    public static string[] Read(Stream? part, ReadingGuard guard)
    {
        if (part is null) return [];
        using var xml = new XmlScanner(part);
        var strings = new List<string>();
        var characters = 0L;
        while (xml.Read())
        {
            if (!xml.IsStart("si"u8)) continue;
            var text = xml.IsEmptyElement ? "" : ReadItem(xml, "si"u8, guard.Limits.MaxCellCharacters);
            strings.Add(text);
            characters += text.Length;
            if (characters > MostCharacters || strings.Count > MostStrings) throw new IntakeRefusal(FindingCodes.TooManyTexts);
        }
        return [.. strings];
    }

    /// <summary>Joins the texts up to the end of the element that has just started.</summary>
    public static string ReadItem(XmlScanner xml, ReadOnlySpan<byte> element, int maxCharacters)
    {
        string? first = null;
        StringBuilder? joined = null;
        var inPhonetic = false;
        var inText = false;
        while (xml.Read() && !xml.IsEnd(element))
        {
            switch (xml.Token)
            {
                case XmlToken.Start when xml.Name.SequenceEqual("rPh"u8): inPhonetic = !xml.IsEmptyElement; break;
                case XmlToken.End when xml.Name.SequenceEqual("rPh"u8): inPhonetic = false; break;
                case XmlToken.Start when xml.Name.SequenceEqual("t"u8): inText = !xml.IsEmptyElement; break;
                case XmlToken.End when xml.Name.SequenceEqual("t"u8): inText = false; break;
                case XmlToken.Text when inText && !inPhonetic:
                    var part = xml.IsLiteral ? Encoding.UTF8.GetString(xml.Body) : XmlText.Decode(xml.Body);
                    if (first is null) first = part;
                    else (joined ??= new StringBuilder(first)).Append(part);
                    if ((joined?.Length ?? first.Length) > maxCharacters) throw new IntakeRefusal(FindingCodes.CellTooLong);
                    break;
            }
        }
        return joined?.ToString() ?? first ?? "";
    }
}
