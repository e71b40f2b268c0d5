namespace EnvDashboard.Domain.Rules;

/// <summary>How strict the checks are that every workbook undergoes without being asked.</summary>
public sealed record CheckSettings
{
    public static CheckSettings Default { get; } = new();

    /// <summary>Outside the indicator's min and max.</summary>
    public RuleSeverity Range { get; init; } = RuleSeverity.Block;

    /// <summary>Numerator above denominator, for indicators that cannot exceed 100 %.</summary>
    public RuleSeverity Parts { get; init; } = RuleSeverity.Warn;

    /// <summary>The written ratio differs from numerator / denominator by more than <see cref="RatioTolerance"/>.</summary>
    public RuleSeverity Ratio { get; init; } = RuleSeverity.Warn;

    /// <summary>The written ratio is cut off after its last place instead of rounded.</summary>
    public RuleSeverity Truncation { get; init; } = RuleSeverity.Inform;

    /// <summary>The total row of a sheet differs from what its rows add up to.</summary>
    public RuleSeverity Total { get; init; } = RuleSeverity.Warn;

    /// <summary>A jump against the last period.</summary>
    public RuleSeverity Jump { get; init; } = RuleSeverity.Warn;

    /// <summary>A jump against the same period last year.</summary>
    public RuleSeverity YearJump { get; init; } = RuleSeverity.Inform;

    /// <summary>Far away from what the other units of the workbook report.</summary>
    public RuleSeverity Outlier { get; init; } = RuleSeverity.Inform;

    /// <summary>Zero declared (零报告) where the last period held figures.</summary>
    public RuleSeverity ZeroDeclared { get; init; } = RuleSeverity.Inform;

    /// <summary>Another submission holds another value for the same unit, indicator and period, and no correction was announced.</summary>
    public RuleSeverity Contradiction { get; init; } = RuleSeverity.Inform;

    /// <summary>In percentage points for ratios in %; for other ratios the hundredth part of it, relative.</summary>
    public double RatioTolerance { get; init; } = 0.1;

    /// <summary>A value this many times the earlier one, or this fraction of it, is a jump. &gt; 1.</summary>
    public double JumpFactor { get; init; } = 3;

    /// <summary>For indicators in %: a change by more percentage points than this is a jump.</summary>
    public double JumpPoints { get; init; } = 20;

    /// <summary>Where both values are smaller than this, nothing is a jump: from 1 case to 4 is no news.</summary>
    public double JumpBase { get; init; } = 10;

    /// <summary>Bound of the modified z-score.</summary>
    public double OutlierBound { get; init; } = 3.5;

    /// <summary>Fewer values than this have no outliers.</summary>
    public int OutlierCount { get; init; } = 10;
}
