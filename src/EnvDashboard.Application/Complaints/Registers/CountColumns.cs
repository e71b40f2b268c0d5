using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>Between the counts as a record and as columns of a table.</summary>
internal static class CountColumns
{
    public static T Write<T>(T row, ComplaintCounts c) where T : IComplaintCounts
    {
        (row.Received, row.AcceptedOnTime, row.RepliedOnTime, row.Closed) = (c.Received, c.AcceptedOnTime, c.RepliedOnTime, c.Closed);
        (row.Satisfied, row.CalledBack, row.Redone) = (c.Satisfied, c.CalledBack, c.Redone);
        (row.Returned, row.ReturnedWithFault, row.ReturnedRepeatedly) = (c.Returned, c.ReturnedWithFault, c.ReturnedRepeatedly);
        (row.TransferredOver5, row.Overdue, row.DaysToClose) = (c.TransferredOver5, c.Overdue, c.DaysToClose);
        return row;
    }

    public static ComplaintCounts Read(IComplaintCounts row) => new()
    {
        Received = row.Received, AcceptedOnTime = row.AcceptedOnTime, RepliedOnTime = row.RepliedOnTime, Closed = row.Closed,
        Satisfied = row.Satisfied, CalledBack = row.CalledBack, Redone = row.Redone,
        Returned = row.Returned, ReturnedWithFault = row.ReturnedWithFault, ReturnedRepeatedly = row.ReturnedRepeatedly,
        TransferredOver5 = row.TransferredOver5, Overdue = row.Overdue, DaysToClose = row.DaysToClose,
    };

    /// <summary>The counts under the keys of the contract, in its order.</summary>
    public static IEnumerable<(string Key, double? Count)> Named(ComplaintCounts c)
    {
        yield return ("received", c.Received);
        yield return ("accepted_on_time", c.AcceptedOnTime);
        yield return ("replied_on_time", c.RepliedOnTime);
        yield return ("closed", c.Closed);
        yield return ("satisfied", c.Satisfied);
        yield return ("called_back", c.CalledBack);
        yield return ("redone", c.Redone);
        yield return ("returned", c.Returned);
        yield return ("returned_with_fault", c.ReturnedWithFault);
        yield return ("returned_repeatedly", c.ReturnedRepeatedly);
        yield return ("transferred_over_5", c.TransferredOver5);
        yield return ("overdue", c.Overdue);
        yield return ("days_to_close", c.DaysToClose);
    }
}
