namespace EnvDashboard.Scoring.Leaves;

/// <summary>What is special about one unit's value of one leaf.</summary>
[Flags]
public enum LeafMark : ushort
{
    None = 0,

    /// <summary>A value stands in the data and may be scored: it counts towards coverage.</summary>
    Reported = 1,

    /// <summary>Nothing that may be scored stands in the data.</summary>
    Missing = 2,

    /// <summary>The indicator does not apply to the unit: missing, and outside the base of coverage.</summary>
    NotApplicable = 4,

    /// <summary>Zero was declared: the value is 0.</summary>
    ZeroDeclared = 8,

    /// <summary>The value counts but is contested.</summary>
    Disputed = 16,

    /// <summary>The denominator is smaller than the scheme's minimum base.</summary>
    BelowBase = 32,

    /// <summary>Numerator over a denominator of 0.</summary>
    ZeroDenominator = 64,

    /// <summary>The value used was filled in, not reported.</summary>
    Imputed = 128,

    /// <summary>The value used was set back by outlier treatment.</summary>
    Winsorised = 256,

    /// <summary>Missing, and counted as 0 because the scheme says so.</summary>
    CountedAsZero = 512,
}
