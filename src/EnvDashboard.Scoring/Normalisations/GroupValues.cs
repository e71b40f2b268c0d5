using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// The values of the ranked group as a normalisation relative to the group sees them. With a direction of target or interval a unit is
/// better the smaller its distance from the target, or from the interval, is; the scale is then fitted to the distances.
/// </summary>
internal sealed class GroupValues
{
    private readonly double[] _used;
    private double[]? _present;
    private double? _mean;

    private GroupValues(LeafColumn column, double innerLow, double innerHigh, bool byDistance)
    {
        _used = column.Used;
        (InnerLow, InnerHigh, ByDistance) = (innerLow, innerHigh, byDistance);
        LowerIsBetter = byDistance || column.Direction == Direction.Lower;
        (Count, Min, Max) = byDistance ? ExtremesSeen() : Extremes(ColumnSummary.Of(_used));
    }

    /// <summary>The values present, in the order of the units.</summary>
    public ReadOnlySpan<double> Present => _present ??= PresentOnly();
    public int Count { get; }
    public double Min { get; }
    public double Max { get; }
    public double Mean => _mean ??= Sum() / Count;
    public bool LowerIsBetter { get; }
    public bool ByDistance { get; }
    private double InnerLow { get; }
    private double InnerHigh { get; }

    public double Worst => LowerIsBetter ? Max : Min;
    public double Best => LowerIsBetter ? Min : Max;

    /// <summary>True when the values differ by more than the noise of computing them (1e-12 of their size).</summary>
    public bool HasSpread => Max - Min > 1e-12 * Math.Max(Math.Abs(Min), Math.Abs(Max));

    public static GroupValues Of(LeafColumn column)
    {
        var node = column.Node;
        return column.Direction switch
        {
            Direction.Target when node.Target is { } target => new(column, target, target, true),
            Direction.Interval when node.InnerLow is not null || node.InnerHigh is not null =>
                new(column, node.InnerLow ?? double.NegativeInfinity, node.InnerHigh ?? double.PositiveInfinity, true),
            _ => new(column, double.NaN, double.NaN, false),
        };
    }

    /// <summary>The value itself, or its distance from the target or interval.</summary>
    public double Seen(double value) =>
        !ByDistance ? value : value < InnerLow ? InnerLow - value : value > InnerHigh ? value - InnerHigh : double.IsNaN(value) ? value : 0;

    /// <summary>Wraps a scale of distances so that it takes values.</summary>
    public LeafScale AsSeen(LeafScale scale) => ByDistance ? new DistanceScale(this, scale) : scale;

    /// <summary>The scale for values that do not differ, with the notice that says so.</summary>
    public LeafScale Flat(LeafColumn column)
    {
        column.Note(Count == 1 ? NoticeCode.SingleUnit : NoticeCode.ZeroRange);
        return AsSeen(new FlatScale(Min, column.ScaleMax));
    }

    private static (int Count, double Min, double Max) Extremes(ColumnSummary values) => (values.Count, values.Min, values.Max);

    private (int Count, double Min, double Max) ExtremesSeen()
    {
        var (count, min, max) = (0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in _used)
        {
            if (double.IsNaN(value)) continue;
            var seen = Seen(value);
            (count, min, max) = (count + 1, seen < min ? seen : min, seen > max ? seen : max);
        }
        return (count, min, max);
    }

    private double[] PresentOnly()
    {
        var values = new double[Count];
        var at = 0;
        foreach (var value in _used)
        {
            if (!double.IsNaN(value)) values[at++] = Seen(value);
        }
        return values;
    }

    private double Sum()
    {
        var sum = 0.0;
        foreach (var value in _used)
        {
            if (!double.IsNaN(value)) sum += Seen(value);
        }
        return sum;
    }

    /// <summary>The ends stay distances: a distance has no one value.</summary>
    private sealed class DistanceScale(GroupValues group, LeafScale inner) : LeafScale
    {
        public override double ZeroAt => inner.ZeroAt;
        public override double FullAt => inner.FullAt;

        public override double Score(double value, double denominator) => inner.Score(group.Seen(value), denominator);
    }
}
