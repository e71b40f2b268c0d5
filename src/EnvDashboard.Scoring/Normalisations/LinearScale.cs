using System.Numerics;
using System.Runtime.InteropServices;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>score = scale_max × (value − zero) / (full − zero), clipped to 0..scale_max. The full end may be the smaller one.</summary>
internal sealed class LinearScale(double zeroAt, double fullAt, double scaleMax) : LeafScale
{
    private readonly double _width = fullAt - zeroAt;

    public override double ZeroAt => zeroAt;
    public override double FullAt => fullAt;

    public override double Score(double value, double denominator) => Clipped(value);

    public override void ScoreAll(ReadOnlySpan<double> values, ReadOnlySpan<double> denominators, Span<double> scores)
    {
        var many = MemoryMarshal.Cast<double, Vector<double>>(values);
        var into = MemoryMarshal.Cast<double, Vector<double>>(scores);
        var (zero, width, most) = (new Vector<double>(zeroAt), new Vector<double>(_width), new Vector<double>(scaleMax));
        for (var i = 0; i < many.Length; i++)
        {
            // The same steps as for one value, so the same bits.
            var score = most * ((many[i] - zero) / width);
            score = Vector.ConditionalSelect(Vector.LessThan(score, Vector<double>.Zero), Vector<double>.Zero, score);
            into[i] = Vector.ConditionalSelect(Vector.GreaterThan(score, most), most, score);
        }
        for (var unit = many.Length * Vector<double>.Count; unit < values.Length; unit++) scores[unit] = Clipped(values[unit]);
    }

    private double Clipped(double value)
    {
        var score = scaleMax * ((value - zeroAt) / _width);
        // Comparisons with NaN are false: a missing value stays NaN.
        return score < 0 ? 0 : score > scaleMax ? scaleMax : score;
    }
}

/// <summary>
/// Everyone with a value gets half the scale: values that do not differ cannot tell units apart, and the middle neither rewards nor
/// punishes them against units that have no value here.
/// </summary>
internal sealed class FlatScale(double at, double scaleMax) : LeafScale
{
    public override double ZeroAt => at;
    public override double FullAt => at;

    public override double Score(double value, double denominator) => double.IsNaN(value) ? double.NaN : scaleMax / 2;
}
