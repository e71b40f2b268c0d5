using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>The parts of an Office file in a zip archive, written one after the other to a stream that need not be seekable.</summary>
internal sealed class FilePackage(Stream output, DateTimeOffset at) : IDisposable
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Path, string Type)> _parts = [];

    /// <summary>Zip archives know no time zone and nothing before 1980.</summary>
    public static DateTimeOffset Stamp(DateTimeOffset at) => at.UtcDateTime.Year < 1980 ? new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : new(at.UtcDateTime, TimeSpan.Zero);

    public void Add(string path, string type, Action<Utf8Text> write)
    {
        _parts.Add((path, type));
        Entry(path, write);
    }

    /// <summary>Relations rId1, rId2, … of a part.</summary>
    public void Relations(string path, IReadOnlyList<(string Type, string Target)> targets) => Entry(path, xml =>
    {
        xml.Raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        for (var i = 0; i < targets.Count; i++)
        {
            xml.Raw(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{targets[i].Type}\" Target=\"{targets[i].Target}\"/>"));
        }
        xml.Raw("</Relationships>"u8);
    });

    /// <summary>Writes what every package has: properties, relations of the whole, list of types.</summary>
    public void Finish(string main, string title, string subject, string author)
    {
        var moment = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml => xml.Raw(
            "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{SecurityElement.Escape(title)}</dc:title><dc:subject>{SecurityElement.Escape(subject)}</dc:subject><dc:creator>{SecurityElement.Escape(author)}</dc:creator>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{moment}</dcterms:modified></cp:coreProperties>"));
        Relations("_rels/.rels", [
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", main),
            ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]);
        Entry("[Content_Types].xml", xml =>
        {
            xml.Raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"u8);
            foreach (var (path, type) in _parts) xml.Raw($"<Override PartName=\"/{path}\" ContentType=\"{type}\"/>");
            xml.Raw("</Types>"u8);
        });
    }

    public void Dispose() => _zip.Dispose();

    private void Entry(string path, Action<Utf8Text> write)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp(at);
        using var stream = entry.Open();
        using var packed = new PackedBehind(stream);
        var text = new Utf8Text(packed);
        text.Raw(Xml);
        write(text);
        text.Flush();
        packed.Finish();
    }
}
