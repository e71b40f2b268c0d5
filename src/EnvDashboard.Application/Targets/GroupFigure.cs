using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Application.Targets;

/// <summary>One figure for a whole group: Σ numerators / Σ denominators of a ratio where all parts are known, else the mean of the values.</summary>
internal static class GroupFigure
{
    /// <param name="values">Of those with a number. NaN = part not known.</param>
    public static double? Of(Indicator indicator, IReadOnlyCollection<(double Value, double Numerator, double Denominator)> values)
    {
        if (values.Count == 0) return null;
        var total = new RatioTotal();
        var all = indicator.Kind == IndicatorKind.Ratio && values.All(v => total.TryAdd(v.Numerator, v.Denominator));
        return all ? total.Value(indicator.IsPercent ? 100 : 1) : values.Average(v => v.Value);
    }
}
