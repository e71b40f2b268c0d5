using System.Globalization;
using System.IO.Compression;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>The archive of a workbook: parts by name, opened under the guard.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly ReadingGuard guard;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(ZipArchive archive, ReadingGuard guard)
    {
        this.archive = archive;
        this.guard = guard;
        if (archive.Entries.Count > guard.Limits.MaxEntries)
            throw new IntakeRefusal(FindingCodes.TooManyEntries, guard.Limits.MaxEntries.ToString(CultureInfo.InvariantCulture));
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted) throw new IntakeRefusal(FindingCodes.Encrypted);
            // Of two parts with one name every program would read another one.
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry)) throw new IntakeRefusal(FindingCodes.Damaged);
        }
    }

    public bool HasAny(string part) => entries.ContainsKey(part);

    public bool HasFolder(string folder) => entries.Keys.Any(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    public long DeclaredLength(string part) => entries[part].Length;

    public GuardedStream Open(string part) => Open(entries.GetValueOrDefault(part) ?? throw new IntakeRefusal(FindingCodes.Damaged));

    public GuardedStream? TryOpen(string? part) => part is not null && entries.TryGetValue(part, out var entry) ? Open(entry) : null;

    public PackageLinks Relationships(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return PackageLinks.Read(TryOpen($"{part[..slash]}_rels/{part[slash..]}.rels"), part);
    }

    /// <summary>The workbook part, by the package's own word or at its usual place.</summary>
    public string MainPart()
    {
        var part = Relationships("").ByType("/officeDocument") ?? "xl/workbook.xml";
        if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new IntakeRefusal(FindingCodes.BinaryWorkbook);
        if (!entries.ContainsKey(part)) part = "xl/workbook.xml";
        // A text document or a presentation is a package of the same make.
        return entries.ContainsKey(part) && part.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase) ? part : throw new IntakeRefusal(FindingCodes.NotAWorkbook);
    }

    private GuardedStream Open(ZipArchiveEntry entry) => new(entry.Open(), guard, entry.CompressedLength);

    public void Dispose() => archive.Dispose();
}
