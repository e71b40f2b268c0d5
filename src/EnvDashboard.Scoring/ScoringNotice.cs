namespace EnvDashboard.Scoring;

/// <summary>What happened that is not plain arithmetic. Every case has a fixed outcome, described in <c>docs/method.md</c>.</summary>
public enum NoticeCode
{
    /// <summary>No unit has a value: the leaf is missing for everyone.</summary>
    AllMissing,

    /// <summary>Only one unit has a value, so nothing can be compared within the group.</summary>
    SingleUnit,

    /// <summary>The values, or the goalposts, do not differ: everyone with a value gets half the scale.</summary>
    ZeroRange,

    /// <summary>A score ≤ 0 met a geometric mean: the node has no score for the unit and the unit is not ranked.</summary>
    NonPositiveUnderGeometric,

    /// <summary>A score ≤ 0 met a harmonic mean: the node has no score for the unit and the unit is not ranked.</summary>
    NonPositiveUnderHarmonic,

    /// <summary>Logarithmic goalposts must both be above 0; the leaf is missing for everyone.</summary>
    NonPositiveGoalposts,

    /// <summary>The denominator is 0: there is no value.</summary>
    ZeroDenominator,

    /// <summary>The denominator is smaller than the minimum base: shown, not scored.</summary>
    BelowBase,

    /// <summary>A minimum base is set but the denominator is not known; the value counts.</summary>
    BaseUnknown,

    /// <summary>The value was set back to the next value of the group, by the skewness–kurtosis rule.</summary>
    Winsorised,

    /// <summary>Five groups of points were set back and the distribution is still skewed.</summary>
    WinsoriseLimit,

    /// <summary>A missing value was filled in.</summary>
    Imputed,

    /// <summary>Imputation was asked for but there was nothing to impute from; the value stays missing.</summary>
    NothingToImputeFrom,

    /// <summary>A value that needs a denominator (Wilson) has none; it is missing.</summary>
    NoBase,

    /// <summary>A value given as a score lies outside 0..scale_max; it is used as it is.</summary>
    ScoreOutsideScale,

    /// <summary>No band holds the value and there is no <c>else</c>: it scores 0.</summary>
    NoBand,

    /// <summary>The node lacks a parameter that its normalisation needs; the leaf is missing for everyone.</summary>
    ParameterMissing,

    /// <summary>The points of one reason were more than its cap.</summary>
    PointsCapped,

    /// <summary>A veto changed the composite.</summary>
    Vetoed,

    /// <summary>Points or vetoes would have made the composite negative; it is 0.</summary>
    FlooredAtZero,
}

/// <summary>One named outcome of a run.</summary>
/// <param name="Node">Index of the node in <see cref="ScoringResult.Tree"/>.</param>
/// <param name="Unit">Index of the unit; null = concerns the whole group.</param>
/// <param name="Detail">What a reader needs besides the code, e.g. a veto's indicator or a reason's text; language-neutral.</param>
public readonly record struct ScoringNotice(NoticeCode Code, int Node, int? Unit = null, string? Detail = null);
