using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Tests.Intake;

/// <summary>A fraction in a cell whose format shows a percentage.</summary>
public sealed record PercentCell(double Fraction);

/// <summary>An error such as #DIV/0!.</summary>
public sealed record ErrorCell(string Name);

/// <summary>A formula with the value last computed.</summary>
public sealed record FormulaCell(string Formula, object Cached);

/// <summary>A formula that the writing program left without a value.</summary>
public sealed record UncomputedCell(string Formula);

/// <summary>Writes real .xlsx files part by part, so that tests can also write what no spreadsheet program would.</summary>
public sealed class WorkbookBuilder
{
    private readonly List<SheetParts> sheets = [];
    private readonly List<(string Name, byte[] Content)> extra = [];
    private bool uses1904;

    private sealed class SheetParts(string name)
    {
        public string Name => name;
        public List<object?[]> Rows { get; } = [];
        public List<string> Merges { get; } = [];
        public HashSet<int> HiddenRows { get; } = [];
        public HashSet<int> HiddenColumns { get; } = [];
        public bool Hidden { get; set; }
        public string? RawXml { get; set; }
    }

    public WorkbookBuilder Sheet(string name, params object?[][] rows)
    {
        sheets.Add(new SheetParts(name));
        sheets[^1].Rows.AddRange(rows);
        return this;
    }

    /// <summary>A sheet with its XML as given.</summary>
    public WorkbookBuilder RawSheet(string name, string xml)
    {
        sheets.Add(new SheetParts(name) { RawXml = xml });
        return this;
    }

    public WorkbookBuilder Merge(string area) { sheets[^1].Merges.Add(area); return this; }

    public WorkbookBuilder HideRow(int row) { sheets[^1].HiddenRows.Add(row); return this; }

    public WorkbookBuilder HideColumn(int column) { sheets[^1].HiddenColumns.Add(column); return this; }

    public WorkbookBuilder HideSheet() { sheets[^1].Hidden = true; return this; }

    public WorkbookBuilder Use1904() { uses1904 = true; return this; }

    public WorkbookBuilder Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public WorkbookBuilder Part(string name, byte[] content) { extra.Add((name, content)); return this; }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Write(zip, "_rels/.rels", Links($"<Relationship Id=\"r1\" Type=\"{types}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            var links = string.Concat(sheets.Select((_, i) => Text($"<Relationship Id=\"rId{i + 1}\" Type=\"{types}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")));
            Write(zip, "xl/_rels/workbook.xml.rels", Links(links
                + $"<Relationship Id=\"st\" Type=\"{types}/styles\" Target=\"styles.xml\"/><Relationship Id=\"ss\" Type=\"{types}/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Write(zip, "xl/workbook.xml", WorkbookXml());
            Write(zip, "xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++) Write(zip, Text($"xl/worksheets/sheet{i + 1}.xml"), sheets[i].RawXml ?? SheetXml(sheets[i]));
            foreach (var (name, content) in extra)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return file.ToArray();
    }

    private string WorkbookXml() =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
        + (uses1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>") + "<sheets>"
        + string.Concat(sheets.Select((s, i) => Text($"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>")))
        + "</sheets></workbook>";

    private static string SheetXml(SheetParts sheet)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (sheet.HiddenColumns.Count > 0)
            xml.Append("<cols>").AppendJoin("", sheet.HiddenColumns.Select(c => Text($"<col min=\"{c}\" max=\"{c}\" hidden=\"1\"/>"))).Append("</cols>");
        xml.Append("<sheetData>");
        for (var r = 0; r < sheet.Rows.Count; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\"{(sheet.HiddenRows.Contains(r + 1) ? " hidden=\"1\"" : "")}>");
            for (var c = 0; c < sheet.Rows[r].Length; c++) xml.Append(CellXml(new CellAddress(r + 1, c + 1), sheet.Rows[r][c]));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (sheet.Merges.Count > 0) xml.Append("<mergeCells>").AppendJoin("", sheet.Merges.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(CellAddress at, object? value) => value switch
    {
        null or "" => "",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
        bool truth => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        DateOnly day => Text($"<c r=\"{at}\" s=\"1\"><v>{day.ToDateTime(default).ToOADate()}</v></c>"),
        PercentCell percent => Text($"<c r=\"{at}\" s=\"2\"><v>{percent.Fraction:R}</v></c>"),
        ErrorCell error => $"<c r=\"{at}\" t=\"e\"><v>{error.Name}</v></c>",
        UncomputedCell formula => $"<c r=\"{at}\"><f>{formula.Formula}</f></c>",
        FormulaCell { Cached: string text } formula => $"<c r=\"{at}\" t=\"str\"><f>{formula.Formula}</f><v>{SecurityElement.Escape(text)}</v></c>",
        FormulaCell formula => Text($"<c r=\"{at}\"><f>{formula.Formula}</f><v>{formula.Cached}</v></c>"),
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException("No such cell.", nameof(value)),
    };

    private static string Links(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
