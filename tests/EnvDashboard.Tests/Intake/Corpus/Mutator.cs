using System.Text;

namespace EnvDashboard.Tests.Intake.Corpus;

/// <summary>Spoils good files at random, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Tokens =
    [
        "<", ">", "/>", "</c>", "<c>", "<row>", "</row>", "<v>", "</v>", "r=\"A1\"", "r=\"XFD1\"", "t=\"s\"", "t=\"e\"", "t=\"b\"", "t=\"d\"", "s=\"1\"", "s=\"-1\"", "<f>", "<f/>", "\"", "=", "&", "&#x0;", "&#55296;", "<![CDATA[", "]]>", "<!--",
        "-->", "<?x?>", "<is>", "<t>", "\0", "\uFEFF", "单位", "指标", "办件量", "2024年5月", "1-5月", "累计", "同比", "-1", "1e308", "99999999999999999999", "A1:XFD1048576", "\n", ",", "\"\"", "％", "㈠", "０",
    ];

    private readonly Random random = new(seed);

    public byte[] Spoil(byte[] file, bool isPackage)
    {
        if (isPackage && random.Next(4) > 0) return PackageBuilder.Rewrite(file, (_, bytes) => random.Next(3) > 0 ? bytes : SpoilPart(bytes));
        return random.Next(3) switch
        {
            0 => file[..random.Next(file.Length)],
            1 => Flip(file),
            _ => isPackage ? Splice(file) : SpoilPart(file),
        };
    }

    private byte[] SpoilPart(byte[] bytes)
    {
        for (var n = random.Next(1, 6); n > 0; n--) bytes = random.Next(4) switch { 0 => Flip(bytes), 1 => Splice(bytes), 2 => SwapTokens(bytes), _ => Insert(bytes) };
        return bytes;
    }

    private byte[] Flip(byte[] bytes)
    {
        var spoilt = (byte[])bytes.Clone();
        for (var n = random.Next(1, 9); n > 0 && spoilt.Length > 0; n--) spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
        return spoilt;
    }

    /// <summary>Takes a piece out or puts it in again elsewhere.</summary>
    private byte[] Splice(byte[] bytes)
    {
        if (bytes.Length < 4) return bytes;
        var from = random.Next(bytes.Length - 1);
        var piece = bytes[from..Math.Min(bytes.Length, from + random.Next(1, 200))];
        var at = random.Next(bytes.Length);
        return random.Next(2) == 0 ? [.. bytes[..from], .. bytes[(from + piece.Length)..]] : [.. bytes[..at], .. piece, .. bytes[at..]];
    }

    private byte[] Insert(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]), .. bytes[at..]];
    }

    private byte[] SwapTokens(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var old = Tokens[random.Next(Tokens.Length)];
        return text.Contains(old, StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text.Replace(old, Tokens[random.Next(Tokens.Length)], StringComparison.Ordinal)) : bytes;
    }
}
