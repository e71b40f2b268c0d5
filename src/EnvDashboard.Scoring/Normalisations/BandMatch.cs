using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>Whether a value satisfies a band's comparison. Values within 1e-12 of the bound's size count as equal to it.</summary>
internal static class BandMatch
{
    public static Band? First(IReadOnlyList<Band> bands, double value)
    {
        for (var i = 0; i < bands.Count; i++) if (Holds(bands[i], value)) return bands[i];
        return null;
    }

    /// <exception cref="NotSupportedException">The comparison is none of those a band may have.</exception>
    public static bool Holds(Band band, double value)
    {
        if (band.Comparison is null) return true;
        var equal = Math.Abs(value - band.Bound) <= 1e-12 * Math.Max(1, Math.Abs(band.Bound));
        return band.Comparison switch
        {
            ">=" => equal || value > band.Bound,
            ">" => !equal && value > band.Bound,
            "<=" => equal || value < band.Bound,
            "<" => !equal && value < band.Bound,
            "=" => equal,
            _ => throw new NotSupportedException($"No comparison {band.Comparison}."),
        };
    }
}
