namespace EnvDashboard.Scoring.Robustness;

/// <summary>
/// Pseudo-random numbers that are the same on every machine and in every version, so that an interval can be computed again years
/// later. SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
public struct SeededSequence
{
    private ulong _state;

    /// <param name="stream">Draws of one seed with different stream numbers are independent of each other.</param>
    public SeededSequence(long seed, int stream = 0)
    {
        _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)stream * 0xD1B54A32D192ED03UL);
        NextBits();
    }

    /// <summary>Evenly distributed in 0 ≤ x &lt; 1, in steps of 2⁻⁵³.</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    private ulong NextBits()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        var z = _state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }
}
