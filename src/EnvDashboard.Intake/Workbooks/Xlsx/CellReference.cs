namespace EnvDashboard.Intake.Workbooks.Xlsx;

/// <summary>Reads addresses such as AB12.</summary>
internal static class CellReference
{
    /// <summary>Column and row counted from 1; false when it is not an address.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int column, out int row)
    {
        column = row = 0;
        var at = 0;
        for (; at < text.Length && (uint)((text[at] | 0x20) - 'a') < 26; at++)
        {
            column = column * 26 + ((text[at] | 0x20) - 'a' + 1);
            if (column > 16_384) return false;
        }
        return at > 0 && TryParseNumber(text[at..], out row);
    }

    public static bool TryParseNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length is 0 or > 9) return false;
        foreach (var c in text)
        {
            if ((uint)(c - '0') > 9) return false;
            number = number * 10 + (c - '0');
        }
        return true;
    }
}
