using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Storage.Model;

/// <summary>A row that holds the counts of complaints.</summary>
public interface IComplaintCounts
{
    int? Received { get; set; }
    int? AcceptedOnTime { get; set; }
    int? RepliedOnTime { get; set; }
    int? Closed { get; set; }
    int? Satisfied { get; set; }
    int? CalledBack { get; set; }
    int? Redone { get; set; }
    int? Returned { get; set; }
    int? ReturnedWithFault { get; set; }
    int? ReturnedRepeatedly { get; set; }
    int? TransferredOver5 { get; set; }
    int? Overdue { get; set; }
    double? DaysToClose { get; set; }
}

/// <summary>One row of a monthly table of complaints as it was reported.</summary>
public sealed class ComplaintMonthRow : RegisterRow, IComplaintCounts
{
    public string? Platform { get; set; }
    public string? Topic { get; set; }
    public int? Received { get; set; }
    public int? AcceptedOnTime { get; set; }
    public int? RepliedOnTime { get; set; }
    public int? Closed { get; set; }
    public int? Satisfied { get; set; }
    public int? CalledBack { get; set; }
    public int? Redone { get; set; }
    public int? Returned { get; set; }
    public int? ReturnedWithFault { get; set; }
    public int? ReturnedRepeatedly { get; set; }
    public int? TransferredOver5 { get; set; }
    public int? Overdue { get; set; }
    public double? DaysToClose { get; set; }
}

/// <summary>One work order.</summary>
public sealed class ComplaintCaseRow : RegisterRow
{
    public string CaseNo { get; set; } = "";
    public string? Platform { get; set; }
    public string? Topic { get; set; }
    public string? Subject { get; set; }
    public DateOnly ReceivedOn { get; set; }
    public DateOnly? AcceptedOn { get; set; }
    public DateOnly? RepliedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>As written; null = by the limit in working days.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The day by which it is to be closed: as written, else by the limit and the working calendar in force.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>
    /// Overdue on every day after this one: the day it was due, of a work order that is open or was closed later; null = closed in time.
    /// Worked out by the database, so that it is never behind.
    /// </summary>
    public DateOnly? OverdueAfter { get; private set; }

    /// <summary>The same as "not removed", for the indexes of the list: nothing but the list asks for it, so nothing else is led there.</summary>
    public bool InForce { get; private set; }
    public ComplaintReturn Return { get; set; }
    public int? Transfers { get; set; }
    public bool? CalledBack { get; set; }
    public bool? Satisfied { get; set; }
    public bool? Redone { get; set; }
    public ComplaintGrade? Grade { get; set; }
    public bool? JointConsultation { get; set; }
    public string? FollowUp { get; set; }
    public string? Personal { get; set; }

    /// <summary>Whether anything was done to follow it up; worked out by the database.</summary>
    public bool FollowedUp { get; private set; }
}

/// <summary>
/// The monthly table as it counts: from the work orders where a unit has any on a platform in a month, else as reported. Made anew for
/// the months that a submission touches, so that pages never add up work orders.
/// </summary>
public sealed class ComplaintSumRow : IComplaintCounts
{
    public int Id { get; set; }
    public int UnitId { get; set; }
    public int PeriodId { get; set; }
    public string? Platform { get; set; }
    public string? Topic { get; set; }

    /// <summary>Added up from work orders.</summary>
    public bool FromCases { get; set; }
    public int? Received { get; set; }
    public int? AcceptedOnTime { get; set; }
    public int? RepliedOnTime { get; set; }
    public int? Closed { get; set; }
    public int? Satisfied { get; set; }
    public int? CalledBack { get; set; }
    public int? Redone { get; set; }
    public int? Returned { get; set; }
    public int? ReturnedWithFault { get; set; }
    public int? ReturnedRepeatedly { get; set; }
    public int? TransferredOver5 { get; set; }
    public int? Overdue { get; set; }
    public double? DaysToClose { get; set; }
}
