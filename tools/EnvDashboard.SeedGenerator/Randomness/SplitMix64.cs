using System.Text;

namespace EnvDashboard.SeedGenerator.Randomness;

/// <summary>
/// Random numbers that are the same on every machine and in every .NET version: SplitMix64 (Steele, Lea, Flood 2014),
/// started from a key. Because each figure draws from a stream of its own, adding an indicator leaves all others as they were.
/// Only exact IEEE operations are used: the last digit of Math.Exp or Math.Log may differ between platforms.
/// </summary>
internal struct SplitMix64(ulong state)
{
    private const ulong Seed = 0x20240115_5EED_0001UL;

    private ulong _state = state;

    /// <summary>The stream that belongs to <paramref name="parts"/>, e.g. what is drawn, unit, indicator, month.</summary>
    public static SplitMix64 For(params ReadOnlySpan<string> parts)
    {
        // FNV-1a; the finaliser of SplitMix64 spreads what neighbouring keys leave alike.
        var hash = 0xCBF29CE484222325UL ^ Seed;
        foreach (var part in parts)
        {
            foreach (var b in Encoding.UTF8.GetBytes(part))
            {
                hash = (hash ^ b) * 0x100000001B3UL;
            }

            hash = (hash ^ '|') * 0x100000001B3UL;
        }

        return new SplitMix64(hash);
    }

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Mean 0, standard deviation 1, within ±6: the sum of twelve uniforms (Irwin–Hall).</summary>
    public double NextDeviation()
    {
        var sum = 0.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextShare();
        }

        return sum - 6;
    }

    /// <summary>How many of <paramref name="trials"/> succeed; drawn one by one when few, by a rounded deviation when many.</summary>
    public int NextSuccesses(int trials, double share)
    {
        if (trials > 60)
        {
            var expected = trials * share;
            var drawn = expected + (NextDeviation() * Math.Sqrt(expected * (1 - share)));
            return (int)Math.Clamp(Math.Round(drawn, MidpointRounding.AwayFromZero), 0, trials);
        }

        var successes = 0;
        for (var i = 0; i < trials; i++)
        {
            successes += NextShare() < share ? 1 : 0;
        }

        return successes;
    }
}
