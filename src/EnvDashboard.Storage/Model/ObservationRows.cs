namespace EnvDashboard.Storage.Model;

/// <summary>The value in force for one period, indicator and unit, with the cell it came from.</summary>
public sealed class ObservationRow
{
    public int PeriodId { get; set; }
    public int IndicatorId { get; set; }
    public int UnitId { get; set; }
    public double? Value { get; set; }
    public double? Numerator { get; set; }
    public double? Denominator { get; set; }
    public byte State { get; set; }
    public string? Qualifier { get; set; }
    public string? Raw { get; set; }
    public string? Note { get; set; }
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }

    /// <summary>Packed <see cref="Domain.Observations.CellAddress"/>.</summary>
    public long Cell { get; set; }
}

/// <summary>
/// The numbers in force of one indicator in one period, by column: what rankings are computed from. The same as in
/// <see cref="ObservationRow"/>, kept up in the same transactions; hundreds of thousands of values are read as a few hundred rows.
/// Arrays (see <see cref="Bulk.PackedArrays"/>) in the order of <see cref="Units"/>.
/// </summary>
public sealed class ObservationColumnRow
{
    public int PeriodId { get; set; }
    public int IndicatorId { get; set; }

    /// <summary>Unit ids, ascending.</summary>
    public required byte[] Units { get; set; }
    public required byte[] Values { get; set; }

    /// <summary>Null when there are none.</summary>
    public byte[]? Numerators { get; set; }
    public byte[]? Denominators { get; set; }

    /// <summary>Null when all are reported.</summary>
    public byte[]? States { get; set; }
}

/// <summary>A value that was in force until another submission replaced, cleared or rolled it back.</summary>
public sealed class ObservationHistoryRow
{
    public long Id { get; set; }
    public int PeriodId { get; set; }
    public int IndicatorId { get; set; }
    public int UnitId { get; set; }
    public double? Value { get; set; }
    public double? Numerator { get; set; }
    public double? Denominator { get; set; }
    public byte State { get; set; }
    public string? Qualifier { get; set; }
    public string? Raw { get; set; }
    public string? Note { get; set; }
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }
    public long Cell { get; set; }

    /// <summary>The submission whose acceptance, or whose rollback, took the value out of force.</summary>
    public int ReplacedById { get; set; }
    public bool ByRollback { get; set; }
    public DateTime ReplacedAt { get; set; }
}
