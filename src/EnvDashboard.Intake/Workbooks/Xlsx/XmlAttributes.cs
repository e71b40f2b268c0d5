namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Walks the attributes of a start tag without allocating.</summary>
internal ref struct XmlAttributes(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> rest = body;

    /// <summary>Name as written, with its prefix.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Value with entities unresolved.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public bool Next()
    {
        var start = 0;
        while (start < rest.Length && rest[start] <= ' ') start++;
        rest = rest[start..];
        var equals = rest.IndexOf((byte)'=');
        if (equals < 0) return false;
        var open = equals + 1;
        while (open < rest.Length && rest[open] <= ' ') open++;
        if (open >= rest.Length || rest[open] is not ((byte)'"' or (byte)'\'')) return false;
        var length = rest[(open + 1)..].IndexOf(rest[open]);
        if (length < 0) return false;
        Name = rest[..equals].TrimEnd((byte)' ');
        Value = rest.Slice(open + 1, length);
        rest = rest[(open + length + 2)..];
        return true;
    }

    /// <summary>Finds an attribute by its name without prefix.</summary>
    public static bool TryGet(ReadOnlySpan<byte> body, ReadOnlySpan<byte> localName, out ReadOnlySpan<byte> value)
    {
        var attributes = new XmlAttributes(body);
        while (attributes.Next())
        {
            var name = attributes.Name;
            if (!name[(name.IndexOf((byte)':') + 1)..].SequenceEqual(localName)) continue;
            value = attributes.Value;
            return true;
        }
        value = default;
        return false;
    }
}
