using System.Text;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Files that are no workbooks, or not whole.</summary>
internal static class BrokenFiles
{
    public static IEnumerable<BrokenFile> All() => [.. Others(), .. Truncated(), .. Texts(), .. OldFormat()];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static IEnumerable<BrokenFile> Others()
    {
        yield return new("0 bytes", () => [], FindingCodes.FileEmpty);
        yield return new("PDF", () => Utf8("%PDF-1.7\n1 0 obj"), FindingCodes.NotAWorkbook);
        yield return new("JPEG", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46], FindingCodes.NotAWorkbook, "photo.xlsx");
        yield return new("PNG", () => [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], FindingCodes.NotAWorkbook);
        yield return new("gzip", () => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], FindingCodes.NotAWorkbook);
        yield return new("rich text", () => Utf8(@"{\rtf1\ansi hello}"), FindingCodes.NotAWorkbook, "report.xls");
        yield return new("web page as .xls", () => Utf8("<html><table><tr><td>单位</td></tr></table></html>"), FindingCodes.MarkupDisguised, "report.xls");
        yield return new("XML spreadsheet of 2003", () => Utf8("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), FindingCodes.MarkupDisguised, "report.xls");
        yield return new("JSON", () => Utf8("{\"unit\": \"和平区\", \"CASES\": 5}"), FindingCodes.NothingRecognised, "data.json");
        yield return new("Word document", () => PackageBuilder.Compound("WordDocument"), FindingCodes.NotAWorkbook, "a.doc");
        yield return new("binary workbook", () => PackageBuilder.Replace("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>"), FindingCodes.BinaryWorkbook);
        yield return new("presentation", () => PackageBuilder.Rewrite(PackageBuilder.Good(), (name, bytes) => name.StartsWith("xl/", StringComparison.Ordinal) ? null : bytes), FindingCodes.NotAWorkbook);
    }

    private static IEnumerable<BrokenFile> Truncated()
    {
        foreach (var percent in (int[])[1, 10, 50, 90, 99])
            yield return new($"package cut at {percent} %", () => PackageBuilder.Good() is var whole ? whole[..Math.Max(3, whole.Length * percent / 100)] : [], FindingCodes.Damaged);
        yield return new("sheet that ends in a row", () => PackageBuilder.Replace(PackageBuilder.Sheet, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>"), FindingCodes.Damaged);
        yield return new("sheet that is no XML", () => PackageBuilder.Replace(PackageBuilder.Sheet, "hello"), FindingCodes.Damaged);
        yield return new("sheet that is empty", () => PackageBuilder.Replace(PackageBuilder.Sheet, ""), FindingCodes.Damaged);
        yield return new("sheet in UTF-16", () => PackageBuilder.Rewrite(PackageBuilder.Good(), (name, bytes) => name == PackageBuilder.Sheet ? [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(bytes))] : bytes), FindingCodes.Damaged);
        yield return new("workbook without its list of sheets", () => PackageBuilder.Remove("xl/workbook.xml"), FindingCodes.NotAWorkbook);
        yield return new("workbook without relationships", () => PackageBuilder.Remove("xl/_rels/workbook.xml.rels"), FindingCodes.Damaged);
        yield return new("sheet that is not there", () => PackageBuilder.Remove(PackageBuilder.Sheet), FindingCodes.Damaged);
        yield return new("unknown compression", () => PackageBuilder.Header(PackageBuilder.Good(), 8, 10, 99), FindingCodes.Damaged);
    }

    private static IEnumerable<BrokenFile> Texts()
    {
        yield return new("csv with NUL", () => Utf8("单位,办件量\n和平区,5\0\n"), FindingCodes.NotAWorkbook, "2024-06.csv");
        yield return new("csv in no known encoding", () => [.. Utf8("单位,办件量\n"), 0xFF, 0xFF, 0x0A], FindingCodes.EncodingUnknown, "2024-06.csv");
        yield return new("csv with a quote that is not closed", () => Utf8("单位,办件量\n\"和平区,5\n沈河区,6\n"), FindingCodes.QuoteNotClosed, "2024-06.csv");
        yield return new("csv with an endless field", () => Utf8("单位,办件量\n和平区," + new string('x', 40_000)), FindingCodes.CellTooLong, "2024-06.csv");
        yield return new("csv with endless columns", () => Utf8("单位" + string.Concat(Enumerable.Repeat(",x", 3000)) + "\n"), FindingCodes.TooManyColumns, "2024-06.csv");
        yield return new("csv of line ends", () => Utf8(new string('\n', 10_000)), FindingCodes.NothingRecognised, "2024-06.csv");
        yield return new("csv of two lines of prose", () => Utf8("各区县：\n请尽快报送。\n"), FindingCodes.NothingRecognised, "2024-06.csv");
    }

    private static IEnumerable<BrokenFile> OldFormat()
    {
        yield return new("old format with macros", () => PackageBuilder.Compound("Workbook", "_VBA_PROJECT_CUR"), FindingCodes.MacrosRefused, "a.xls");
        yield return new("encrypted", () => PackageBuilder.Compound("EncryptedPackage", "EncryptionInfo"), FindingCodes.Encrypted);
        yield return new("old format with nothing in it", () => PackageBuilder.Compound("Workbook"), FindingCodes.Damaged, "a.xls");
        foreach (var percent in (int[])[20, 60])
            yield return new($"old format cut at {percent} %", () => CorpusFiles.Read("errors.xls") is var whole ? whole[..(whole.Length * percent / 100)] : [], FindingCodes.Damaged, "a.xls");
    }
}
