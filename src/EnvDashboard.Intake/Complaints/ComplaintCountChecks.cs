using EnvDashboard.Domain.Complaints;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;

namespace EnvDashboard.Intake.Complaints;

/// <summary>
/// What cannot be, and what is worth a question. A part above its whole is an error. Closed, replied or overdue above received may be
/// true where an office counts those of earlier months too, so it is only a warning.
/// </summary>
internal static class ComplaintCountChecks
{
    /// <returns>False when something cannot be.</returns>
    public static bool Check(ComplaintCounts c, Func<string, CellAddress> cell, ObservationStager stager)
    {
        var good = true;
        Part("accepted_on_time", c.AcceptedOnTime, "received", c.Received);
        Part("satisfied", c.Satisfied, "called_back", c.CalledBack);
        Part("redone", c.Redone, "called_back", c.CalledBack);
        Part("returned_with_fault", c.ReturnedWithFault, "returned", c.Returned);
        Part("returned_repeatedly", c.ReturnedRepeatedly, "returned", c.Returned);
        Question("replied_on_time", c.RepliedOnTime, "received", c.Received);
        Question("closed", c.Closed, "received", c.Received);
        Question("called_back", c.CalledBack, "closed", c.Closed);
        Question("transferred_over_5", c.TransferredOver5, "received", c.Received);
        Question("overdue", c.Overdue, "received", c.Received);
        if (c.DaysToClose < 0)
        {
            good = false;
            stager.Refuse(FindingCodes.BadNumber, cell("days_to_close"), Show(c.DaysToClose), Show(c.DaysToClose));
        }
        return good;

        void Part(string part, int? number, string whole, int? of)
        {
            if (!(number > of)) return;
            good = false;
            stager.Refuse(FindingCodes.CountAboveWhole, cell(part), Show(number), part, Show(number), whole, Show(of));
        }

        void Question(string part, int? number, string whole, int? of)
        {
            if (number > of) stager.Warn(FindingCodes.CountAboveBase, cell(part), Show(number), part, Show(number), whole, Show(of));
        }
    }

    private static string Show(double? number) => ObservationStager.Show(number ?? 0);
}
