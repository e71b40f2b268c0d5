using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain.Complaints;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Complaints;

/// <summary>
/// Work orders in force, those that came last first. Personal columns are never part of it. The ids of a page are found in an index first
/// and its work orders opened then.
/// </summary>
public sealed class ListCases(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, KeptComplaintSums kept, TimeProvider time)
{
    public async Task<Page<CaseView>> ExecuteAsync(Actor actor, CaseFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var cases = CaseQuery.Of(db, known, filter, today);
        var total = Counted(filter) is { } count
            ? ComplaintQuery.Of(await kept.CurrentAsync(db, known, cancellationToken), known, filter.Places, 0).Where(r => r.FromCases).Sum(r => (long)count(r.Counts))
            : await cases.LongCountAsync(cancellationToken);
        if (page.Skip >= total) return page.Of<CaseView>([], total);
        var ids = await cases.OrderByDescending(c => c.Id).Select(c => c.Id).Skip(page.Skip).Take(page.Size).ToListAsync(cancellationToken);
        var rows = await db.ComplaintCases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Id).ToListAsync(cancellationToken);
        var sheetIds = rows.Select(r => r.SheetId).Distinct().ToList();
        var sheets = await db.SubmissionSheets.Where(s => sheetIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        return page.Of([.. rows.Select(r => View(known, r, sheets[r.SheetId], today))], total);
    }

    /// <summary>What the monthly table, made in the same transaction, counts already; null = the work orders have to be counted.</summary>
    private static Func<ComplaintCounts, int>? Counted(CaseFilter filter) => filter is { Grades.Count: 0, Number: null or "" } ? filter.Kind switch
    {
        null or "" => c => c.Received ?? 0,
        "returned" => c => c.Returned ?? 0,
        "with_fault" => c => c.ReturnedWithFault ?? 0,
        "repeated" => c => c.ReturnedRepeatedly ?? 0,
        "over5" => c => c.TransferredOver5 ?? 0,
        "open" => c => (c.Received ?? 0) - (c.Closed ?? 0),
        _ => null,
    } : null;

    private static CaseView View(DictionarySnapshot known, ComplaintCaseRow c, string sheet, DateOnly today) => new(
        c.Id, c.CaseNo, GetRanking.Reference(known, c.UnitId!.Value), known.Periods[c.PeriodId!.Value].Code, c.Platform, c.Topic, c.Subject, c.ReceivedOn, c.AcceptedOn, c.RepliedOn,
        c.ClosedOn, c.DueOn, c.OverdueAfter < today, c.Return, c.Transfers, c.CalledBack, c.Satisfied, c.Redone, c.Grade, c.JointConsultation, c.FollowUp, c.SubmissionId, sheet, c.Cell);
}
