using System.IO.Compression;
using System.Text;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks.Csv;
using EnvDashboard.Intake.Workbooks.Xls;
using EnvDashboard.Intake.Workbooks.Xlsx;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Opens a file by what it holds, whatever its name ends in.</summary>
internal static class WorkbookOpener
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>PDF, JPEG, PNG, GIF, gzip, RAR, 7z, rich text: told apart so that nobody is asked to mend their encoding.</summary>
    private static readonly byte[][] OtherFormats =
        ["%PDF"u8.ToArray(), [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], "GIF8"u8.ToArray(), [0x1F, 0x8B], "Rar!"u8.ToArray(), [0x37, 0x7A, 0xBC, 0xAF], @"{\rtf"u8.ToArray()];

    /// <param name="remarks">Receives what is worth saying although the file can be read.</param>
    /// <exception cref="IntakeRefusal">The file is not a workbook, or not one that may be read.</exception>
    public static IWorkbookSource Open(Stream file, string fileName, ReadingGuard guard, ICollection<Finding> remarks)
    {
        var head = Head(file);
        if (head.Length == 0) throw new IntakeRefusal(FindingCodes.FileEmpty);
        var (source, format) = OpenByContent(file, head, fileName, guard);
        var ending = Path.GetExtension(fileName).ToLowerInvariant();
        if (ending.Length > 0 && !EndingsOf(format).Contains(ending))
            remarks.Add(Finding.Info(FindingCodes.ExtensionDiffers, null, null, ending, ending, format));
        return source;
    }

    private static (IWorkbookSource Source, string Format) OpenByContent(Stream file, byte[] head, string fileName, ReadingGuard guard)
    {
        if (head.AsSpan().StartsWith("PK"u8)) return (OpenArchive(file, guard), ".xlsx");
        if (head.AsSpan().StartsWith(CompoundFile)) return (OpenCompound(file, guard), ".xls");
        if (LooksLikeMarkup(head)) throw new IntakeRefusal(FindingCodes.MarkupDisguised);
        if (OtherFormats.Any(mark => head.AsSpan().StartsWith(mark))) throw new IntakeRefusal(FindingCodes.NotAWorkbook);
        return (CsvWorkbook.Open(file, Path.GetFileNameWithoutExtension(fileName), guard), ".csv");
    }

    private static XlsxWorkbook OpenArchive(Stream file, ReadingGuard guard)
    {
        ArchiveDirectory.Check(file, guard.Limits);
        file.Position = 0;
        // The caller owns the file; the archive must not close it.
        var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        return new XlsxWorkbook(archive, guard);
    }

    private static XlsWorkbook OpenCompound(Stream file, ReadingGuard guard)
    {
        var names = CompoundDirectory.Names(file, guard);
        if (names.Contains("EncryptedPackage")) throw new IntakeRefusal(FindingCodes.Encrypted);
        var isWorkbook = names.Contains("Workbook") || names.Contains("Book");
        if (!isWorkbook && !CompoundDirectory.IsWhole(file)) throw new IntakeRefusal(FindingCodes.Damaged);
        if (!isWorkbook) throw new IntakeRefusal(FindingCodes.NotAWorkbook);
        if (names.Contains("_VBA_PROJECT_CUR")) throw new IntakeRefusal(FindingCodes.MacrosRefused);
        file.Position = 0;
        return new XlsWorkbook(file, guard);
    }

    private static bool LooksLikeMarkup(byte[] head)
    {
        var text = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', '\0', ' ', '\r', '\n', '\t').Replace("\0", "", StringComparison.Ordinal);
        return text.Length > 1 && text[0] == '<' && (char.IsAsciiLetter(text[1]) || text[1] is '?' or '!');
    }

    private static string[] EndingsOf(string format) => format switch
    {
        ".xlsx" => [".xlsx", ".xltx"],
        ".xls" => [".xls", ".xlt", ".et"],
        _ => [".csv", ".txt", ".tsv"],
    };

    private static byte[] Head(Stream file)
    {
        file.Position = 0;
        var head = new byte[512];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..length];
    }
}
