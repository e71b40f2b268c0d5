using System.IO.Compression;

namespace EnvDashboard.Application.Rectification;

/// <summary>The kinds of files taken as evidence. The ending only says what is expected; the content decides.</summary>
internal static class EvidenceType
{
    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    /// <summary>The content type that an ending stands for; null = not taken.</summary>
    public static string? Of(string fileName) => ByEnding.GetValueOrDefault(Path.GetExtension(fileName));

    /// <summary>Whether the content is what its type says. Documents with macros are none of these types.</summary>
    public static bool Fits(Stream content, string contentType)
    {
        content.Position = 0;
        Span<byte> head = stackalloc byte[8];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        head = head[..read];
        return contentType switch
        {
            "application/pdf" => head.StartsWith("%PDF-"u8),
            "image/jpeg" => head.StartsWith<byte>([0xFF, 0xD8, 0xFF]),
            "image/png" => head.SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            _ => head.StartsWith("PK"u8) && IsPackage(content, contentType.EndsWith("sheet", StringComparison.Ordinal) ? "xl/workbook.xml" : "word/document.xml"),
        };
    }

    private static bool IsPackage(Stream content, string mainPart)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(mainPart) is not null
                && !archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
