using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;

namespace EnvDashboard.Storage.Model;

/// <summary>One uploaded workbook (报送) and what came of it.</summary>
public sealed class SubmissionRow
{
    public int Id { get; set; }

    /// <summary>As sent. Shown, never used as a path.</summary>
    public required string FileName { get; set; }

    /// <summary>Name of the original in the data directory.</summary>
    public required string StoredName { get; set; }
    public required string Sha256 { get; set; }
    public long Size { get; set; }
    public SubmissionKind? RequestedKind { get; set; }
    public SubmissionKind? Kind { get; set; }
    public SubmissionMode Mode { get; set; }

    /// <summary>Code of a period. A leading = says that it holds whatever the workbook says.</summary>
    public string? RequestedPeriod { get; set; }

    /// <summary>Accept at once when there are no errors.</summary>
    public bool Commit { get; set; }
    public SubmissionStatus Status { get; set; }
    public double Progress { get; set; }
    public required string ReceivedBy { get; set; }
    public DateTime ReceivedAt { get; set; }
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? Reason { get; set; }

    /// <summary>Codes of the periods with values, in order.</summary>
    public List<string> Periods { get; set; } = [];
    public long RowCount { get; set; }
    public long CellCount { get; set; }
    public long NewCount { get; set; }
    public long ChangedCount { get; set; }
    public long UnchangedCount { get; set; }
    public long RejectedCount { get; set; }
    public int ErrorCount { get; set; }
    public int WarningCount { get; set; }
    public int InfoCount { get; set; }

    /// <summary>State of the observations (see <see cref="CounterRow.Observations"/>) that the counts were made against.</summary>
    public long ComparedAt { get; set; }

    /// <summary>Raised each time it makes figures due that follow from registers; 0 = none are due.</summary>
    public int FeedDue { get; set; }

    /// <summary>Milliseconds of each step.</summary>
    public Dictionary<string, double> Timings { get; set; } = [];
}

/// <summary>A sheet that observations point to.</summary>
public sealed class SubmissionSheetRow
{
    public int Id { get; set; }
    public int SubmissionId { get; set; }
    public required string Name { get; set; }
}

public sealed class FindingRow
{
    public long Id { get; set; }
    public int SubmissionId { get; set; }
    public Severity Severity { get; set; }
    public required string Code { get; set; }
    public string? Sheet { get; set; }
    public string? Cell { get; set; }
    public string? Value { get; set; }
    public List<string> Arguments { get; set; } = [];
}

/// <summary>What was understood of a workbook, kept so that accepting needs no second reading and the changes can be shown later.</summary>
public sealed class StagedContentRow
{
    public int SubmissionId { get; set; }

    /// <summary>JSON of the definition set; null when there are no definitions.</summary>
    public string? Definitions { get; set; }

    /// <summary>JSON of how the tables were understood; null when there are none.</summary>
    public string? Recognition { get; set; }

    /// <summary>JSON of the points and how they compare with those in force; null when there are none.</summary>
    public string? Points { get; set; }

    /// <summary>JSON of the ledger's items and how they compare with those in force; null when there are none.</summary>
    public string? Items { get; set; }

    /// <summary>Values and comparison, in the format of <c>StagedValuesFormat</c>.</summary>
    public byte[]? Values { get; set; }
}
