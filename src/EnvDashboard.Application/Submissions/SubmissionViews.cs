using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Submissions;

namespace EnvDashboard.Application.Submissions;

public sealed record SubmissionCounts(long Rows, long Cells, long New, long Changed, long Unchanged, long Rejected);

public sealed record FindingCounts(int Errors, int Warnings, int Infos);

/// <summary>A submission as the API and the pages show it.</summary>
/// <param name="Progress">0..1 while it is being read.</param>
/// <param name="RankingRuns">The runs that took it in.</param>
/// <param name="Timings">Milliseconds of each step.</param>
/// <param name="Stage">reading, checking, comparing or applying while one of them is under way on this node; else null.</param>
/// <param name="RemainingSeconds">An estimate for the reading; null when there is none.</param>
public sealed record SubmissionView(
    int Id,
    string FileName,
    string Sha256,
    long Size,
    SubmissionKind? Kind,
    SubmissionMode Mode,
    SubmissionStatus Status,
    double Progress,
    IReadOnlyList<string> Periods,
    SubmissionCounts Counts,
    FindingCounts Findings,
    IReadOnlyList<int> RankingRuns,
    IReadOnlyDictionary<string, double> Timings,
    string ReceivedBy,
    DateTime ReceivedAt,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? Reason,
    string? Stage,
    long RowsRead,
    double? RemainingSeconds);

/// <param name="Message">The sentence in the reader's language.</param>
public sealed record FindingView(Severity Severity, string Code, string? Sheet, string? Cell, string? Value, string Message);

public enum ChangeKind : byte { New, Changed, Unchanged, Cleared }

/// <summary>What accepting changes, or has changed. Null = no number.</summary>
/// <param name="Indicator">Null for points and items of a ledger.</param>
/// <param name="Reason">For points: what they were given or taken for; for items: number and title.</param>
public sealed record ChangeView(string Unit, string? Indicator, string Period, ChangeKind Change, double? Before, double? After, string? Reason = null)
{
    /// <summary>The period before and the same one last year; null when they were not asked for or hold nothing.</summary>
    public EarlierValue? Previous { get; init; }
    public EarlierValue? LastYear { get; init; }

    /// <summary>Somebody else changed this place after the submission had been compared.</summary>
    public bool Overtaken { get; init; }
}

/// <param name="Change">The new value minus this one; null when one of them is missing.</param>
/// <param name="Jump">Whether the change is one that the checks call a jump.</param>
public sealed record EarlierValue(string Period, double Value, double? Change, bool Jump);

/// <summary>Where a value stands, by code.</summary>
public readonly record struct ChangedPlace(string Unit, string Indicator, string Period);
