using System.Numerics;
using System.Runtime.InteropServices;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>How many values of a column are present, what they add up to and between which ends they lie. NaN values are passed over.</summary>
/// <param name="Min">Positive infinity where no value is present; <paramref name="Max"/> negative infinity.</param>
public readonly record struct ColumnSummary(int Count, double Sum, double Min, double Max)
{
    /// <summary>NaN where no value is present.</summary>
    public double Mean => Sum / Count;

    /// <summary>
    /// Several values at a time: every leaf of a run is looked at, and every node again when a rank is explained. The sum is added up in
    /// another order than one by one, so its last digit may differ: good for showing, not for scoring.
    /// </summary>
    public static ColumnSummary Of(ReadOnlySpan<double> values)
    {
        var (lows, highs) = (new Vector<double>(double.PositiveInfinity), new Vector<double>(double.NegativeInfinity));
        var (counts, sums) = (Vector<long>.Zero, Vector<double>.Zero);
        var many = MemoryMarshal.Cast<double, Vector<double>>(values);
        foreach (var value in many)
        {
            // Comparisons with NaN are false, and it does not equal itself.
            var present = Vector.Equals(value, value);
            counts -= present; // true is −1
            sums += Vector.ConditionalSelect(present, value, Vector<double>.Zero);
            lows = Vector.ConditionalSelect(Vector.LessThan(value, lows), value, lows);
            highs = Vector.ConditionalSelect(Vector.GreaterThan(value, highs), value, highs);
        }
        var (count, sum, min, max) = ((int)Vector.Sum(counts), Vector.Sum(sums), double.PositiveInfinity, double.NegativeInfinity);
        for (var lane = 0; lane < Vector<double>.Count; lane++) (min, max) = (lows[lane] < min ? lows[lane] : min, highs[lane] > max ? highs[lane] : max);
        foreach (var value in values[(many.Length * Vector<double>.Count)..])
        {
            if (double.IsNaN(value)) continue;
            (count, sum, min, max) = (count + 1, sum + value, value < min ? value : min, value > max ? value : max);
        }
        return new(count, sum, min, max);
    }
}
