using EnvDashboard.Domain.Approvals;

namespace EnvDashboard.Storage.Model;

/// <summary>An item of the catalogue (事项目录) as one workbook left it; all rows of one key are its history.</summary>
public sealed class ApprovalItemRow : RegisterRow
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public double? LegalValue { get; set; }
    public LimitUnit? LegalUnit { get; set; }
    public double? PromisedValue { get; set; }
    public LimitUnit? PromisedUnit { get; set; }
    public double? BenchmarkValue { get; set; }
    public LimitUnit? BenchmarkUnit { get; set; }
    public double? Actual { get; set; }
    public int? Steps { get; set; }
    public int? Documents { get; set; }
    public int? Visits { get; set; }
    public OnlineLevel? Online { get; set; }
    public bool? InHall { get; set; }
    public string? HallReason { get; set; }
    public DelegationState? Delegated { get; set; }
    public string? Theme { get; set; }

    /// <summary>Whether the promised limit is longer than the benchmark; null = cannot be said. Kept so that the list can be filtered.</summary>
    public bool? OverBenchmark { get; set; }
}

/// <summary>What a unit counted of its approvals in a month.</summary>
public sealed class ApprovalCountRow : RegisterRow
{
    /// <summary>Null = the unit as a whole.</summary>
    public string? ItemCode { get; set; }

    /// <summary>JSON: count → number. Only those that are known.</summary>
    public string Counts { get; set; } = "{}";
}
