using System.Diagnostics;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Computes one due ranking and puts it in force, in one transaction with everything that follows from it.</summary>
public sealed class ComputeRun(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, GatherRunInput gather, StoreRun store, LiveFeed live, TimeProvider time)
{
    public async Task ExecuteAsync(int targetId, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var target = await db.RankingTargets.SingleAsync(t => t.Id == targetId, cancellationToken);
        var requested = target.Requested;
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var scheme = known.Schemes[target.SchemeId];
        var previous = await PreviousRun.FindAsync(db, known, scheme, known.Periods[target.PeriodId], cancellationToken);
        var input = await gather.ExecuteAsync(db, known, scheme, target.PeriodId, cancellationToken);
        var inputHash = RunHash.OfInput(input, target.SchemeId, previous?.OutcomeHash);
        var gathered = Lap(watch);

        var current = target.RunId is { } runId ? await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancellationToken) : null;
        var keep = current?.InputHash == inputHash;
        var result = keep || input.Observations == 0 ? null : SchemeScorer.Score(input.Scoring);
        var ranked = result is null ? null : Ranker.Rank(result, 0, previous?.RanksByCode);
        var run = ranked is null ? null : Describe(target, known, scheme, input, previous, inputHash, ranked);
        if (run is not null) ComputeIntervals.AddToSmall(run, result!);
        var scored = Lap(watch);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var outcomeBefore = current?.OutcomeHash;
        var outcomeAfter = outcomeBefore;
        if (!keep)
        {
            if (run is not null) await store.ExecuteAsync(db, known, run, input, result!, ranked!, previous, cancellationToken);
            target.RunId = run?.Id;
            outcomeAfter = run?.OutcomeHash;
        }
        target.Computed = requested;
        if (outcomeBefore != outcomeAfter) await RequestNextAsync(db, known, scheme, target, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        var finished = await FinishSubmissionsAsync(db, target, requested, new() { ["gather"] = gathered, ["score"] = scored, ["publish"] = Lap(watch) }, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        foreach (var id in finished) live.PublishSubmission(id);
        if (!keep) live.Publish(new(scheme.Code, known.Periods[target.PeriodId].Code, target.RunId));
    }

    private RankingRunRow Describe(RankingTargetRow target, DictionarySnapshot known, Scheme scheme, RunInput input, PreviousRun? previous, string inputHash, RankedList ranked) => new()
    {
        SchemeId = target.SchemeId,
        GroupId = known.GroupIds[scheme.GroupCode],
        PeriodId = target.PeriodId,
        PreviousRunId = previous?.RunId,
        ComputedAt = time.GetUtcNow().UtcDateTime,
        RankedCount = ranked.RankedCount,
        Average = ranked.RankedCount == 0 ? null : ranked.Rows.Average(r => r.Score),
        UnrankedCount = ranked.Unranked.Count,
        InputHash = inputHash,
        OutcomeHash = RunHash.OfOutcome(input.Scoring.UnitCodes, ranked),
        Invented = input.UnitIds.Any(id => known.Units[id].Invented),
        Units = PackedArrays.PackIds(input.UnitIds),
        Points = [.. input.Points],
    };

    /// <summary>The next period shows the change against this one, so it is due as well; it goes no further unless its own ranks move.</summary>
    private static async Task RequestNextAsync(AppDb db, DictionarySnapshot known, Scheme scheme, RankingTargetRow target, CancellationToken cancellationToken)
    {
        var period = known.Periods[target.PeriodId];
        var schemes = known.Schemes.Where(s => s.Value.Code == scheme.Code).Select(s => s.Key).ToList();
        var targets = await db.RankingTargets.AsNoTracking().Where(t => schemes.Contains(t.SchemeId) && t.RunId != null).ToListAsync(cancellationToken);
        var next = targets
            .Where(t => known.Periods[t.PeriodId].Kind == period.Kind && known.Periods[t.PeriodId].Start > period.Start)
            .GroupBy(t => known.Periods[t.PeriodId]).OrderBy(g => g.Key).FirstOrDefault();
        if (next is null) return;
        // In the database, not on the copy: an accept may be raising the same number right now.
        var ids = next.Select(t => t.Id).ToList();
        await db.RankingTargets.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(s => s.SetProperty(t => t.Requested, t => t.Requested + 1), cancellationToken);
    }

    /// <summary>A submission is ranked when every ranking it made due is computed.</summary>
    private static async Task<List<int>> FinishSubmissionsAsync(AppDb db, RankingTargetRow target, long requested, Dictionary<string, double> timings, CancellationToken cancellationToken)
    {
        var answered = await db.SubmissionTargets.Where(t => t.TargetId == target.Id && t.RunId == null && t.Requested <= requested).ToListAsync(cancellationToken);
        foreach (var link in answered) link.RunId = target.RunId;
        await db.SaveChangesAsync(cancellationToken);
        var ids = answered.ConvertAll(a => a.SubmissionId);
        if (ids.Count == 0) return ids;
        var waiting = await (
            from link in db.SubmissionTargets
            join due in db.RankingTargets on link.TargetId equals due.Id
            where ids.Contains(link.SubmissionId) && due.Computed < link.Requested
            select link.SubmissionId).Distinct().ToListAsync(cancellationToken);
        var submissions = await db.Submissions.Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
        foreach (var submission in submissions)
        {
            foreach (var (step, milliseconds) in timings) submission.Timings[step] = submission.Timings.GetValueOrDefault(step) + milliseconds;
            db.Entry(submission).Property(s => s.Timings).IsModified = true;
            if (submission.Status == SubmissionStatus.Accepted && !waiting.Contains(submission.Id)) submission.Status = SubmissionStatus.Ranked;
        }
        await db.SaveChangesAsync(cancellationToken);
        return ids;
    }

    private static double Lap(Stopwatch watch)
    {
        var elapsed = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return elapsed;
    }
}
