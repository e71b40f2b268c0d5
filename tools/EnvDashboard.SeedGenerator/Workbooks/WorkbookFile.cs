using System.IO.Compression;
using System.Text;
using System.Xml;

namespace EnvDashboard.SeedGenerator.Workbooks;

/// <summary>Writes an .xlsx whose bytes depend on the sheets alone: fixed times, fixed order of parts, no author, no date.</summary>
internal static class WorkbookFile
{
    // The earliest time a zip entry can carry.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n" };

    public static void Write(string path, IReadOnlyList<Sheet> sheets)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        var strings = new SharedStrings();

        WritePart(archive, "[Content_Types].xml", xml => PackageXml.WriteContentTypes(xml, sheets.Count));
        WritePart(archive, "_rels/.rels", PackageXml.WriteRootRelationships);
        WritePart(archive, "xl/workbook.xml", xml => PackageXml.WriteWorkbook(xml, sheets));
        WritePart(archive, "xl/_rels/workbook.xml.rels", xml => PackageXml.WriteWorkbookRelationships(xml, sheets.Count));
        WritePart(archive, "xl/styles.xml", StyleSheet.Write);
        for (var i = 0; i < sheets.Count; i++)
        {
            var sheet = sheets[i];
            WritePart(archive, $"xl/{PackageXml.SheetPart(i + 1)}", xml => SheetXml.Write(xml, sheet, strings));
        }

        // Last: only now are all texts known.
        WritePart(archive, "xl/sharedStrings.xml", strings.Write);
    }

    private static void WritePart(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = EntryTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }
}
