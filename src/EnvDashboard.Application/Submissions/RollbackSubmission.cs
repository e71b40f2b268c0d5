using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Points;
using EnvDashboard.Application.Submissions.Rectification;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>
/// Undoes an accepted submission: its values go, what they had replaced comes back, the rankings follow. Refused when a later
/// submission stands on the same places; that one is named.
/// </summary>
public sealed class RollbackSubmission(
    IDbContextFactory<AppDb> factory,
    GetSubmission get,
    DictionaryStore dictionaries,
    IObservationBulk bulk,
    SubmissionRegisters registers,
    RequestFeed feed,
    IJobQueue jobs,
    LiveFeed live,
    TimeProvider time)
{
    public async Task<SubmissionView> ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidInputException(new FieldError("reason", "missing"));
        await get.ExecuteAsync(actor, id, cancellationToken);
        var due = await UndoAsync(actor, id, reason, cancellationToken);
        if (due) await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
        await feed.ExecuteAsync(id, cancellationToken);
        live.PublishSubmission(id);
        return await get.ExecuteAsync(actor, id, cancellationToken);
    }

    private async Task<bool> UndoAsync(Actor actor, int id, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var subject = id.ToString(CultureInfo.InvariantCulture);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await Counters.RaiseAsync(db, CounterRow.Observations, cancellationToken);
        var row = await db.Submissions.SingleAsync(s => s.Id == id, cancellationToken);
        if (row.Status is not (SubmissionStatus.Accepted or SubmissionStatus.Ranked)) throw new ConflictException("submission_not_accepted", subject);
        if (await db.StagedContents.AnyAsync(c => c.SubmissionId == id && c.Definitions != null, cancellationToken)) throw new ConflictException("definitions_stay", subject);
        var later = await LaterOnTheSamePlacesAsync(
            db,
            id,
            [
                .. await RollBackPoints.LaterAsync(db, id, cancellationToken),
                .. await RollBackItems.LaterAsync(db, id, cancellationToken),
                .. await registers.LaterAsync(db, id, cancellationToken),
            ],
            cancellationToken);
        if (later.Count > 0) throw new ConflictException("later_submissions", subject, string.Join(", ", later));

        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var periods = row.Periods.ConvertAll(p => known.PeriodIds[p]);
        var values = await TouchedAsync(db, id, periods, cancellationToken);
        if (periods.Count > 0) bulk.RollBack(db, id, now, periods);
        var touched = new Touched(values, await RollBackPoints.ExecuteAsync(db, id, now, cancellationToken));
        await RollBackItems.ExecuteAsync(db, id, actor.Name, now, cancellationToken);
        await registers.RollBackAsync(db, known, id, now, cancellationToken);
        if (await feed.ConcernsAsync(db, id, cancellationToken)) row.FeedDue++;
        var due = await MarkDueRankings.ExecuteAsync(db, known, null, touched, DefinitionEffect.None, cancellationToken);
        row.Status = SubmissionStatus.RolledBack;
        row.DecidedBy = actor.Name;
        row.DecidedAt = now;
        row.Reason = Text.Shorten(reason, 2000);
        db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "submission.rolledBack", Subject = subject, Details = Text.Shorten(reason, 4000) });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due;
    }

    /// <summary>Submissions in force that replaced or cleared values of this one, or filled places that this one had cleared.</summary>
    private static async Task<List<int>> LaterOnTheSamePlacesAsync(AppDb db, int id, IReadOnlyList<int> onPoints, CancellationToken cancellationToken)
    {
        SubmissionStatus[] inForce = [SubmissionStatus.Accepted, SubmissionStatus.Ranked];
        var replaced = db.ObservationHistory.Where(h => h.SubmissionId == id && !h.ByRollback).Select(h => h.ReplacedById);
        var refilled =
            from cleared in db.ObservationHistory
            where cleared.ReplacedById == id && !cleared.ByRollback
            join now in db.Observations on new { cleared.PeriodId, cleared.IndicatorId, cleared.UnitId } equals new { now.PeriodId, now.IndicatorId, now.UnitId }
            where now.SubmissionId != id
            select now.SubmissionId;
        return await db.Submissions
            .Where(s => s.Id != id && inForce.Contains(s.Status) && (replaced.Contains(s.Id) || refilled.Contains(s.Id) || onPoints.Contains(s.Id)))
            .Select(s => s.Id).OrderBy(s => s).ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<int, HashSet<int>>> TouchedAsync(AppDb db, int id, List<int> periods, CancellationToken cancellationToken)
    {
        var own = await db.Observations.Where(o => periods.Contains(o.PeriodId) && o.SubmissionId == id)
            .Select(o => new { o.PeriodId, o.IndicatorId }).Distinct().ToListAsync(cancellationToken);
        var cleared = await db.ObservationHistory.Where(h => h.ReplacedById == id && !h.ByRollback)
            .Select(h => new { h.PeriodId, h.IndicatorId }).Distinct().ToListAsync(cancellationToken);
        return own.Concat(cleared).GroupBy(o => o.PeriodId).ToDictionary(g => g.Key, g => g.Select(o => o.IndicatorId).ToHashSet());
    }
}
