namespace EnvDashboard.Storage.Model;

/// <summary>Waiting = asked for; Made = there to be fetched; Failed = cannot be made; Swept = its time is over, the file is gone.</summary>
public enum ExportState { Waiting, Made, Failed, Swept }

/// <summary>A file that was asked for (导出): made by a job and kept for a while in the data directory.</summary>
public sealed class ExportRow
{
    public int Id { get; set; }

    /// <summary>As in the address of the direct download, such as comparison.xlsx.</summary>
    public required string Kind { get; set; }

    /// <summary>The parameters as in that address, without the question mark.</summary>
    public required string Query { get; set; }

    /// <summary>Name of the culture in which its texts are.</summary>
    public required string Language { get; set; }
    public required string RequestedBy { get; set; }
    public DateTime RequestedAt { get; set; }

    /// <summary>The monthly repetition that asked for it; null = a person did. The repetition may be gone.</summary>
    public int? RepeatId { get; set; }
    public ExportState State { get; set; }

    /// <summary>The name under which it is saved by whoever fetches it.</summary>
    public string? FileName { get; set; }
    public long? Size { get; set; }
    public string? Sha256 { get; set; }
    public DateTime? FinishedAt { get; set; }

    /// <summary>Why it cannot be made, in the language of the file.</summary>
    public string? Problem { get; set; }
}

/// <summary>A saved choice that is made again for every new period of its group (每月自动导出).</summary>
public sealed class ExportRepeatRow
{
    public int Id { get; set; }
    public int SavedViewId { get; set; }
    public required string Kind { get; set; }
    public required string Language { get; set; }

    /// <summary>Codes of the group and scheme whose periods are waited for.</summary>
    public required string GroupCode { get; set; }
    public required string SchemeCode { get; set; }

    /// <summary>Code of the last period that was made or was there when the repetition began.</summary>
    public required string LastPeriod { get; set; }
    public required string AskedBy { get; set; }
    public DateTime AskedAt { get; set; }
}
