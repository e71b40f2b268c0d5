using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Normalisations;

/// <summary>
/// <c>goalposts</c>: fixed ends. For higher-is-better low scores 0 and high scale_max; for lower-is-better the other way round.
/// An end that the scheme leaves empty is taken from the group.
/// </summary>
internal sealed class Goalposts : INormalisation
{
    public LeafScale Fit(LeafColumn column)
    {
        if (column.Direction is Direction.Target or Direction.Interval && TrapezoidScale.Of(column) is { } trapezoid) return trapezoid;
        var (zero, full) = Ends(column);
        if (zero != full) return new LinearScale(zero, full, column.ScaleMax);
        column.Note(NoticeCode.ZeroRange);
        return new FlatScale(zero, column.ScaleMax);
    }

    /// <summary>The value that scores 0 and the one that scores full marks.</summary>
    internal static (double Zero, double Full) Ends(LeafColumn column)
    {
        var (low, high) = (column.Node.Low, column.Node.High);
        if (low is null || high is null)
        {
            var group = GroupValues.Of(column);
            low ??= group.Min;
            high ??= group.Max;
        }
        // Written the other way round ("18 → 1"), low is the end that scores 0 already.
        return column.Direction == Direction.Lower && low < high ? (high.Value, low.Value) : (low.Value, high.Value);
    }
}
