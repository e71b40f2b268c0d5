using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Supervision;

namespace EnvDashboard.Application.Supervision;

/// <summary>A measure towards a unit (督办措施) as lists show it.</summary>
/// <param name="Number">〔year〕number of its kind; null = its kind carries none.</param>
/// <param name="Due">Last day for the answer, or day of the talk.</param>
/// <param name="Overdue">The day has passed and neither an answer nor an account is there.</param>
/// <param name="Items">How many items of the ledger it is about.</param>
public sealed record MeasureView(
    int Id, UnitReference Unit, Rung Rung, int Year, int? Number, string Subject, DateOnly IssuedOn, string IssuedBy, DateOnly? Due, MeasureState State, bool Overdue, DateOnly? ClosedOn, string? Cause, int Items);

public sealed record MeasureItem(int Id, string ItemNo, string Title);

public sealed record MeasureEvent(DateTime At, string By, MeasureState? From, MeasureState To, DateOnly? DueFrom, DateOnly? DueTo, string? Text);

/// <param name="Outcome">The answer, the record of the talk, or why it did not take place.</param>
/// <param name="Follows">The measure below it on the ladder.</param>
public sealed record MeasureDetail(
    MeasureView Measure, string? Text, string? Outcome, IReadOnlyList<MeasureItem> Items, MeasureView? Follows, IReadOnlyList<MeasureView> FollowedBy, IReadOnlyList<MeasureEvent> History);

/// <summary>What a new measure is to be.</summary>
/// <param name="Follows">The measure it goes on from; the new one must stand higher on the ladder.</param>
/// <param name="Cause">What a rule demands it for (<see cref="InterviewDue.Cause"/>).</param>
public sealed record MeasureDraft(string? Unit, Rung Rung, string? Subject, string? Text, DateOnly? IssuedOn, DateOnly? Due, IReadOnlyList<int> Items, int? Follows = null, string? Cause = null);

/// <summary>Empty = not restricted.</summary>
public sealed record MeasureFilter(string? Unit = null, Rung? Rung = null, MeasureState? State = null, bool? Overdue = null, int? Year = null);

/// <summary>A unit that was last two periods running: an interview is due, the same for every unit.</summary>
/// <param name="Ranks">Of the two periods, the earlier first, each with the number of units ranked.</param>
/// <param name="Measure">The interview that was entered for it; null = none yet.</param>
public sealed record InterviewDue(string Cause, UnitReference Unit, string Group, string GroupName, string? GroupNameEn, string Scheme, string Before, string Period, int RankedBefore, int Ranked, MeasureView? Measure)
{
    /// <summary>The ranking has no later period.</summary>
    public bool Latest { get; init; }
}
