using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Takes a good package and spoils it: parts replaced, removed, doubled, renamed.</summary>
internal static class PackageBuilder
{
    public const string Sheet = "xl/worksheets/sheet1.xml";

    public static byte[] Good() => new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 5]).Build();

    public static byte[] Replace(string part, string content) => Rewrite(Good(), (name, bytes) => name == part ? Encoding.UTF8.GetBytes(content) : bytes);

    public static byte[] Remove(string part) => Rewrite(Good(), (name, bytes) => name == part ? null : bytes);

    /// <summary>The good sheet with its second row's figure written as given.</summary>
    public static byte[] Cell(string cell) => Replace(Sheet, SheetXml($"<row r=\"2\"><c r=\"A2\" t=\"str\"><v>和平区</v></c>{cell}</row>"));

    public static string SheetXml(string rows, string after = "") =>
        $"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>单位</v></c><c r=\"B1\" t=\"str\"><v>办件量</v></c></row>{rows}</sheetData>{after}</worksheet>";

    public static byte[] Rewrite(byte[] package, Func<string, byte[], byte[]?> change, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package)))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = new MemoryStream();
                using (var part = entry.Open()) part.CopyTo(content);
                if (change(entry.FullName, content.ToArray()) is not { } bytes) continue;
                using var target = to.CreateEntry(entry.FullName, level).Open();
                target.Write(bytes);
            }
        }
        return result.ToArray();
    }

    /// <summary>The good package with more entries, of any name.</summary>
    public static byte[] With(params (string Name, byte[] Content)[] parts)
    {
        using var result = new MemoryStream();
        result.Write(Good());
        using (var zip = new ZipArchive(result, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }
        return result.ToArray();
    }

    /// <summary>Sets a field of every local and central header of the archive.</summary>
    public static byte[] Header(byte[] package, int localOffset, int centralOffset, ushort value)
    {
        for (var at = 0; at + 46 < package.Length; at++)
        {
            var mark = BinaryPrimitives.ReadUInt32LittleEndian(package.AsSpan(at));
            if (mark == 0x04034B50) BinaryPrimitives.WriteUInt16LittleEndian(package.AsSpan(at + localOffset), value);
            if (mark == 0x02014B50) BinaryPrimitives.WriteUInt16LittleEndian(package.AsSpan(at + centralOffset), value);
        }
        return package;
    }

    /// <summary>The head of a compound file with directory entries of these names.</summary>
    public static byte[] Compound(params string[] names)
    {
        var file = new byte[512 * 4];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        string[] all = ["Root Entry", .. names];
        for (var i = 0; i < all.Length; i++)
        {
            var entry = file.AsSpan(512 + 128 * i, 128);
            Encoding.Unicode.GetBytes(all[i], entry);
            entry[64] = (byte)((all[i].Length + 1) * 2);
            entry[66] = (byte)(i == 0 ? 5 : 2);
        }
        return file;
    }
}
