using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// A band's comparison as a range, taken apart once: a scheme's columns are compared thousands of times. Values within 1e-12 of the
/// bound's size count as equal to it.
/// </summary>
internal readonly struct BandMatch
{
    private readonly double _from;
    private readonly double _to;
    private readonly bool _withEnds;

    private BandMatch(double from, double to, bool withEnds) => (_from, _to, _withEnds) = (from, to, withEnds);

    /// <exception cref="NotSupportedException">The comparison is none of those a band may have.</exception>
    public static BandMatch Of(Band band)
    {
        var tolerance = 1e-12 * Math.Max(1, Math.Abs(band.Bound));
        var (below, above) = (band.Bound - tolerance, band.Bound + tolerance);
        return band.Comparison switch
        {
            null => new(double.NegativeInfinity, double.PositiveInfinity, true),
            ">=" => new(below, double.PositiveInfinity, true),
            ">" => new(above, double.PositiveInfinity, false),
            "<=" => new(double.NegativeInfinity, above, true),
            "<" => new(double.NegativeInfinity, below, false),
            "=" => new(below, above, true),
            _ => throw new NotSupportedException($"No comparison {band.Comparison}."),
        };
    }

    public bool Holds(double value) => _withEnds ? value >= _from && value <= _to : value > _from && value < _to;
}
