namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>What the style of a cell says of its number; nothing else of the styles is read.</summary>
internal sealed class XlsxStyles
{
    private const int MostStyles = 1 << 17;
    private readonly List<bool> dates = [];
    private readonly List<bool> percents = [];

    public bool IsDate(int style) => (uint)style < (uint)dates.Count && dates[style];

    public bool IsPercent(int style) => (uint)style < (uint)percents.Count && percents[style];

    public static XlsxStyles Read(Stream? part)
    {
        var styles = new XlsxStyles();
        if (part is null) return styles;
        using var xml = new XmlScanner(part);
        var codes = new Dictionary<int, string>();
        var inCellFormats = false;
        while (xml.Read() && styles.dates.Count < MostStyles)
        {
            if (xml.IsStart("numFmt"u8)) ReadCode(xml, codes);
            else if (xml.IsStart("cellXfs"u8)) inCellFormats = !xml.IsEmptyElement;
            else if (xml.IsEnd("cellXfs"u8)) inCellFormats = false;
            else if (inCellFormats && xml.IsStart("xf"u8)) styles.Add(xml, codes);
        }
        return styles;
    }

    private static void ReadCode(XmlScanner xml, Dictionary<int, string> codes)
    {
        if (codes.Count < MostStyles
            && XmlAttributes.TryGet(xml.Body, "numFmtId"u8, out var id) && CellReference.TryParseNumber(id, out var number)
            && xml.Attribute("formatCode"u8) is { } code) codes[number] = code;
    }

    private void Add(XmlScanner xml, Dictionary<int, string> codes)
    {
        var id = XmlAttributes.TryGet(xml.Body, "numFmtId"u8, out var text) && CellReference.TryParseNumber(text, out var number) ? number : 0;
        var code = codes.GetValueOrDefault(id);
        dates.Add(NumberFormats.IsDate(id, code));
        percents.Add(NumberFormats.IsPercent(id, code));
    }
}
