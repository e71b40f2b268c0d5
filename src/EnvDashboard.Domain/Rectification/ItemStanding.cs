namespace EnvDashboard.Domain.Rectification;

/// <summary>All that the rules of clearing (销号) need to know of an item.</summary>
/// <param name="ClaimedBy">Who claimed the present state.</param>
/// <param name="VerifiedBy">Who verified it; null = nobody has since the last claim.</param>
/// <param name="Evidence">Number of evidence files.</param>
/// <param name="OpenChildren">Items directly below it that are not cleared.</param>
public sealed record ItemStanding(
    RectificationState Claimed,
    string ClaimedBy,
    RectificationState Verified,
    string? VerifiedBy,
    Clearance Clearance,
    bool? Solved,
    bool? Accountable,
    bool? Lasting,
    int Evidence,
    int OpenChildren)
{
    public bool IsCleared => Clearance is Clearance.Cleared or Clearance.Rechecked;
}

/// <summary>Which step an item allows. Each answers with the code of the reason against it, or null when there is none.</summary>
public static class ClearanceRules
{
    /// <summary>A cleared item has to be reopened before anything else is claimed of it.</summary>
    public static string? AgainstClaim(ItemStanding item) => item.IsCleared ? "item_is_cleared" : null;

    /// <summary>Nobody verifies a claim of their own, and nothing is verified of which nothing was claimed.</summary>
    public static string? AgainstVerifying(ItemStanding item, string by) =>
        item.IsCleared ? "item_is_cleared"
        : item.Claimed == RectificationState.NotStated ? "item_not_claimed"
        : string.Equals(item.ClaimedBy, by, StringComparison.OrdinalIgnoreCase) ? "item_own_claim"
        : null;

    /// <summary>Verified as completed by another, all three conditions, evidence, and everything below cleared first.</summary>
    public static string? AgainstClearing(ItemStanding item) =>
        item.IsCleared ? "item_is_cleared"
        : item.Verified != RectificationState.Completed ? "item_not_verified"
        : item.VerifiedBy is null || string.Equals(item.VerifiedBy, item.ClaimedBy, StringComparison.OrdinalIgnoreCase) ? "item_own_claim"
        : item.Solved != true ? "item_not_solved"
        : item.Accountable != true ? "item_not_accountable"
        : item.Lasting != true ? "item_not_lasting"
        : item.Evidence == 0 ? "item_without_evidence"
        : item.OpenChildren > 0 ? "item_children_open"
        : null;

    /// <summary>回头看 and reopening look at what has been cleared.</summary>
    public static string? AgainstRechecking(ItemStanding item) => item.IsCleared ? null : "item_not_cleared";

    /// <summary>
    /// Overdue (逾期): the last day has passed and the unit does not even claim to have completed it. What is claimed in time and waits
    /// to be verified is not overdue.
    /// </summary>
    public static bool IsOverdue(DateOnly? due, RectificationState claimed, Clearance clearance, DateOnly today) =>
        due < today && claimed != RectificationState.Completed && clearance is (Clearance.Open or Clearance.Reopened);
}
