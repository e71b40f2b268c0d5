using EnvDashboard.Domain.Indicators;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Application.Indicators;

/// <summary>The group's ratio with the limits that chance sets around it; in the unit of the indicator.</summary>
/// <param name="Centre">Σ numerators / Σ denominators.</param>
/// <param name="Limits">At growing denominators, from the smallest to the largest of the group.</param>
/// <param name="Beyond">Units outside the 95 % limits, by code.</param>
public sealed record FunnelView(double Centre, IReadOnlyList<FunnelLimitView> Limits, IReadOnlyDictionary<string, FunnelSide> Beyond);

public sealed record FunnelLimitView(double Denominator, double Low95, double High95, double Low998, double High998);

/// <summary>Beyond which limit a unit lies. Far = beyond 99.8 %.</summary>
public enum FunnelSide { Below, Above, FarBelow, FarAbove }

/// <summary>Works out a funnel plot where the figures allow one.</summary>
internal static class IndicatorFunnel
{
    /// <summary>Fewer units do not make a group that one could stand out from.</summary>
    private const int LeastUnits = 5;
    private const int Steps = 40;

    /// <returns>Null unless the indicator is a ratio of counts and every unit with a value gives both.</returns>
    public static FunnelView? Of(Indicator indicator, IReadOnlyList<IndicatorValueView> values)
    {
        if (indicator.Kind != IndicatorKind.Ratio) return null;
        var reported = values.Where(v => v.Value is not null).ToList();
        var counted = reported.Where(v => v is { Numerator: { } n, Denominator: { } d } && FunnelLimits.Applies(n, d)).ToList();
        if (counted.Count < LeastUnits || counted.Count < reported.Count) return null;
        var scale = indicator.IsPercent ? 100.0 : 1.0;
        var share = counted.Sum(v => v.Numerator!.Value) / counted.Sum(v => v.Denominator!.Value);
        var (least, most) = (counted.Min(v => v.Denominator!.Value), counted.Max(v => v.Denominator!.Value));
        if (most <= least) return null;
        // Closer together where the funnel is steep.
        var limits = Enumerable.Range(0, Steps + 1).Select(i => least + (most - least) * Math.Pow((double)i / Steps, 2)).Select(d => Limit(share, d, scale));
        var beyond = counted.Select(v => (v.Unit.Code, Side: SideOf(share, v))).Where(v => v.Side is not null);
        return new(share * scale, [.. limits], beyond.ToDictionary(v => v.Code, v => v.Side!.Value, StringComparer.Ordinal));
    }

    private static FunnelLimitView Limit(double share, double cases, double scale)
    {
        var (near, far) = (FunnelLimits.At(share, cases, FunnelLimits.Z95), FunnelLimits.At(share, cases, FunnelLimits.Z998));
        return new(cases, near.Low * scale, near.High * scale, far.Low * scale, far.High * scale);
    }

    private static FunnelSide? SideOf(double share, IndicatorValueView value)
    {
        var (own, cases) = (value.Numerator!.Value / value.Denominator!.Value, value.Denominator.Value);
        var (near, far) = (FunnelLimits.At(share, cases, FunnelLimits.Z95), FunnelLimits.At(share, cases, FunnelLimits.Z998));
        return own < far.Low ? FunnelSide.FarBelow : own > far.High ? FunnelSide.FarAbove : own < near.Low ? FunnelSide.Below : own > near.High ? FunnelSide.Above : null;
    }
}
