namespace EnvDashboard.Application.Submissions.Annotated;

/// <summary>All that is written into an annotated workbook besides the original itself.</summary>
/// <param name="Findings">In the order of the workbook, errors first; messages in the reader's language.</param>
/// <param name="MadeAt">In the time zone of the server, like the times of other exports.</param>
internal sealed record AnnotatedContent(SubmissionView Submission, IReadOnlyList<FindingView> Findings, string MadeBy, DateTimeOffset MadeAt);
