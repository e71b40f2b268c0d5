namespace EnvDashboard.Application.Exports.Downloads;

/// <summary>A file that was asked for.</summary>
/// <param name="Kind">Such as comparison.xlsx.</param>
/// <param name="Query">Its parameters as in the address of the direct download.</param>
/// <param name="Language">zh or en.</param>
/// <param name="State">queued, running, retrying, ready, failed or expired.</param>
/// <param name="Progress">0..1.</param>
/// <param name="Size">Bytes; null until it is made.</param>
/// <param name="ExpiresAt">When the file is swept away.</param>
/// <param name="Problem">Why it cannot be made.</param>
/// <param name="Repeated">A monthly repetition asked for it.</param>
public sealed record DownloadView(
    int Id,
    string Kind,
    string Query,
    string Language,
    string State,
    double Progress,
    string? Stage,
    string RequestedBy,
    DateTime RequestedAt,
    DateTime? FinishedAt,
    DateTime? ExpiresAt,
    string? FileName,
    long? Size,
    string? Sha256,
    string? Problem,
    bool Repeated);
