namespace EnvDashboard.Storage.Model;

/// <summary>
/// Points added or deducted (加分、扣分). A row is never changed: it is in force until another submission, or a rollback, removes it.
/// </summary>
public sealed class PointEntryRow
{
    public int Id { get; set; }
    public int UnitId { get; set; }
    public int PeriodId { get; set; }

    /// <summary>Counts under this scheme only; null = under every scheme that ranks the unit.</summary>
    public string? SchemeCode { get; set; }
    public double Points { get; set; }
    public required string Reason { get; set; }
    public string? Evidence { get; set; }
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }

    /// <summary>Address of the cell with the points.</summary>
    public required string Cell { get; set; }

    /// <summary>The submission whose acceptance replaced it; null = in force, or taken out by the rollback of its own submission.</summary>
    public int? RemovedById { get; set; }

    /// <summary>Null = in force.</summary>
    public DateTime? RemovedAt { get; set; }
}

/// <summary>One entry as it counted in a run.</summary>
public sealed record RunPoint(int Unit, double Points, string Reason, string? Evidence, int Submission, string Sheet, string Cell);
