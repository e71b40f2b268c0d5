using System.Globalization;
using System.IO.Compression;
using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Files made to harm, or with content that no program writes.</summary>
internal static class HostileFiles
{
    private const string Dtd = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";

    public static IEnumerable<BrokenFile> All() => [.. Refused(), .. Bombs(), .. Cells(), .. Harmless()];

    private static IEnumerable<BrokenFile> Refused()
    {
        yield return new("macros", () => PackageBuilder.With(("xl/vbaProject.bin", [1])), FindingCodes.MacrosRefused, "a.xlsm");
        yield return new("macros in another place", () => PackageBuilder.Replace("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"v\" Type=\"x/vbaProject\" Target=\"m.bin\"/></Relationships>"), FindingCodes.MacrosRefused);
        yield return new("macro sheets", () => PackageBuilder.With(("xl/macrosheets/sheet1.xml", [1])), FindingCodes.MacrosRefused);
        yield return new("document type in a sheet", () => PackageBuilder.Replace(PackageBuilder.Sheet, Dtd + "<worksheet/>"), FindingCodes.DocumentTypeRefused);
        yield return new("document type in the workbook", () => PackageBuilder.Replace("xl/workbook.xml", Dtd + "<workbook/>"), FindingCodes.DocumentTypeRefused);
        yield return new("document type in the styles", () => PackageBuilder.Replace("xl/styles.xml", Dtd + "<styleSheet/>"), FindingCodes.DocumentTypeRefused);
        yield return new("document type in the texts", () => PackageBuilder.With(("xl/sharedStrings.xml", Encoding.UTF8.GetBytes(Dtd + "<sst/>"))), FindingCodes.DocumentTypeRefused);
        yield return new("document type in the relationships", () => PackageBuilder.Replace("_rels/.rels", Dtd + "<Relationships/>"), FindingCodes.DocumentTypeRefused);
        yield return new("two parts of one name", () => PackageBuilder.With((PackageBuilder.Sheet, "<worksheet/>"u8.ToArray())), FindingCodes.Damaged);
        yield return new("encrypted parts", () => PackageBuilder.Header(PackageBuilder.Good(), 6, 8, 1), FindingCodes.Encrypted);
        yield return new("sheet that is the workbook itself", () => PackageBuilder.Replace("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"workbook.xml\"/></Relationships>"), FindingCodes.NothingRecognised);
        yield return new("sheet outside the package", () => PackageBuilder.Replace("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../../../../etc/passwd\"/></Relationships>"), FindingCodes.Damaged);
    }

    private static IEnumerable<BrokenFile> Bombs()
    {
        yield return new("inflating sheet", () => PackageBuilder.Replace(PackageBuilder.Sheet, "<worksheet>" + string.Concat(Enumerable.Repeat($"<!--{new string(' ', 3 << 20)}-->", 10)) + "</worksheet>"), FindingCodes.InflatesTooMuch);
        yield return new("empty texts without end", () => PackageBuilder.With(("xl/sharedStrings.xml", Encoding.UTF8.GetBytes("<sst>" + string.Concat(Enumerable.Repeat("<si/>", 3_200_000)) + "</sst>"))), FindingCodes.TooManyTexts);
        yield return new("more texts than fit", SharedStringBomb, FindingCodes.TooManyTexts);
        yield return new("inflating styles", () => PackageBuilder.Replace("xl/styles.xml", "<styleSheet><cellXfs>" + string.Concat(Enumerable.Repeat("<xf/>", 3_200_000)) + "</cellXfs></styleSheet>"), null);
        yield return new("three thousand parts", () => PackageBuilder.With([.. Enumerable.Range(0, 3000).Select(i => (string.Create(CultureInfo.InvariantCulture, $"p{i}"), Array.Empty<byte>()))]), FindingCodes.TooManyEntries);
        yield return new("two hundred and one sheets", TooManySheets, FindingCodes.TooManySheets);
        yield return new("attribute without end", () => PackageBuilder.Replace(PackageBuilder.Sheet, $"<worksheet a=\"{new string('x', 5 << 20)}\"/>"), FindingCodes.CellTooLong);
        yield return new("text without end", () => PackageBuilder.Cell($"<c r=\"B2\" t=\"str\"><v>{new string('字', 140_000)}</v></c>"), FindingCodes.CellTooLong);
        yield return new("nested without end", () => PackageBuilder.Replace(PackageBuilder.Sheet, string.Concat(Enumerable.Repeat("<a>", 300_000))), FindingCodes.Damaged);
        yield return new("table after table", () => new WorkbookBuilder().Sheet("2024-06", [.. Enumerable.Range(0, 800).SelectMany(_ => new object?[][] { ["办件情况"], ["单位", "办件量"], ["和平区", 5] })]).Build(), FindingCodes.TooManyTables);
    }

    private static IEnumerable<BrokenFile> Cells()
    {
        yield return new("row number beyond the sheet", () => PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml("<row r=\"99999999\"/>")), FindingCodes.TooManyRows);
        yield return new("row number that is none", () => PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml("<row r=\"99999999999999\"/>")), FindingCodes.Damaged);
        yield return new("rows out of order", () => PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml("<row r=\"3\"/><row r=\"2\"/>")), FindingCodes.Damaged);
        yield return new("column beyond the sheet", () => PackageBuilder.Cell("<c r=\"XFD2\"><v>5</v></c>"), FindingCodes.TooManyColumns);
        yield return new("address that is none", () => PackageBuilder.Cell("<c r=\"ZZZZ2\"><v>5</v></c>"), FindingCodes.Damaged);
        yield return new("address in another row", () => PackageBuilder.Cell("<c r=\"B7\"><v>5</v></c>"), FindingCodes.Damaged);
        yield return new("text that is not there", () => PackageBuilder.Cell("<c r=\"B2\" t=\"s\"><v>7</v></c>"), FindingCodes.Damaged);
        yield return new("text number that is none", () => PackageBuilder.Cell("<c r=\"B2\" t=\"s\"><v>-1</v></c>"), FindingCodes.Damaged);
        foreach (var number in (string[])["NaN", "Infinity", "-INF", "1e999", "1,5", "0x10"])
            yield return new($"number {number}", () => PackageBuilder.Cell($"<c r=\"B2\"><v>{number}</v></c>"), FindingCodes.NotANumber);
        yield return new("date before the calendar", () => PackageBuilder.Cell("<c r=\"B2\" s=\"1\"><v>-5</v></c>"), FindingCodes.DateInNumberColumn);
        yield return new("date after the calendar", () => PackageBuilder.Cell("<c r=\"B2\" s=\"1\"><v>99999999</v></c>"), FindingCodes.DateInNumberColumn);
        yield return new("period beyond the calendar", () => new WorkbookBuilder().Sheet("x", ["期间", "单位", "办件量"], ["9999年99月", "和平区", 5]).Build(), FindingCodes.BadPeriod);
    }

    /// <summary>Looks hostile and is read all the same.</summary>
    private static IEnumerable<BrokenFile> Harmless()
    {
        yield return new("external links", () => PackageBuilder.With(("xl/externalLinks/externalLink1.xml", "<x/>"u8.ToArray())), null);
        yield return new("names that climb out", () => PackageBuilder.With(("../../evil.xml", [1]), ("/etc/passwd", [1]), ("C:\\windows\\x", [1])), null);
        yield return new("dimension that lies", () => PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>和平区</v></c><c r=\"B2\"><v>5</v></c></row>").Replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>", StringComparison.Ordinal)), null);
        yield return new("merged over the whole sheet", () => PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>和平区</v></c><c r=\"B2\"><v>5</v></c></row>", "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B9:A1\"/><mergeCell ref=\"x\"/></mergeCells>")), null);
        yield return new("thousands of merged areas over thousands of rows", MergedBomb, null);
        yield return new("wrong ending", PackageBuilder.Good, null, "data.csv");
        yield return new("style that is not there", () => PackageBuilder.Cell("<c r=\"B2\" s=\"999999999\"><v>5</v></c>"), null);
        yield return new("formula that would call out", () => PackageBuilder.Cell("<c r=\"B2\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>5</v></c>"), null);
    }

    private static byte[] SharedStringBomb()
    {
        var random = new Random(3);
        var text = new char[32_000];
        for (var i = 0; i < text.Length; i++) text[i] = (char)random.Next('a', 'z');
        var content = Encoding.ASCII.GetBytes("<sst>" + string.Concat(Enumerable.Repeat($"<si><t>{new string(text)}</t></si>", 1400)) + "</sst>");
        using var file = new MemoryStream();
        file.Write(PackageBuilder.Good());
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.NoCompression).Open();
            part.Write(content);
        }
        return file.ToArray();
    }

    private static byte[] TooManySheets()
    {
        var workbook = new WorkbookBuilder();
        for (var i = 0; i < 201; i++) workbook.Sheet(string.Create(CultureInfo.InvariantCulture, $"s{i}"), ["x"]);
        return workbook.Build();
    }

    private static byte[] MergedBomb()
    {
        var areas = string.Concat(Enumerable.Range(0, 1900).Select(i => string.Create(CultureInfo.InvariantCulture, $"<mergeCell ref=\"D{i + 3}:D{i + 9000}\"/>")));
        var rows = string.Concat(Enumerable.Range(3, 40_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i}\"/>")));
        return PackageBuilder.Replace(PackageBuilder.Sheet, PackageBuilder.SheetXml($"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>和平区</v></c><c r=\"B2\"><v>5</v></c></row>{rows}", $"<mergeCells>{areas}</mergeCells>"));
    }
}
