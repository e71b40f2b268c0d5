using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>
/// Sets outliers back by the skewness–kurtosis rule: while |skewness| ≥ 2 and kurtosis ≥ 3.5 the extreme value on the skewed side takes
/// the next value of the group. Units tied at the extreme move together and count as one of at most five steps.
/// </summary>
/// <remarks>Rule and limit: European Commission JRC, COIN; see <c>docs/method.md</c>.</remarks>
internal static class Winsoriser
{
    private const double SkewnessLimit = 2;
    private const double KurtosisLimit = 3.5;
    private const int MaxSteps = 5;

    public static void Treat(LeafColumn column)
    {
        if (column.Node.Treatment != Treatment.Winsorise) return;
        var values = column.Used;
        var shape = SampleShape.Of(values);
        for (var step = 0; step < MaxSteps && IsOutlying(shape); step++)
        {
            if (!SetBack(column, shape.Skewness > 0)) return;
            shape = SampleShape.Of(values);
        }
        if (IsOutlying(shape)) column.Note(NoticeCode.WinsoriseLimit);
        for (var unit = 0; unit < values.Length; unit++)
        {
            if ((column.Marks[unit] & LeafMark.Winsorised) != 0) column.Note(NoticeCode.Winsorised, unit);
        }
    }

    private static bool IsOutlying(SampleShape shape) => Math.Abs(shape.Skewness) >= SkewnessLimit && shape.Kurtosis >= KurtosisLimit;

    /// <returns>False when there is no second value to set back to.</returns>
    private static bool SetBack(LeafColumn column, bool atTop)
    {
        var sign = atTop ? 1.0 : -1.0;
        var (extreme, next) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var value in column.Used)
        {
            var v = sign * value; // comparisons with NaN are false: missing values are passed over
            if (v > extreme) (extreme, next) = (v, extreme);
            else if (v < extreme && v > next) next = v;
        }
        if (double.IsInfinity(next)) return false;
        for (var unit = 0; unit < column.Used.Length; unit++)
        {
            if (sign * column.Used[unit] != extreme) continue;
            column.Used[unit] = sign * next;
            column.Marks[unit] |= LeafMark.Winsorised;
        }
        return true;
    }
}
