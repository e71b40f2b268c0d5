using System.Buffers.Binary;
using System.Text;

namespace EnvDashboard.Intake.Workbooks.Xls;

/// <summary>
/// One stream of a compound file (OLE2, [MS-CFB]) for reading at any position. Chains are followed no further than the file is long, so
/// that a chain that bites its tail ends.
/// </summary>
internal sealed class CompoundStream
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private readonly Stream file;
    private readonly int sectorLength;
    private readonly List<long> blocks = [];
    private readonly int blockLength;
    private readonly List<int> fat = [];
    private readonly byte[] header = new byte[HeaderLength];

    /// <exception cref="InvalidDataException">The file is no compound file or has no such stream.</exception>
    public CompoundStream(Stream file, params string[] names)
    {
        this.file = file;
        ReadAt(0, header);
        sectorLength = 1 << Math.Clamp((int)U16(30), 7, 16);
        ReadFat();
        var directory = Bytes(Chain(I32(48)));
        if (Entry(directory, names) is not { } entry) throw new InvalidDataException();
        var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(entry.AsSpan(120));
        var first = BinaryPrimitives.ReadInt32LittleEndian(entry.AsSpan(116));
        (blockLength, blocks) = length < BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(56)) ? SmallBlocks(directory, first) : (sectorLength, Chain(first));
        Length = Math.Min(length, (long)blocks.Count * blockLength);
    }

    public long Length { get; }

    /// <summary>Fills the buffer from this position; false when the stream is not so long.</summary>
    public bool TryRead(long position, Span<byte> buffer)
    {
        if (position < 0 || position + buffer.Length > Length) return false;
        for (var done = 0; done < buffer.Length;)
        {
            var inside = (int)((position + done) % blockLength);
            var part = Math.Min(blockLength - inside, buffer.Length - done);
            ReadAt(blocks[(int)((position + done) / blockLength)] + inside, buffer.Slice(done, part));
            done += part;
        }
        return true;
    }

    private void ReadFat()
    {
        var sectors = new List<int>();
        for (var i = 0; i < 109; i++) sectors.Add(I32(76 + i * 4));
        var next = I32(68);
        var sector = new byte[sectorLength];
        for (var left = file.Length / sectorLength; Regular(next) && left > 0; left--)
        {
            ReadAt(Offset(next), sector);
            for (var at = 0; at + 8 <= sectorLength; at += 4) sectors.Add(BinaryPrimitives.ReadInt32LittleEndian(sector.AsSpan(at)));
            next = BinaryPrimitives.ReadInt32LittleEndian(sector.AsSpan(sectorLength - 4));
        }
        foreach (var number in sectors.Where(Regular).Take((int)(file.Length / sectorLength)))
        {
            ReadAt(Offset(number), sector);
            for (var at = 0; at < sectorLength; at += 4) fat.Add(BinaryPrimitives.ReadInt32LittleEndian(sector.AsSpan(at)));
        }
    }

    private List<long> Chain(int first)
    {
        var chain = new List<long>();
        for (var sector = first; Regular(sector) && chain.Count <= file.Length / sectorLength; sector = sector < fat.Count ? fat[sector] : -1) chain.Add(Offset(sector));
        return chain;
    }

    /// <summary>Streams below the cutoff lie in blocks of 64 bytes inside the root entry's stream.</summary>
    private (int Length, List<long> Blocks) SmallBlocks(byte[] directory, int first)
    {
        var length = 1 << Math.Clamp((int)U16(32), 4, 12);
        var container = Chain(BinaryPrimitives.ReadInt32LittleEndian(directory.AsSpan(116)));
        var table = Bytes(Chain(I32(60)));
        var found = new List<long>();
        for (var block = first; block >= 0 && (long)block * 4 + 4 <= table.Length && found.Count <= table.Length / 4; block = BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(block * 4)))
        {
            var position = (long)block * length;
            if (position / sectorLength >= container.Count) break;
            found.Add(container[(int)(position / sectorLength)] + position % sectorLength);
        }
        return (length, found);
    }

    private static byte[]? Entry(byte[] directory, string[] names)
    {
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(directory.AsSpan(at + 64));
            if (length is >= 2 and <= 64 && directory[at + 66] == 2 && names.Contains(Encoding.Unicode.GetString(directory, at, length - 2))) return directory[at..(at + EntryLength)];
        }
        return null;
    }

    private byte[] Bytes(List<long> sectors)
    {
        var taken = sectors.Take((16 << 20) / sectorLength).ToList();
        var bytes = new byte[taken.Count * sectorLength];
        for (var i = 0; i < taken.Count; i++) ReadAt(taken[i], bytes.AsSpan(i * sectorLength, sectorLength));
        return bytes;
    }

    /// <summary>Marks such as "end of chain" are negative.</summary>
    private static bool Regular(int sector) => sector >= 0;

    private long Offset(int sector) => ((long)sector + 1) * sectorLength;

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(at));

    /// <summary>What lies beyond the file's end is zero: the last sector may be cut short.</summary>
    private void ReadAt(long offset, Span<byte> buffer)
    {
        buffer.Clear();
        if (offset >= file.Length) return;
        file.Position = offset;
        file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
    }
}
