using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.Workbooks.Xlsx;

internal enum XmlToken : byte { None, Start, End, Text }

/// <summary>
/// A forward scanner over the UTF-8 bytes of a workbook part. It allocates nothing per token, which is what makes reading quick. It
/// knows only what workbook parts use: a document type is refused outright and no entity but the five of XML is ever resolved.
/// </summary>
internal sealed class XmlScanner(Stream stream) : IDisposable
{
    private const int LargestToken = 4 << 20;
    private byte[] buffer = new byte[64 << 10];
    private int position;
    private int end;
    private bool atEnd;
    private int depth;
    private bool sawRoot;
    private int nameStart;
    private int nameLength;
    private int bodyStart;
    private int bodyLength;

    public XmlToken Token { get; private set; }

    /// <summary>Of a start: there is no end token to come.</summary>
    public bool IsEmptyElement { get; private set; }

    /// <summary>Of a text: the bytes are literal, without entities.</summary>
    public bool IsLiteral { get; private set; }

    /// <summary>Name without its prefix.</summary>
    public ReadOnlySpan<byte> Name => buffer.AsSpan(nameStart, nameLength);

    /// <summary>Of a start: everything after the name. Of a text: its bytes, entities unresolved.</summary>
    public ReadOnlySpan<byte> Body => buffer.AsSpan(bodyStart, bodyLength);

    public bool IsStart(ReadOnlySpan<byte> name) => Token == XmlToken.Start && Name.SequenceEqual(name);

    public bool IsEnd(ReadOnlySpan<byte> name) => Token == XmlToken.End && Name.SequenceEqual(name);

    public string? Attribute(ReadOnlySpan<byte> name) =>
        XmlAttributes.TryGet(Body, name, out var value) ? XmlText.Decode(value) : null;

    /// <summary>Moves to the next token; false at the end of a complete document.</summary>
    public bool Read()
    {
        while (true)
        {
            if (position >= end && !More())
            {
                if (depth != 0 || !sawRoot) throw Damaged();
                Token = XmlToken.None;
                return false;
            }
            if (buffer[position] != (byte)'<') return ReadText();
            Require(2);
            switch (buffer[position + 1])
            {
                case (byte)'/': return ReadEnd();
                case (byte)'?': Skip("?>"u8, 2); continue;
                case (byte)'!':
                    if (StartsWith("<!--"u8)) { Skip("-->"u8, 4); continue; }
                    if (StartsWith("<![CDATA["u8)) return ReadLiteral();
                    throw new IntakeRefusal(FindingCodes.DocumentTypeRefused);
                default: return ReadStart();
            }
        }
    }

    private bool ReadText()
    {
        var length = FindFrom(0, (byte)'<');
        if (length < 0) length = end - position;
        Set(XmlToken.Text, 0, 0, position, length);
        IsLiteral = false;
        position += length;
        if (depth == 0 && !IsSpace(Body)) throw Damaged();
        return true;
    }

    private bool ReadLiteral()
    {
        var length = Find("]]>"u8, 9);
        Set(XmlToken.Text, 0, 0, position + 9, length - 9);
        IsLiteral = true;
        position += length + 3;
        return true;
    }

    private bool ReadEnd()
    {
        var close = FindFrom(2, (byte)'>');
        if (close < 0 || --depth < 0) throw Damaged();
        var name = LocalName(position + 2, close - 2);
        Set(XmlToken.End, name, position + close - name, 0, 0);
        while (nameLength > 0 && buffer[nameStart + nameLength - 1] <= ' ') nameLength--;
        position += close + 1;
        return true;
    }

    private bool ReadStart()
    {
        // A '>' inside a quoted attribute does not end the tag.
        byte quote = 0;
        var nameEnd = 0;
        var at = 1;
        for (; ; at++)
        {
            if (position + at >= end && !More()) throw Damaged();
            var c = buffer[position + at];
            if (quote != 0)
            {
                if (c == quote) quote = 0;
            }
            else if (c == '>') break;
            else if (c is (byte)'"' or (byte)'\'') quote = c;
            else if (nameEnd == 0 && (c <= ' ' || c == '/')) nameEnd = at;
        }
        if (nameEnd == 0) nameEnd = at;
        if (nameEnd == 1) throw Damaged();
        IsEmptyElement = buffer[position + at - 1] == '/';
        var name = LocalName(position + 1, nameEnd - 1);
        var bodyEnd = IsEmptyElement ? at - 1 : at;
        Set(XmlToken.Start, name, position + nameEnd - name, position + nameEnd, Math.Max(0, bodyEnd - nameEnd));
        if (!IsEmptyElement) depth++;
        sawRoot = true;
        position += at + 1;
        return true;
    }

    private void Set(XmlToken token, int start, int length, int body, int count) =>
        (Token, nameStart, nameLength, bodyStart, bodyLength) = (token, start, length, body, count);

    private int LocalName(int start, int length)
    {
        var colon = buffer.AsSpan(start, length).IndexOf((byte)':');
        return start + colon + 1;
    }

    private static bool IsSpace(ReadOnlySpan<byte> text)
    {
        foreach (var c in text)
        {
            // The byte order mark may stand before the document.
            if (c > ' ' && c is not (0xEF or 0xBB or 0xBF)) return false;
        }
        return true;
    }

    private bool StartsWith(ReadOnlySpan<byte> text)
    {
        while (end - position < text.Length && More())
        {
        }
        return buffer.AsSpan(position, end - position).StartsWith(text);
    }

    private void Require(int count)
    {
        while (end - position < count)
        {
            if (!More()) throw Damaged();
        }
    }

    private void Skip(ReadOnlySpan<byte> text, int from)
    {
        // Finding may move what is in the buffer, and the position with it.
        var found = Find(text, from);
        position += found + text.Length;
    }

    /// <summary>Offset of the text from the current position.</summary>
    private int Find(ReadOnlySpan<byte> text, int from)
    {
        while (true)
        {
            if (end - position > from)
            {
                var found = buffer.AsSpan(position + from, end - position - from).IndexOf(text);
                if (found >= 0) return from + found;
            }
            if (!More()) throw Damaged();
        }
    }

    private int FindFrom(int from, byte value)
    {
        while (true)
        {
            var found = position + from < end ? buffer.AsSpan(position + from, end - position - from).IndexOf(value) : -1;
            if (found >= 0) return from + found;
            from = Math.Max(from, end - position);
            if (!More()) return -1;
        }
    }

    /// <summary>Reads on, keeping what stands from the current position; false at the end of the stream.</summary>
    private bool More()
    {
        if (atEnd) return false;
        if (position > 0)
        {
            buffer.AsSpan(position, end - position).CopyTo(buffer);
            end -= position;
            position = 0;
        }
        if (end == buffer.Length)
        {
            if (buffer.Length >= LargestToken) throw new IntakeRefusal(FindingCodes.CellTooLong);
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        atEnd = read == 0;
        end += read;
        return !atEnd;
    }

    private static IntakeRefusal Damaged() => new(FindingCodes.Damaged);

    public void Dispose() => stream.Dispose();
}
