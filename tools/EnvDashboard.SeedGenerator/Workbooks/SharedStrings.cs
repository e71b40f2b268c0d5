using System.Globalization;
using System.Xml;

namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>The texts of a workbook, each kept once, numbered in the order they are met.</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    public int IndexOf(string text)
    {
        _uses++;
        if (!_indexes.TryGetValue(text, out var index))
        {
            index = _texts.Count;
            _indexes.Add(text, index);
            _texts.Add(text);
        }

        return index;
    }

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("sst", SpreadsheetNames.Main);
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _texts.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _texts)
        {
            xml.WriteStartElement("si");
            xml.WriteElementString("t", SpreadsheetNames.Main, text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
