namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>How a register and the indicators that follow from it stand to each other.</summary>
/// <param name="Enabled">Feeding is turned on in the settings.</param>
/// <param name="Waiting">Something has happened that is not fed yet.</param>
/// <param name="Submission">The last submission with figures of the register; null = there was none.</param>
/// <param name="By">Whom it was due to.</param>
public sealed record FeedState(bool Enabled, bool Waiting, int? Submission, string? By, DateTime? At);
