namespace EnvDashboard.Domain.Complaints;

/// <summary>One work order (工单). Null = not said.</summary>
public sealed record ComplaintCase(string CaseNo, DateOnly ReceivedOn)
{
    public string? Platform { get; init; }
    public string? Topic { get; init; }

    /// <summary>What it is about, in short; telephone and identity numbers in it are blotted out.</summary>
    public string? Subject { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public DateOnly? RepliedOn { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day by which it is to be answered and closed, as written; else it follows from the limit in working days.</summary>
    public DateOnly? Due { get; init; }
    public ComplaintReturn Return { get; init; }
    public int? Transfers { get; init; }
    public bool? CalledBack { get; init; }
    public bool? Satisfied { get; init; }
    public bool? Redone { get; init; }
    public ComplaintGrade? Grade { get; init; }

    /// <summary>联合会商: whether a joint consultation was held.</summary>
    public bool? JointConsultation { get; init; }

    /// <summary>跟踪问效: what was done to follow it up.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Columns of personal data as JSON; kept only when the installation says so.</summary>
    public string? Personal { get; init; }
}
