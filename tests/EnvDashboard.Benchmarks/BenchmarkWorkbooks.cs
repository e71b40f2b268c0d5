using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EnvDashboard.Benchmarks;

/// <summary>
/// Writes a definition workbook and monthly data workbooks of any size: units × indicators, two cells in a hundred empty, values
/// spread around 80. Deterministic; the figures are invented.
/// </summary>
public static class BenchmarkWorkbooks
{
    public static void Write(string directory, int units, int indicators, int months)
    {
        Directory.CreateDirectory(directory);
        var unitCodes = Enumerable.Range(1, units).Select(i => string.Create(CultureInfo.InvariantCulture, $"U{i:D5}")).ToList();
        var indicatorCodes = Enumerable.Range(1, indicators).Select(i => string.Create(CultureInfo.InvariantCulture, $"I{i:D3}")).ToList();
        Save(Path.Combine(directory, "definition.xlsx"), Definition(unitCodes, indicatorCodes));
        var random = new Random(1);
        for (var month = 0; month < months; month++)
        {
            var period = string.Create(CultureInfo.InvariantCulture, $"{2024 + month / 12}-{month % 12 + 1:D2}");
            Save(Path.Combine(directory, $"data-{period}.xlsx"), [(period, Data(unitCodes, indicatorCodes, random))]);
        }
    }

    /// <summary>A month of data with a word instead of a number in every third row.</summary>
    public static void WriteFaulty(string path, int units, int indicators, string period)
    {
        var random = new Random(2);
        var rows = Data(
            [.. Enumerable.Range(1, units).Select(i => string.Create(CultureInfo.InvariantCulture, $"U{i:D5}"))],
            [.. Enumerable.Range(1, indicators).Select(i => string.Create(CultureInfo.InvariantCulture, $"I{i:D3}"))], random).ToList();
        for (var row = 1; row < rows.Count; row += 3) rows[row][1 + row % indicators] = "坏";
        Save(path, [(period, rows)]);
    }

    /// <summary>A long workbook of so many rows for the units and indicators of <see cref="Write"/>: unit, indicator, period, value.</summary>
    public static void WriteLong(string path, int units, int indicators, int rows) => Save(path, [("long", LongRows(units, indicators, rows))]);

    private static IEnumerable<object?[]> LongRows(int units, int indicators, int rows)
    {
        yield return ["unit", "indicator", "period", "value"];
        var random = new Random(2);
        for (var row = 0; row < rows; row++)
        {
            var (unit, rest) = (row % units + 1, row / units);
            var month = rest / indicators;
            yield return
            [
                string.Create(CultureInfo.InvariantCulture, $"U{unit:D5}"), string.Create(CultureInfo.InvariantCulture, $"I{rest % indicators + 1:D3}"),
                string.Create(CultureInfo.InvariantCulture, $"{2020 + month / 12}-{month % 12 + 1:D2}"), Math.Round(80 + 9 * Normal(random), 2),
            ];
        }
    }

    private static List<(string Name, IEnumerable<object?[]> Rows)> Definition(List<string> units, List<string> indicators) =>
    [
        ("units", units.Select(u => new object?[] { u, "单位" + u[1..], "district" }).Prepend(["code", "name", "kind"])),
        ("groups", units.Select(u => new object?[] { "ALL", "全部单位", u }).Prepend(["group", "group_name", "unit"])),
        ("indicators", indicators.Select((c, n) => new object?[] { c, "指标" + c[1..], $"E{n % 8 + 1}", "%", n % 3 != 0 ? "higher" : "lower", "value", "month" })
            .Prepend(["code", "name", "category", "unit_of_measure", "direction", "kind", "frequency"])),
        ("scheme", [["key", "value"], ["code", "BENCH"], ["name", "Benchmark"], ["version", "1"], ["issued_on", "2024-01-01"], ["applies_from", "2024-01"], ["group", "ALL"], ["rank_decimals", 6.0]]),
        ("scheme_nodes", new List<object?[]> { new object?[] { "node", "parent", "name", "weight", "aggregation", "indicator", "normalisation" }, new object?[] { "ROOT", "", "总分", 1.0, "arithmetic", "", "" } }
            .Concat(Enumerable.Range(1, Math.Min(8, indicators.Count)).Select(k => new object?[] { $"E{k}", "ROOT", $"E{k}", 1.0, "arithmetic", "", "" }))
            .Concat(indicators.Select((c, n) => new object?[] { c, $"E{n % 8 + 1}", c, 1.0 + n % 4, "", c, "minmax" }))),
    ];

    private static IEnumerable<object?[]> Data(List<string> units, List<string> indicators, Random random)
    {
        yield return ["unit", .. indicators];
        foreach (var unit in units)
        {
            var row = new object?[indicators.Count + 1];
            row[0] = unit;
            for (var i = 1; i < row.Length; i++) row[i] = random.NextDouble() < 0.02 ? null : Math.Round(80 + 9 * Normal(random), 2);
            yield return row;
        }
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Save(string path, List<(string Name, IEnumerable<object?[]> Rows)> sheets)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
            string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        Entry(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Entry(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
            string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
        Entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
        for (var i = 0; i < sheets.Count; i++) Sheet(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Rows);
    }

    private static void Sheet(ZipArchive zip, string name, IEnumerable<object?[]> rows)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        writer.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        var number = 0;
        foreach (var row in rows)
        {
            number++;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\">"));
            for (var column = 0; column < row.Length; column++)
            {
                var address = Letters(column + 1) + number.ToString(CultureInfo.InvariantCulture);
                if (row[column] is double value) writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{value:R}</v></c>"));
                else if (row[column] is string { Length: > 0 } text) writer.Write($"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
            }
            writer.Write("</row>");
        }
        writer.Write("</sheetData></worksheet>");
    }

    private static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters((column - 1) % 26 + 1);

    private static void Entry(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
