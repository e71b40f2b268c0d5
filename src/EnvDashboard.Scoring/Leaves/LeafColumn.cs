using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Leaves;

/// <summary>The working columns of one leaf while it is scored. Arrays are parallel to the units of the run.</summary>
public sealed class LeafColumn
{
    public required int NodeIndex { get; init; }
    public required SchemeNode Node { get; init; }

    /// <summary>Null when the run has no column for the leaf's indicator.</summary>
    public Indicator? Indicator { get; init; }
    public required double ScaleMax { get; init; }

    /// <summary>As reported, or derived from numerator and denominator; NaN = no number. Shown, even where it is not scored.</summary>
    public required double[] Raw { get; init; }

    /// <summary>What is scored: <see cref="Raw"/> after base check, imputation and outlier treatment; NaN = missing.</summary>
    public required double[] Used { get; init; }
    public required LeafMark[] Marks { get; init; }
    public double[]? Numerators { get; init; }
    public double[]? Denominators { get; init; }
    public required List<ScoringNotice> Notices { get; init; }

    public Direction Direction => Indicator?.Direction ?? Direction.Higher;

    /// <summary>100 for an indicator in per cent, else 1: what a proportion is multiplied with to become a value.</summary>
    public double ProportionUnit => Indicator is { IsPercent: true } ? 100 : 1;

    public double DenominatorOf(int unit) => Denominators is null ? double.NaN : Denominators[unit];

    /// <param name="unit">Null = the notice concerns the whole group.</param>
    public void Note(NoticeCode code, int? unit = null) => Notices.Add(new(code, NodeIndex, unit));
}
