using EnvDashboard.Domain.Calendars;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>
/// Adds up work orders into counts. A count that no work order says anything of stays unreported: without a single day of acceptance
/// nobody was "not accepted on time".
/// </summary>
internal sealed class CaseSum
{
    private int received, acceptedOnTime, repliedOnTime, closed, satisfied, calledBack, redone, returned, withFault, repeatedly, over5, overdue, days;
    private bool saysAccepted, saysReplied, saysCalledBack, saysRedone, saysTransfers;

    public void Add(ComplaintCaseRow row, WorkingCalendar calendar, int acceptWithin, DateOnly today)
    {
        received++;
        if (row.AcceptedOn is { } accepted)
        {
            saysAccepted = true;
            if (accepted <= calendar.Add(row.ReceivedOn, acceptWithin)) acceptedOnTime++;
        }
        if (row.RepliedOn is { } replied)
        {
            saysReplied = true;
            if (replied <= row.DueOn) repliedOnTime++;
        }
        if (row.ClosedOn is { } done)
        {
            closed++;
            days += calendar.Between(row.ReceivedOn, done);
        }
        if ((row.ClosedOn ?? today) > row.DueOn) overdue++;
        if (row.CalledBack is not null) saysCalledBack = true;
        if (row.CalledBack == true) calledBack++;
        if (row.Satisfied == true) satisfied++;
        if (row.Redone is not null) saysRedone = true;
        if (row.Redone == true) redone++;
        if (row.Return != ComplaintReturn.None) returned++;
        if (row.Return == ComplaintReturn.WithFault) withFault++;
        if (row.Return == ComplaintReturn.Repeated) repeatedly++;
        if (row.Transfers is not null) saysTransfers = true;
        if (row.Transfers > 5) over5++;
    }

    public ComplaintCounts Counts => new()
    {
        Received = received,
        AcceptedOnTime = saysAccepted ? acceptedOnTime : null,
        RepliedOnTime = saysReplied ? repliedOnTime : null,
        Closed = closed,
        CalledBack = saysCalledBack ? calledBack : null,
        Satisfied = saysCalledBack ? satisfied : null,
        Redone = saysRedone ? redone : null,
        Returned = returned,
        ReturnedWithFault = withFault,
        ReturnedRepeatedly = repeatedly,
        TransferredOver5 = saysTransfers ? over5 : null,
        Overdue = overdue,
        DaysToClose = closed > 0 ? days : null,
    };
}
