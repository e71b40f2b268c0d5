namespace EnvDashboard.Application.Live;

/// <summary>How far the work on a submission has come on this node.</summary>
/// <param name="Fraction">0..1 of the whole way.</param>
/// <param name="Stage">reading, checking, comparing or applying.</param>
/// <param name="Rows">Rows read so far.</param>
/// <param name="RemainingSeconds">An estimate; null while too little has been done to tell.</param>
public sealed record SubmissionProgress(double Fraction, string Stage, long Rows, double? RemainingSeconds);
