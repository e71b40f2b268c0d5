namespace EnvDashboard.Scoring.Ranking;

/// <summary>Why a unit stands after the ranked ones. In the API in snake case.</summary>
public enum UnrankedReason : byte
{
    /// <summary>Ranked, or not yet looked at.</summary>
    None,

    /// <summary>Nothing to compute a score from.</summary>
    NoData,

    /// <summary>Coverage is below the scheme's threshold.</summary>
    LowCoverage,

    /// <summary>A leaf is missing and the scheme ranks only complete units (<c>missing=exclude</c>).</summary>
    MissingExcluded,

    /// <summary>A score ≤ 0 met a geometric mean.</summary>
    NonPositiveUnderGeometric,

    /// <summary>A score ≤ 0 met a harmonic mean.</summary>
    NonPositiveUnderHarmonic,
}
