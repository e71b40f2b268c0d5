namespace EnvDashboard.Storage.Model;

/// <summary>
/// A ranking that is to be kept up to date: one scheme version in one period. Accepting data raises <see cref="Requested"/> in the same
/// transaction; a run is due while it is above <see cref="Computed"/>. So no request is lost, and many become one.
/// </summary>
public sealed class RankingTargetRow
{
    public int Id { get; set; }
    public int SchemeId { get; set; }
    public int PeriodId { get; set; }
    public long Requested { get; set; }
    public long Computed { get; set; }

    /// <summary>The run in force; null while there is none.</summary>
    public int? RunId { get; set; }
}

/// <summary>The rankings that a submission touched.</summary>
public sealed class SubmissionTargetRow
{
    public int SubmissionId { get; set; }
    public int TargetId { get; set; }

    /// <summary>The value of <see cref="RankingTargetRow.Requested"/> that answers this submission.</summary>
    public long Requested { get; set; }

    /// <summary>The run that took the submission in.</summary>
    public int? RunId { get; set; }
}

/// <summary>One computed ranking. Never changed once stored; a newer run takes its place.</summary>
public sealed class RankingRunRow
{
    public int Id { get; set; }
    public int SchemeId { get; set; }
    public int GroupId { get; set; }
    public int PeriodId { get; set; }
    public int? PreviousRunId { get; set; }
    public DateTime ComputedAt { get; set; }
    public int RankedCount { get; set; }
    public int UnrankedCount { get; set; }

    /// <summary>Mean score of the ranked units; null when there are none.</summary>
    public double? Average { get; set; }

    /// <summary>Hash of everything that went in; a recompute with the same hash keeps the run.</summary>
    public required string InputHash { get; set; }

    /// <summary>Hash of ranks and scores: when it stays, later periods need not be looked at.</summary>
    public required string OutcomeHash { get; set; }
    public bool Invented { get; set; }

    /// <summary>Unit ids (int32, little endian): the order of all arrays of the run's nodes.</summary>
    public required byte[] Units { get; set; }

    /// <summary>Points that counted.</summary>
    public List<RunPoint> Points { get; set; } = [];

    /// <summary>
    /// How many draws of weights the rank intervals rest on; 0 = not computed yet. They follow right after the run is in force, so that
    /// nobody waits for them.
    /// </summary>
    public int Draws { get; set; }

    /// <summary>5 % and 95 % bounds of each unit's rank over the draws (doubles, NaN = unranked); null = not computed yet.</summary>
    public byte[]? Lows { get; set; }
    public byte[]? Highs { get; set; }
}

/// <summary>
/// The place of one unit in one run: for one unit over many runs, and for questions in SQL. The whole of a run is read from
/// <see cref="RunPlacesRow"/>.
/// </summary>
public sealed class RankedUnitRow
{
    public int RunId { get; set; }
    public int UnitId { get; set; }

    /// <summary>Null when the unit is not ranked; then <see cref="UnrankedReason"/> says why.</summary>
    public double? Rank { get; set; }
    public double? Score { get; set; }
    public double? PreviousRank { get; set; }
    public double? PreviousScore { get; set; }

    /// <summary>Places gained (+) or lost (−) among the units ranked in both runs; null = not ranked in one of them.</summary>
    public double? RankChange { get; set; }

    /// <summary>Points counted after caps; null = the run has none.</summary>
    public double? Points { get; set; }

    /// <summary>A veto capped the total.</summary>
    public bool Vetoed { get; set; }
    public double Coverage { get; set; }
    public string? UnrankedReason { get; set; }
}

/// <summary>
/// What the <see cref="RankedUnitRow"/>s of one run say, by column: a page that shows the whole ranking reads this one row. Arrays as in
/// <see cref="RunNodeRow"/>; those that hold nothing are null.
/// </summary>
public sealed class RunPlacesRow
{
    public int RunId { get; set; }
    public required byte[] Ranks { get; set; }
    public required byte[] Scores { get; set; }
    public required byte[] Coverage { get; set; }
    public byte[]? PreviousRanks { get; set; }
    public byte[]? PreviousScores { get; set; }
    public byte[]? RankChanges { get; set; }
    public byte[]? Points { get; set; }

    /// <summary>One byte a unit, 1 = vetoed.</summary>
    public byte[]? Vetoed { get; set; }

    /// <summary>The reason of each unit without a rank, in the order of the units, separated by spaces.</summary>
    public string? Reasons { get; set; }
}

/// <summary>
/// One node of one run, by column: a few hundred rows a run instead of units × nodes, and a page reads just the nodes it shows.
/// Arrays of doubles (little endian, NaN = missing) in the order of <see cref="RankingRunRow.Units"/>.
/// </summary>
public sealed class RunNodeRow
{
    public int RunId { get; set; }
    public int Order { get; set; }
    public required string Code { get; set; }
    public required byte[] Scores { get; set; }
}

/// <summary>
/// The figures of one indicator that went into a run, with what the indicator was at that time: with them the run can be computed again
/// exactly, whatever is uploaded later. Arrays as in <see cref="RunNodeRow"/>.
/// </summary>
public sealed class RunColumnRow
{
    public int RunId { get; set; }
    public int IndicatorId { get; set; }
    public required string Direction { get; set; }
    public required string Kind { get; set; }
    public string? UnitOfMeasure { get; set; }
    public required byte[] Values { get; set; }

    /// <summary>Null when there are none.</summary>
    public byte[]? Numerators { get; set; }
    public byte[]? Denominators { get; set; }

    /// <summary>One <see cref="Domain.Observations.ObservationState"/> byte a unit; null = reported where a number stands.</summary>
    public byte[]? States { get; set; }

    /// <summary>For carrying forward: the values of the periods before, the latest first, one array after the other.</summary>
    public byte[]? Earlier { get; set; }
}
