using System.Runtime.InteropServices;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// One column of staged values as bytes. Most columns of a real workbook hold one value throughout (no numerators, one sheet, one
/// period, all new); those take the room of that value.
/// </summary>
internal static class StagedColumn
{
    public static void Write<TItem, T>(BinaryWriter writer, IReadOnlyList<TItem> items, Func<TItem, T> value) where T : unmanaged
    {
        var column = new T[items.Count];
        var same = true;
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(items[i]);
            // By bits: NaN is the same as NaN here.
            same &= Bytes(column, i).SequenceEqual(Bytes(column, 0));
        }
        writer.Write(same);
        writer.Write(MemoryMarshal.AsBytes(column.AsSpan(0, same ? Math.Min(1, column.Length) : column.Length)));
    }

    public static T[] Read<T>(BinaryReader reader, int count) where T : unmanaged
    {
        var column = new T[count];
        var same = reader.ReadBoolean();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(column.AsSpan(0, same ? Math.Min(1, count) : count)));
        if (same && count > 1) column.AsSpan(1).Fill(column[0]);
        return column;
    }

    private static ReadOnlySpan<byte> Bytes<T>(T[] column, int at) where T : unmanaged => MemoryMarshal.AsBytes(column.AsSpan(at, 1));
}
