using EnvDashboard.SeedGenerator.Definitions;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>What sort of figure an indicator is, beside its unit of measure.</summary>
internal enum FigureForm
{
    /// <summary>A rate, a duration, a score.</summary>
    Level,

    /// <summary>Rare events, counted; none is reported as a declared zero.</summary>
    Events,

    /// <summary>A sum of money as people write it: 3000余, 约1200.</summary>
    Sum,

    /// <summary>The volume of the pool itself.</summary>
    Volume,
}

/// <summary>How a demonstration scheme scores the indicator.</summary>
internal sealed record LeafScoring(double Weight, Normalisation Normalisation)
{
    public static LeafScoring Weigh(double weight, Normalisation normalisation) => new(weight, normalisation);
}

/// <summary>An indicator of the demonstration with what is needed to invent its figures.</summary>
internal sealed record DemoIndicator : Indicator
{
    /// <summary>Who reports it.</summary>
    public UnitSort Reporters { get; init; } = UnitSort.Everyone;

    public FigureForm Form { get; init; } = FigureForm.Level;

    /// <summary>What a middling unit reaches.</summary>
    public double Centre { get; init; }

    /// <summary>How much better units differ from worse ones: 0 not at all, 1 a good unit halves the gap to perfection.</summary>
    public double Sensitivity { get; init; } = 0.5;

    /// <summary>What a rate counts as perfect; above 100 where it may rightly exceed 100 %.</summary>
    public double Ceiling { get; init; } = 100;

    /// <summary>Below this share of the middling gap a unit reports the rate as full; many rates sit at 100 %.</summary>
    public double FullBelow { get; init; }

    /// <summary>How strongly a hard month is felt.</summary>
    public double SeasonWeight { get; init; } = 0.1;

    /// <summary>How much the whole city gets better over the two years.</summary>
    public double CityTrend { get; init; } = 0.15;

    /// <summary>Counted on a standing base (items to be put right), so it moves slowly.</summary>
    public bool Steady { get; init; }

    /// <summary>Where the denominator comes from, or the volume itself; null for plain values.</summary>
    public Pool? Pool { get; init; }

    /// <summary>The share of the pool that is the denominator.</summary>
    public double PoolShare { get; init; } = 1;

    /// <summary>Null for figures that are context and score nothing.</summary>
    public LeafScoring? Scoring { get; init; }

    public bool IsRatio => Pool is not null && Form == FigureForm.Level;

    public override string Kind => IsRatio ? "ratio" : "value";

    /// <summary>Plain values stand in the wide sheet; what needs a numerator, a qualifier or a state stands in the long one.</summary>
    public bool StandsInWideSheet => !IsRatio && Form is FigureForm.Level or FigureForm.Volume;

    public bool IsReportedBy(DemoUnit unit) => Reporters.HasFlag(unit.Sort);
}
