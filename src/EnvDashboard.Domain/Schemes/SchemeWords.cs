namespace EnvDashboard.Domain.Schemes;

public enum SchemeStatus { Published, Draft, Retired }

/// <summary>How equal scores share ranks: 1224 · 1223 · 1 2.5 2.5 4.</summary>
public enum RankingMethod { Competition, Dense, Fractional }

/// <summary>What a missing leaf does to its parent: weights of the others scaled up · counts as 0 · the unit is not ranked.</summary>
public enum MissingRule { Reweight, Zero, Exclude }

public enum TieBreak { Coverage, PreviousRank, Code }

public enum Aggregation { Arithmetic, Geometric, Harmonic }

public enum Treatment { None, Winsorise }

public enum Normalisation
{
    None,
    Minmax,
    Goalposts,
    LogGoalposts,
    Zscore,
    PercentileRank,
    Rank,
    Target,
    GroupAverage,
    Interval,
    Bands,
    Deduction,
    Wilson,
}

public enum ImputeMethod { None, GroupMean, GroupMedian, ParentMean, ParentMedian, CarryForward }

/// <param name="MaxAge">For carry forward: how many periods back a value may come from.</param>
public readonly record struct Imputation(ImputeMethod Method, int MaxAge = 0);

/// <summary>One step of <see cref="Normalisation.Bands"/>: values that satisfy the comparison get the score.</summary>
/// <param name="Comparison">One of <c>&gt;= &gt; &lt;= &lt; =</c>; null for <c>else</c>.</param>
public readonly record struct Band(string? Comparison, double Bound, double Score);
