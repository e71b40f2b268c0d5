using EnvDashboard.Domain.Rectification;

namespace EnvDashboard.Storage.Model;

/// <summary>A problem to be put right (整改事项) as it stands now. Unit, period and number identify it among the items in force.</summary>
public sealed class RectificationItemRow
{
    public int Id { get; set; }
    public int UnitId { get; set; }
    public int PeriodId { get; set; }
    public required string ItemNo { get; set; }

    /// <summary>The item above it, of the same unit and period.</summary>
    public int? ParentId { get; set; }
    public RectificationLevel? Level { get; set; }
    public int? CategoryId { get; set; }
    public int? ReportedCategoryId { get; set; }
    public required string Title { get; set; }
    public string? Task { get; set; }
    public int? Measures { get; set; }
    public string? Leader { get; set; }
    public string? LeadUnit { get; set; }
    public string? SupportingUnits { get; set; }
    public string? SupervisingUnit { get; set; }
    public DateOnly? Due { get; set; }
    public RectificationState Claimed { get; set; }
    public required string ClaimedBy { get; set; }
    public RectificationState Verified { get; set; }
    public string? VerifiedBy { get; set; }
    public bool? Solved { get; set; }
    public bool? Accountable { get; set; }
    public bool? Lasting { get; set; }
    public Clearance Clearance { get; set; }
    public int ReopenedCount { get; set; }
    public double? KeyFigure { get; set; }
    public string? KeyQualifier { get; set; }
    public string? KeyUnit { get; set; }
    public string? Source { get; set; }

    /// <summary>Staged targets as JSON (<see cref="Domain.Rectification.StagedTarget"/>); null = there are none.</summary>
    public string? Stages { get; set; }

    /// <summary>The workbook that last spoke of it, and the cell with its number there.</summary>
    public int SubmissionId { get; set; }
    public int SheetId { get; set; }
    public required string Cell { get; set; }

    /// <summary>Raised by every change, so that two people never overwrite each other unseen.</summary>
    public int Version { get; set; }

    /// <summary>Null = in force.</summary>
    public DateTime? RemovedAt { get; set; }
}

/// <summary>One row of an item's history: who did what and when, and what the item was from then on. Never changed.</summary>
public sealed class RectificationEventRow
{
    public long Id { get; set; }
    public int ItemId { get; set; }
    public DateTime At { get; set; }
    public required string By { get; set; }
    public RectificationAct Act { get; set; }
    public string? Reason { get; set; }

    /// <summary>Of a moved deadline: who of the leading group consented.</summary>
    public string? Consent { get; set; }
    public int? SubmissionId { get; set; }
    public RectificationState? ClaimedBefore { get; set; }
    public RectificationState Claimed { get; set; }
    public RectificationState? VerifiedBefore { get; set; }
    public RectificationState Verified { get; set; }
    public Clearance? ClearanceBefore { get; set; }
    public Clearance Clearance { get; set; }
    public DateOnly? DueBefore { get; set; }
    public DateOnly? Due { get; set; }
    public bool InForce { get; set; }

    /// <summary>Of a ledger's change: the whole item before it as JSON, by which a rollback brings it back. Null = there was none.</summary>
    public string? Before { get; set; }
}

/// <summary>A file that shows what was done (佐证材料).</summary>
public sealed class RectificationEvidenceRow
{
    public int Id { get; set; }
    public int ItemId { get; set; }

    /// <summary>As sent. Shown, never used as a path.</summary>
    public required string FileName { get; set; }

    /// <summary>Name in the data directory.</summary>
    public required string StoredName { get; set; }
    public required string ContentType { get; set; }
    public long Size { get; set; }
    public required string Sha256 { get; set; }
    public required string AddedBy { get; set; }
    public DateTime AddedAt { get; set; }
}
