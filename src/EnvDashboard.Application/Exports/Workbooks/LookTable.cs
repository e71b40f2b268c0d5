using System.Globalization;
using System.Security;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>All looks of a workbook, each once, and the part that declares them.</summary>
internal sealed class LookTable
{
    public const string Font = "Microsoft YaHei";
    public const string LineColour = "BFBFBF";
    private const int FirstOwnFormat = 164;
    private readonly Dictionary<CellLook, int> _numbers = [];
    private readonly List<CellLook> _looks = [];

    public LookTable() => Number(new CellLook());

    public CellLook this[int number] => _looks[number];

    public int Number(CellLook look)
    {
        if (_numbers.TryGetValue(look, out var number)) return number;
        _looks.Add(look);
        return _numbers[look] = _looks.Count - 1;
    }

    /// <summary>The same look for text that could be taken for a formula.</summary>
    public int Quoted(int number) => Number(_looks[number] with { Quoted = true });

    public void Write(Utf8Text xml)
    {
        var formats = _looks.Select(l => l.Format).OfType<string>().Distinct().ToList();
        var fonts = _looks.Select(FontOf).Distinct().ToList();
        var fills = _looks.Select(l => l.Fill).OfType<string>().Distinct().ToList();
        xml.Raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"u8);
        if (formats.Count > 0) List(xml, "numFmts", formats.Select((f, i) => Text($"<numFmt numFmtId=\"{FirstOwnFormat + i}\" formatCode=\"{SecurityElement.Escape(f)}\"/>")));
        List(xml, "fonts", fonts);
        List(xml, "fills", ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>", .. fills.Select(Fill)]);
        List(xml, "borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", "<border>" + Side("left") + Side("right") + Side("top") + Side("bottom") + "<diagonal/></border>"]);
        xml.Raw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"u8);
        List(xml, "cellXfs", _looks.Select(l => Cell(
            l,
            l.Format is null ? 0 : FirstOwnFormat + formats.IndexOf(l.Format),
            fonts.IndexOf(FontOf(l)),
            l.Fill is null ? 0 : 2 + fills.IndexOf(l.Fill))));
        xml.Raw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"u8);
    }

    private static void List(Utf8Text xml, string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        xml.Raw(Text($"<{name} count=\"{all.Count}\">"));
        foreach (var item in all) xml.Raw(item);
        xml.Raw($"</{name}>");
    }

    private static string FontOf(CellLook l) => Text(
        $"<font>{(l.Bold ? "<b/>" : "")}{(l.Underlined ? "<u/>" : "")}<sz val=\"{l.Size}\"/><color rgb=\"FF{l.Colour ?? "000000"}\"/><name val=\"{Font}\"/><family val=\"2\"/></font>");

    private static string Fill(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Side(string side) => $"<{side} style=\"thin\"><color rgb=\"FF{LineColour}\"/></{side}>";

    private static string Cell(CellLook l, int format, int font, int fill)
    {
        var across = l.Across == Across.General ? "" : $" horizontal=\"{(l.Across == Across.Centre ? "center" : l.Across == Across.Right ? "right" : "left")}\"";
        if (l.Indent > 0) across = Text($" horizontal=\"left\" indent=\"{l.Indent}\"");
        return Text($"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{(l.Bordered ? 1 : 0)}\" xfId=\"0\"{(l.Quoted ? " quotePrefix=\"1\"" : "")} applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">")
            + Text($"<alignment{across} vertical=\"center\"{(l.Wrapped ? " wrapText=\"1\"" : "")}/></xf>");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
