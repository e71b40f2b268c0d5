namespace EnvDashboard.Scoring.Normalisations;

/// <summary>A normalisation with its parameters settled: what a value scores, and which values mark its ends.</summary>
public abstract class LeafScale
{
    /// <summary>A scale that scores nothing: the leaf is missing for everyone.</summary>
    public static readonly LeafScale Unusable = new NoScale();

    /// <summary>The value at or beyond which the score is 0, in the indicator's unit of measure; NaN when the scale has no such end.</summary>
    public virtual double ZeroAt => double.NaN;

    /// <summary>The value at or beyond which the score is scale_max; NaN when the scale has no such end.</summary>
    public virtual double FullAt => double.NaN;

    /// <summary>The smaller of the two ends actually applied, e.g. the minimum of the group; NaN when there is none.</summary>
    public double Low => Math.Min(ZeroAt, FullAt);

    /// <summary>The larger of the two ends actually applied, e.g. the maximum of the group; NaN when there is none.</summary>
    public double High => Math.Max(ZeroAt, FullAt);

    /// <summary>The score of a value, 0..scale_max; NaN when the value is NaN or cannot be scored.</summary>
    /// <param name="denominator">The base of a ratio; only the Wilson bound looks at it. NaN = not known.</param>
    public abstract double Score(double value, double denominator);

    /// <summary>Scores a whole column; <paramref name="denominators"/> is empty when none are known.</summary>
    public virtual void ScoreAll(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, Span<double> scores)
    {
        for (var unit = 0; unit < values.Length; unit++) scores[unit] = Score(values[unit], denominators.IsEmpty ? double.NaN : denominators[unit]);
    }

    private sealed class NoScale : LeafScale
    {
        public override double Score(double value, double denominator) => double.NaN;
    }
}
