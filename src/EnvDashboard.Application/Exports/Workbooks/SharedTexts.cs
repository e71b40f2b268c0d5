namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>
/// Texts that cells share. The table has to be kept until the end, so it is bounded: what comes after the bound is written into the
/// cells themselves.
/// </summary>
internal sealed class SharedTexts
{
    private const int Most = 60_000;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    /// <summary>Negative = write it into the cell.</summary>
    public int Number(string text)
    {
        if (_numbers.TryGetValue(text, out var number)) return number;
        if (_texts.Count >= Most) return -1;
        _texts.Add(text);
        return _numbers[text] = _texts.Count - 1;
    }

    public void Write(Utf8Text xml)
    {
        xml.Raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" uniqueCount=\""u8);
        xml.Number(_texts.Count);
        xml.Raw("\">"u8);
        foreach (var text in _texts)
        {
            xml.Raw("<si><t xml:space=\"preserve\">"u8);
            xml.Escaped(text);
            xml.Raw("</t></si>"u8);
        }
        xml.Raw("</sst>"u8);
    }
}
