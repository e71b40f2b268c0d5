using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;

namespace EnvDashboard.Application.Complaints.Registers;

/// <summary>Work orders. Platform and number identify one; the unit may change.</summary>
public sealed class ComplaintCaseRegister(IRegisterRows bulk, ComplaintSums sums, ComplaintOptions options) : Register<ComplaintCase, ComplaintCaseRow>(bulk)
{
    public override string Name => "complaint_cases";

    protected override ComplaintCaseRow ToRow(ComplaintCase entry) => new()
    {
        CaseNo = entry.CaseNo, Platform = entry.Platform, Topic = entry.Topic, Subject = entry.Subject, ReceivedOn = entry.ReceivedOn, AcceptedOn = entry.AcceptedOn,
        RepliedOn = entry.RepliedOn, ClosedOn = entry.ClosedOn, Due = entry.Due, Return = entry.Return, Transfers = entry.Transfers, CalledBack = entry.CalledBack,
        Satisfied = entry.Satisfied, Redone = entry.Redone, Grade = entry.Grade, JointConsultation = entry.JointConsultation, FollowUp = entry.FollowUp, Personal = entry.Personal,
    };

    protected override ComplaintCase ToEntry(ComplaintCaseRow row) => new(row.CaseNo, row.ReceivedOn)
    {
        Platform = row.Platform, Topic = row.Topic, Subject = row.Subject, AcceptedOn = row.AcceptedOn, RepliedOn = row.RepliedOn, ClosedOn = row.ClosedOn, Due = row.Due,
        Return = row.Return, Transfers = row.Transfers, CalledBack = row.CalledBack, Satisfied = row.Satisfied, Redone = row.Redone, Grade = row.Grade,
        JointConsultation = row.JointConsultation, FollowUp = row.FollowUp, Personal = row.Personal,
    };

    protected override string Describe(ComplaintCase entry, ComplaintCase? before) => string.Join(" · ", new[] { entry.Platform, entry.CaseNo, entry.Topic }.Where(text => text is not null));

    protected override async Task<Action<ComplaintCaseRow>?> CompleteAsync(AppDb db, CancellationToken cancellationToken)
    {
        var calendar = await WorkingCalendars.InForceAsync(db, cancellationToken);
        return row => row.DueOn = row.Due ?? calendar.Add(row.ReceivedOn, options.CloseWithinWorkingDays);
    }

    protected override Task ChangedAsync(AppDb db, DictionarySnapshot known, IReadOnlyList<int> periods, CancellationToken cancellationToken) =>
        sums.RebuildAsync(db, periods, cancellationToken);
}
