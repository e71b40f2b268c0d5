using EnvDashboard.Domain.Calendars;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>
/// Adds up work orders into counts. A count of which no work order of the platform says anything in the month stays unreported: where
/// days of acceptance are not kept, nobody was "not accepted on time".
/// </summary>
internal sealed class CaseSum
{
    private int received, acceptedOnTime, repliedOnTime, closed, satisfied, calledBack, redone, returned, withFault, repeatedly, over5, overdue, days;
    private CaseSays says;

    public void Add(ComplaintCaseRow row, WorkingCalendar calendar, int acceptWithin, DateOnly today)
    {
        received++;
        if (row.AcceptedOn is { } accepted)
        {
            says |= CaseSays.Accepted;
            if (accepted <= calendar.Add(row.ReceivedOn, acceptWithin)) acceptedOnTime++;
        }
        if (row.RepliedOn is { } replied)
        {
            says |= CaseSays.Replied;
            if (replied <= row.DueOn) repliedOnTime++;
        }
        if (row.ClosedOn is { } done)
        {
            closed++;
            days += calendar.Between(row.ReceivedOn, done);
        }
        if ((row.ClosedOn ?? today) > row.DueOn) overdue++;
        if (row.CalledBack is not null) says |= CaseSays.CalledBack;
        if (row.CalledBack == true) calledBack++;
        if (row.Satisfied == true) satisfied++;
        if (row.Redone is not null) says |= CaseSays.Redone;
        if (row.Redone == true) redone++;
        if (row.Return != ComplaintReturn.None) returned++;
        if (row.Return == ComplaintReturn.WithFault) withFault++;
        if (row.Return == ComplaintReturn.Repeated) repeatedly++;
        if (row.Transfers is not null) says |= CaseSays.Transfers;
        if (row.Transfers > 5) over5++;
    }

    /// <summary>Of what the work orders added so far speak.</summary>
    public CaseSays Says => says;

    /// <param name="kept">Of what the platform's work orders speak in the month.</param>
    public ComplaintCounts Counts(CaseSays kept) => new()
    {
        Received = received,
        AcceptedOnTime = kept.HasFlag(CaseSays.Accepted) ? acceptedOnTime : null,
        RepliedOnTime = kept.HasFlag(CaseSays.Replied) ? repliedOnTime : null,
        Closed = closed,
        CalledBack = kept.HasFlag(CaseSays.CalledBack) ? calledBack : null,
        Satisfied = kept.HasFlag(CaseSays.CalledBack) ? satisfied : null,
        Redone = kept.HasFlag(CaseSays.Redone) ? redone : null,
        Returned = returned,
        ReturnedWithFault = withFault,
        ReturnedRepeatedly = repeatedly,
        TransferredOver5 = kept.HasFlag(CaseSays.Transfers) ? over5 : null,
        Overdue = overdue,
        DaysToClose = days,
    };
}

/// <summary>What work orders may leave unsaid.</summary>
[Flags]
internal enum CaseSays { Nothing = 0, Accepted = 1, Replied = 2, CalledBack = 4, Redone = 8, Transfers = 16 }
