using System.Runtime.InteropServices;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// One column of staged values as bytes. Most columns of a real workbook hold one value throughout (no numerators, one sheet, one
/// period, all new); those take the room of that value.
/// </summary>
internal static class StagedColumn
{
    private const int Chunk = 4096;

    public static void Write<TItem, T>(BinaryWriter writer, IReadOnlyList<TItem> items, Func<TItem, T> value) where T : unmanaged
    {
        var same = AllSame(items, value);
        writer.Write(same);
        var count = same ? Math.Min(1, items.Count) : items.Count;
        // In pieces: an array of the whole column would be another large object for the collector to find.
        Span<T> chunk = new T[Math.Min(Chunk, count)];
        for (var at = 0; at < count; at += Chunk)
        {
            var length = Math.Min(Chunk, count - at);
            for (var i = 0; i < length; i++) chunk[i] = value(items[at + i]);
            writer.Write(MemoryMarshal.AsBytes(chunk[..length]));
        }
    }

    public static T[] Read<T>(BinaryReader reader, int count) where T : unmanaged
    {
        var column = new T[count];
        var same = reader.ReadBoolean();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan(0, same ? Math.Min(1, count) : count)));
        if (same && count > 1) column.AsSpan(1).Fill(column[0]);
        return column;
    }

    /// <summary>By bits: NaN is the same as NaN here.</summary>
    private static bool AllSame<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> value) where T : unmanaged
    {
        Span<T> pair = stackalloc T[2];
        if (items.Count > 0) pair[0] = value(items[0]);
        for (var i = 1; i < items.Count; i++)
        {
            pair[1] = value(items[i]);
            if (!MemoryMarshal.AsBytes(pair[..1]).SequenceEqual(MemoryMarshal.AsBytes(pair[1..]))) return false;
        }
        return true;
    }
}
