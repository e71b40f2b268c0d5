using System.Numerics;
using System.Runtime.InteropServices;

namespace EnvDashboard.Scoring.Aggregations;

/// <summary>Σ w·x / Σ w: a weak child can be made up for by a strong one, point for point.</summary>
internal sealed class ArithmeticMean : IAggregation
{
    public NoticeCode? NonPositive => null;

    public void Aggregate(ReadOnlySpan<double> weights, ReadOnlySpan<double[]> children, Span<double> result, Span<double> weightPresent)
    {
        result.Clear();
        weightPresent.Clear();
        for (var child = 0; child < children.Length; child++)
        {
            if (weights[child] != 0) Add(weights[child], children[child].AsSpan(0, result.Length), result, weightPresent);
        }
        for (var unit = 0; unit < result.Length; unit++) result[unit] /= weightPresent[unit]; // 0 / 0 = NaN = no child has a score
    }

    /// <summary>Several units at a time: this loop is where a thousand weight draws spend their time.</summary>
    private static void Add(double weight, ReadOnlySpan<double> scores, Span<double> sums, Span<double> weightPresent)
    {
        var manySums = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var manyWeights = MemoryMarshal.Cast<double, Vector<double>>(weightPresent);
        var manyScores = MemoryMarshal.Cast<double, Vector<double>>(scores);
        var manyWeight = new Vector<double>(weight);
        for (var i = 0; i < manyScores.Length; i++)
        {
            var score = manyScores[i];
            var present = Vector.Equals(score, score); // NaN does not equal itself
            manySums[i] += Vector.ConditionalSelect(present, manyWeight * score, Vector<double>.Zero);
            manyWeights[i] += Vector.ConditionalSelect(present, manyWeight, Vector<double>.Zero);
        }
        for (var unit = manyScores.Length * Vector<double>.Count; unit < scores.Length; unit++)
        {
            if (double.IsNaN(scores[unit])) continue;
            sums[unit] += weight * scores[unit];
            weightPresent[unit] += weight;
        }
    }
}
