namespace EnvDashboard.Domain.Approvals;

/// <summary>What a limit is counted in. They are never converted into each other: how many days five working days are depends on the calendar.</summary>
public enum LimitUnit { WorkingDays, Days, Hours }

/// <summary>A limit (时限) for handling an item. 0 = decided on the spot (即办).</summary>
public sealed record TimeLimit(double Value, LimitUnit Unit)
{
    /// <summary>Whether one limit is longer than another; null when that cannot be said: one is missing, or they are counted differently.</summary>
    public static bool? IsLonger(TimeLimit? limit, TimeLimit? than)
    {
        if (limit is null || than is null) return null;
        // Nothing at all is the shortest in every unit.
        if (limit.Value == 0) return false;
        return than.Value == 0 ? true : limit.Unit == than.Unit ? limit.Value > than.Value : null;
    }
}
