using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// Full marks inside an interval (a target is an interval of one point), falling linearly to 0 at low and at high. A side without an
/// inner bound has no limit; a side with an inner bound but no outer one drops to 0 at once.
/// </summary>
internal sealed class TrapezoidScale(double low, double innerLow, double innerHigh, double high, double scaleMax) : LeafScale
{
    public override double ZeroAt => double.IsFinite(low) ? low : high;
    public override double FullAt => double.IsFinite(low) ? innerLow : innerHigh;

    /// <summary>Null when the node names neither a target nor an inner bound.</summary>
    public static TrapezoidScale? Of(LeafColumn column)
    {
        var node = column.Node;
        var innerLow = node.InnerLow ?? (node.InnerHigh is null ? node.Target : null);
        var innerHigh = node.InnerHigh ?? (node.InnerLow is null ? node.Target : null);
        if (innerLow is null && innerHigh is null) return null;
        return new(
            node.Low ?? double.NaN,
            innerLow ?? double.NegativeInfinity,
            innerHigh ?? double.PositiveInfinity,
            node.High ?? double.NaN,
            column.ScaleMax);
    }

    public override double Score(double value, double denominator)
    {
        if (double.IsNaN(value)) return double.NaN;
        if (value < innerLow) return value > low ? scaleMax * ((value - low) / (innerLow - low)) : 0;
        if (value > innerHigh) return value < high ? scaleMax * ((high - value) / (high - innerHigh)) : 0;
        return scaleMax;
    }
}
