namespace EnvDashboard.Application.Complaints;

/// <summary>Lists of work orders that an office works through.</summary>
public static class CaseKinds
{
    /// <summary>
    /// returned, with_fault and repeated: sent back, so and so; over5: transferred more than five times; unsatisfied: to be re-done;
    /// overdue: not closed by the day they were due; overdue_open: of these those still open; open: not closed;
    /// no_consultation: graded as difficult and no joint consultation held; no_follow_up: difficult or major, closed, and nothing done to follow
    /// it up.
    /// </summary>
    public static IReadOnlyList<string> All { get; } = ["returned", "with_fault", "repeated", "over5", "unsatisfied", "overdue", "overdue_open", "open", "no_consultation", "no_follow_up"];
}
