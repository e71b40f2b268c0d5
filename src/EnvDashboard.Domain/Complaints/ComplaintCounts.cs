namespace EnvDashboard.Domain.Complaints;

/// <summary>What happened to the complaints received in a month. Counts of work orders; null = not reported, which is not zero.</summary>
public sealed record ComplaintCounts
{
    /// <summary>受理 received.</summary>
    public int? Received { get; init; }

    /// <summary>按时受理 accepted on time.</summary>
    public int? AcceptedOnTime { get; init; }

    /// <summary>按时回复 replied on time.</summary>
    public int? RepliedOnTime { get; init; }

    /// <summary>办结 closed.</summary>
    public int? Closed { get; init; }

    /// <summary>满意 found satisfactory when called back.</summary>
    public int? Satisfied { get; init; }

    /// <summary>回访 called back.</summary>
    public int? CalledBack { get; init; }

    /// <summary>重办 re-done because the complainant was not satisfied.</summary>
    public int? Redone { get; init; }

    /// <summary>退单 returned, of whatever kind.</summary>
    public int? Returned { get; init; }

    /// <summary>有责退回 returned with fault; part of the returned.</summary>
    public int? ReturnedWithFault { get; init; }

    /// <summary>重复退回 returned repeatedly; part of the returned.</summary>
    public int? ReturnedRepeatedly { get; init; }

    /// <summary>转办超 5 次 transferred more than five times.</summary>
    public int? TransferredOver5 { get; init; }

    /// <summary>超期 not closed by the day they were due.</summary>
    public int? Overdue { get; init; }

    /// <summary>办理天数 working days from receiving to closing, added up over the closed ones.</summary>
    public double? DaysToClose { get; init; }

    /// <summary>Count by count; a count that one of the two does not report is the other's.</summary>
    public ComplaintCounts Plus(ComplaintCounts other) => new()
    {
        Received = Sum(Received, other.Received),
        AcceptedOnTime = Sum(AcceptedOnTime, other.AcceptedOnTime),
        RepliedOnTime = Sum(RepliedOnTime, other.RepliedOnTime),
        Closed = Sum(Closed, other.Closed),
        Satisfied = Sum(Satisfied, other.Satisfied),
        CalledBack = Sum(CalledBack, other.CalledBack),
        Redone = Sum(Redone, other.Redone),
        Returned = Sum(Returned, other.Returned),
        ReturnedWithFault = Sum(ReturnedWithFault, other.ReturnedWithFault),
        ReturnedRepeatedly = Sum(ReturnedRepeatedly, other.ReturnedRepeatedly),
        TransferredOver5 = Sum(TransferredOver5, other.TransferredOver5),
        Overdue = Sum(Overdue, other.Overdue),
        DaysToClose = DaysToClose is null ? other.DaysToClose : DaysToClose + (other.DaysToClose ?? 0),
    };

    private static int? Sum(int? a, int? b) => a is null ? b : a + (b ?? 0);
}

/// <summary>One row of the monthly table. Platform and topic are null where the office does not tell them apart.</summary>
public sealed record ComplaintMonth(string? Platform, string? Topic, ComplaintCounts Counts);
