namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// Sorts a column of numbers and keeps track of where each came from. A radix sort over the bits: a comparison sort of the same column
/// takes several times as long, and ranks are what many schemes are made of.
/// </summary>
internal static class ValueOrder
{
    private const int DigitBits = 11;
    private const int Passes = 6;
    private const int Buckets = 1 << DigitBits;

    /// <summary>Below this size the counters cost more than they save.</summary>
    private const int WorthIt = 400;

    /// <summary>Sorts <paramref name="values"/> ascending and <paramref name="places"/> along with them. No value is NaN.</summary>
    public static void Sort(double[] values, int[] places)
    {
        var count = values.Length;
        for (var i = 0; i < count; i++) values[i] += 0.0; // −0 is 0
        if (count < WorthIt)
        {
            Array.Sort(values, places);
            return;
        }
        var keys = new ulong[count];
        var counts = new int[Passes * Buckets];
        for (var i = 0; i < count; i++)
        {
            var key = Ascending(values[i]);
            keys[i] = key;
            for (var pass = 0; pass < Passes; pass++) counts[pass * Buckets + Digit(key, pass)]++;
        }
        var (otherKeys, otherPlaces, from) = (new ulong[count], new int[count], places);
        for (var pass = 0; pass < Passes; pass++)
        {
            var starts = counts.AsSpan(pass * Buckets, Buckets);
            if (starts[Digit(keys[0], pass)] == count) continue; // all alike here
            ToStarts(starts);
            for (var i = 0; i < count; i++)
            {
                var to = starts[Digit(keys[i], pass)]++;
                otherKeys[to] = keys[i];
                otherPlaces[to] = from[i];
            }
            (keys, otherKeys) = (otherKeys, keys);
            (from, otherPlaces) = (otherPlaces, from);
        }
        if (!ReferenceEquals(from, places)) from.CopyTo(places, 0);
        for (var i = 0; i < count; i++) values[i] = Value(keys[i]);
    }

    private static int Digit(ulong key, int pass) => (int)(key >> (pass * DigitBits)) & (Buckets - 1);

    private static void ToStarts(Span<int> counts)
    {
        var start = 0;
        foreach (ref var count in counts) (count, start) = (start, start + count);
    }

    /// <summary>Bits that sort as the numbers do: negative numbers turned round, positive ones above them.</summary>
    private static ulong Ascending(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    private static double Value(ulong key)
    {
        var bits = (long)key;
        return BitConverter.Int64BitsToDouble(bits ^ ((~bits >> 63) | long.MinValue));
    }
}
