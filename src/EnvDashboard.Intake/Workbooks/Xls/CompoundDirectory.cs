using System.Buffers.Binary;
using System.Text;

namespace EnvDashboard.Intake.Workbooks.Xls;

/// <summary>
/// The names in a compound file (OLE2). Directory entries are 128 bytes long and lie on multiples of 128, so a plain walk over the file
/// finds them even where its sector chains are damaged.
/// </summary>
internal static class CompoundDirectory
{
    private const int EntryLength = 128;

    public static HashSet<string> Names(Stream file, ReadingGuard guard)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var block = new byte[EntryLength * 512];
        file.Position = 0;
        while (true)
        {
            guard.Check();
            var length = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
            for (var at = 0; at + EntryLength <= length; at += EntryLength)
            {
                if (NameAt(block.AsSpan(at, EntryLength)) is { } name && names.Count < 10_000) names.Add(name);
            }
            if (length < block.Length) return names;
        }
    }

    /// <summary>False when the file ends within a sector or before its own table of sectors.</summary>
    public static bool IsWhole(Stream file)
    {
        var header = new byte[80];
        file.Position = 0;
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return false;
        var sector = 1L << Math.Clamp((int)BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)), 9, 16);
        return file.Length % 512 == 0 && (BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76)) + 2L) * sector <= file.Length;
    }

    private static string? NameAt(ReadOnlySpan<byte> entry)
    {
        var bytes = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        var kind = entry[66];
        if (bytes is < 4 or > 64 || (bytes & 1) != 0 || kind is not (1 or 2 or 5)) return null;
        if (entry[bytes - 1] != 0 || entry[bytes - 2] != 0) return null;
        return Encoding.Unicode.GetString(entry[..(bytes - 2)]);
    }
}
