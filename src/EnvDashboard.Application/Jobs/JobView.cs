namespace EnvDashboard.Application.Jobs;

/// <param name="Type">read_submission, compute_rankings …</param>
/// <param name="State">queued, running, retrying, succeeded, failed.</param>
/// <param name="Progress">0..1.</param>
public sealed record JobView(long Id, string Type, string Key, string State, double Progress, string? Stage, int Attempts, string? Error, DateTime EnqueuedAt, DateTime? StartedAt, DateTime? FinishedAt);
