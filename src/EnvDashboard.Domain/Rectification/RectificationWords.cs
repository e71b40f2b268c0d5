namespace EnvDashboard.Domain.Rectification;

/// <summary>
/// How far an item has come, as claimed by its unit or as verified by somebody else: two fields of the same words. Of a claim
/// <see cref="NotStated"/> means that nothing was said, of a verification that there has been none. It never means "done".
/// </summary>
public enum RectificationState { NotStated, NotStarted, InProgress, Interim, Completed, LongTerm, Disputed }

/// <summary>Place in the tree 方面 → 主要问题 → 具体问题 → 具体表现 → 措施. Without it a completion ratio cannot be compared.</summary>
public enum RectificationLevel { Aspect, Problem, Specific, Manifestation, Measure }

/// <summary>销号 and what came after it.</summary>
public enum Clearance
{
    Open,

    /// <summary>销号: solved, accounted for, made to last, evidenced and checked by another.</summary>
    Cleared,

    /// <summary>回头看: looked at again after clearing and found to hold.</summary>
    Rechecked,

    /// <summary>反弹、回炉: was cleared and is open again.</summary>
    Reopened,
}

/// <summary>What can happen to an item. Each is a row of its history.</summary>
public enum RectificationAct { Imported, Claimed, Verified, Cleared, Rechecked, Reopened, DeadlineMoved, Disputed, Noted, EvidenceAdded, Removed, RolledBack, StageSet }
