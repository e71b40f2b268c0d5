namespace EnvDashboard.Domain.Approvals;

/// <summary>How far an item can be handled online (网办程度).</summary>
public enum OnlineLevel { NotOnline, Online, FullyOnline }

/// <summary>Where the power to decide stands (赋权状态): kept above, handed down, taken up by the unit below, taken back.</summary>
public enum DelegationState { NotDelegated, Delegated, TakenUp, TakenBack }

/// <summary>An item of the catalogue (事项目录). Unit and code identify it. Null = nothing is said.</summary>
public sealed record ApprovalItem(string Code, string Name)
{
    /// <summary>法定时限: what the law allows.</summary>
    public TimeLimit? Legal { get; init; }

    /// <summary>承诺时限: what the unit promises; never longer than the law allows.</summary>
    public TimeLimit? Promised { get; init; }

    /// <summary>标杆时限: what the best promise.</summary>
    public TimeLimit? Benchmark { get; init; }

    /// <summary>实际办理天数: what it takes on average, in the unit of the promised limit.</summary>
    public double? Actual { get; init; }

    /// <summary>环节.</summary>
    public int? Steps { get; init; }

    /// <summary>Documents to be handed in (材料).</summary>
    public int? Documents { get; init; }

    /// <summary>How often the applicant has to come (跑动次数).</summary>
    public int? Visits { get; init; }
    public OnlineLevel? Online { get; init; }

    /// <summary>Whether it is handled in the service hall (进驻大厅).</summary>
    public bool? InHall { get; init; }

    /// <summary>Why it is not in the hall.</summary>
    public string? HallReason { get; init; }
    public DelegationState? Delegated { get; init; }

    /// <summary>The theme (一件事) that it is part of. Many items, and many cases, belong to one theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Null = cannot be said.</summary>
    public bool? IsOverLegal => TimeLimit.IsLonger(Promised, Legal);

    /// <summary>承诺时限未达标杆; null = cannot be said.</summary>
    public bool? IsOverBenchmark => TimeLimit.IsLonger(Promised, Benchmark);

    /// <summary>What a row says on top of what stood: where it says nothing, that stays.</summary>
    public ApprovalItem Over(ApprovalItem before)
    {
        var inHall = InHall ?? before.InHall;
        return new(Code, Name)
        {
            Legal = Legal ?? before.Legal,
            Promised = Promised ?? before.Promised,
            Benchmark = Benchmark ?? before.Benchmark,
            Actual = Actual ?? before.Actual,
            Steps = Steps ?? before.Steps,
            Documents = Documents ?? before.Documents,
            Visits = Visits ?? before.Visits,
            Online = Online ?? before.Online,
            InHall = inHall,
            // In the hall there is no reason for being outside it.
            HallReason = inHall == true ? null : HallReason ?? before.HallReason,
            Delegated = Delegated ?? before.Delegated,
            Theme = Theme ?? before.Theme,
        };
    }
}
