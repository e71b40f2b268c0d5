using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Domain.Targets;

/// <summary>A value beside a target.</summary>
/// <param name="Low">Lowest value that meets the target; null = there is none.</param>
/// <param name="High">Highest value that meets it.</param>
/// <param name="Met">Null = cannot be said: no value, or no average to be held against.</param>
/// <param name="Margin">How far the value lies inside (≥ 0) or outside (&lt; 0) of what is asked, in the indicator's unit of measure.</param>
public readonly record struct TargetStanding(double? Low, double? High, bool? Met, double? Margin)
{
    /// <summary>Numbers nearer than this share of their size are the same: an average of equal values may differ from them in the last digit.</summary>
    private const double Same = 1e-9;

    /// <summary>Holds a value against a target (<c>docs/method.md</c>, "Targets").</summary>
    /// <param name="value">As reported; null or NaN = there is none.</param>
    /// <param name="average">Of the target's group in the period; only a group average looks at it.</param>
    public static TargetStanding Of(IndicatorTarget target, Direction direction, double? value, double? average)
    {
        var (low, high) = Bounds(target, direction, average);
        if (value is not { } number || double.IsNaN(number) || (low is null && high is null)) return new(low, high, null, null);
        var margin = Math.Min(number - low ?? double.PositiveInfinity, high - number ?? double.PositiveInfinity);
        var slack = Same * Math.Max(Math.Abs(number), Math.Max(Math.Abs(low ?? 0), Math.Abs(high ?? 0)));
        return Math.Abs(margin) <= slack ? new(low, high, true, 0) : new(low, high, margin > 0, margin);
    }

    private static (double? Low, double? High) Bounds(IndicatorTarget target, Direction direction, double? average)
    {
        if (target.Kind != TargetKind.GroupAverage && (target.Low ?? target.High) is not null) return (target.Low, target.High);
        var at = target.Kind == TargetKind.GroupAverage ? average : target.Value;
        return direction switch
        {
            Direction.Higher => (at, null),
            Direction.Lower => (null, at),
            _ => (at, at),
        };
    }
}
