using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;

namespace EnvDashboard.Application.Exports.Workbooks;

/// <summary>
/// Writes markup as UTF-8 through one buffer. Millions of cells go through here: nothing is allocated per cell, and what is called for each
/// is compiled in full at once instead of after a tenth of a second of slow code.
/// </summary>
internal sealed class Utf8Text(Stream output)
{
    private const int MaxPiece = 512;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;

    /// <summary>Markup of our own, given as UTF-8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Raw(ReadOnlySpan<byte> markup)
    {
        if (markup.Length > _buffer.Length - _used) Flush();
        if (markup.Length > _buffer.Length)
        {
            output.Write(markup);
            return;
        }
        markup.CopyTo(_buffer.AsSpan(_used));
        _used += markup.Length;
    }

    /// <summary>Markup of our own, already escaped.</summary>
    public void Raw(string markup)
    {
        var rest = markup.AsSpan();
        while (rest.Length > 0)
        {
            var piece = rest[..Math.Min(rest.Length, MaxPiece)];
            if (piece.Length < rest.Length && char.IsHighSurrogate(piece[^1])) piece = piece[..^1];
            Room(piece.Length * 3);
            _used += Encoding.UTF8.GetBytes(piece, _buffer.AsSpan(_used));
            rest = rest[piece.Length..];
        }
    }

    /// <summary>Text of people: what markup would take for its own is escaped.</summary>
    public void Escaped(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0) Raw(text);
        else Raw(text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(int number)
    {
        Room(16);
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written);
        _used += written;
    }

    /// <summary>The shortest text that reads back as the very same number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Number(double number)
    {
        Room(32);
        number.TryFormat(_buffer.AsSpan(_used), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _used += written;
    }

    /// <summary>A, B, … Z, AA, …</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Column(int column)
    {
        Room(4);
        if (column > 26 * 27) _buffer[_used++] = (byte)('A' + (column - 26 * 27 - 1) / (26 * 26));
        if (column > 26) _buffer[_used++] = (byte)('A' + (column - 27) / 26 % 26);
        _buffer[_used++] = (byte)('A' + (column - 1) % 26);
    }

    public void Flush()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }

    private void Room(int bytes)
    {
        if (bytes > _buffer.Length - _used) Flush();
    }
}
