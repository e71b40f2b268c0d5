using System.Buffers.Binary;
using System.Globalization;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks;

/// <summary>Looks at the end of an archive before it is opened, because listing a hostile directory already costs memory.</summary>
internal static class ArchiveDirectory
{
    private const int RecordLength = 22;
    private const int LongestComment = 65_535;

    public static void Check(Stream file, IntakeLimits limits)
    {
        var length = (int)Math.Min(file.Length, RecordLength + LongestComment);
        var tail = new byte[length];
        file.Position = file.Length - length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + RecordLength > length) throw new IntakeRefusal(FindingCodes.Damaged);
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
        var directoryBytes = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 12));
        // 65535 marks a larger count kept elsewhere; both are far beyond any workbook. So is a directory of kilobytes an entry.
        if (entries == ushort.MaxValue || entries > limits.MaxEntries || directoryBytes > limits.MaxEntries * 1024L)
            throw new IntakeRefusal(FindingCodes.TooManyEntries, limits.MaxEntries.ToString(CultureInfo.InvariantCulture));
    }
}
