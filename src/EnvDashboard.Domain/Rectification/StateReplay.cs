namespace EnvDashboard.Domain.Rectification;

/// <summary>What an item was from one moment on, until its next mark.</summary>
/// <param name="InForce">False = taken out of the ledger.</param>
public readonly record struct ItemMark(int Item, DateTime At, RectificationState Claimed, RectificationState Verified, Clearance Clearance, bool InForce);

/// <summary>How many items stood where at one moment.</summary>
public sealed record StateCount(int Total, int ClaimedCompleted, int VerifiedCompleted, int NotStated, int Cleared, int Reopened)
{
    /// <summary>The states as they were at a moment: of each item the last mark not after it counts.</summary>
    /// <param name="marks">Of each item in the order they were made.</param>
    public static StateCount At(IEnumerable<ItemMark> marks, DateTime moment)
    {
        var last = new Dictionary<int, ItemMark>();
        foreach (var mark in marks)
        {
            if (mark.At <= moment) last[mark.Item] = mark;
        }
        var there = last.Values.Where(m => m.InForce).ToList();
        return new(
            there.Count,
            there.Count(m => m.Claimed == RectificationState.Completed),
            there.Count(m => m.Verified == RectificationState.Completed),
            there.Count(m => m.Claimed == RectificationState.NotStated),
            there.Count(m => m.Clearance is Clearance.Cleared or Clearance.Rechecked),
            there.Count(m => m.Clearance == Clearance.Reopened));
    }
}
