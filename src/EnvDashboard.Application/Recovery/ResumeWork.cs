using System.Globalization;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Recovery;

/// <summary>
/// Finds work that was begun and has no job: a process died between storing an upload and asking for it to be read, or between
/// accepting it and asking for the rankings. What is stored says what is still to be done; nobody has to lend a hand.
/// </summary>
public sealed class ResumeWork(IDbContextFactory<AppDb> factory, IJobQueue jobs, OriginalFiles originals, EvidenceFiles evidence, AskForFeed feed, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    private static readonly JobState[] Open = [JobState.Queued, JobState.Running, JobState.Retrying];

    /// <param name="grace">Submissions younger than this may still be on their way to the queue.</param>
    /// <returns>How many jobs were asked for.</returns>
    public async Task<int> ExecuteAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var before = time.GetUtcNow().UtcDateTime - grace;
        var stalled = await db.Submissions
            .Where(s => s.ReceivedAt < before && (s.Status == SubmissionStatus.Received || s.Status == SubmissionStatus.Reading
                || (s.Status == SubmissionStatus.Staged && s.Commit && s.ErrorCount == 0)))
            .Select(s => s.Id).ToListAsync(cancellationToken);
        var asked = 0;
        foreach (var id in stalled)
        {
            var key = id.ToString(CultureInfo.InvariantCulture);
            if (await db.Jobs.AnyAsync(j => j.Key == key && j.Type == "read_submission" && Open.Contains(j.State), cancellationToken)) continue;
            await jobs.EnqueueAsync<ReadSubmission, SubmissionArguments>(new(id), key, cancellationToken);
            asked++;
        }
        if ((await db.RankingTargets.AnyAsync(t => t.Computed < t.Requested, cancellationToken)
                || await ComputeIntervals.WithoutIntervals(db).AnyAsync(cancellationToken))
            && !await db.Jobs.AnyAsync(j => j.Type == "compute_rankings" && Open.Contains(j.State), cancellationToken))
        {
            await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
            asked++;
        }
        asked += await FeedsAsync(db, before, cancellationToken);
        if (await feed.ExecuteAsync(cancellationToken)) asked++;
        return asked;
    }

    /// <summary>Figures that are due by a submission and that nobody has been asked for. What failed a moment ago is not tried every minute.</summary>
    private async Task<int> FeedsAsync(AppDb db, DateTime before, CancellationToken cancellationToken)
    {
        var failed = time.GetUtcNow().UtcDateTime - Rest;
        var asked = 0;
        foreach (var id in await db.Submissions.Where(s => s.FeedDue > 0 && s.DecidedAt < before).Select(s => s.Id).ToListAsync(cancellationToken))
        {
            var key = id.ToString(CultureInfo.InvariantCulture);
            if (await db.Jobs.AnyAsync(j => j.Key == key && j.Type == "feed_registers" && (Open.Contains(j.State) || (j.State == JobState.Failed && j.FinishedAt > failed)), cancellationToken)) continue;
            await jobs.EnqueueAsync<FeedRegisters, RegisterFeed>(new(id), key, cancellationToken);
            asked++;
        }
        return asked;
    }

    /// <summary>Removes files of uploads and evidence that were cut off.</summary>
    public async Task<int> RemoveOrphansAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var known = await db.Submissions.Select(s => s.StoredName).ToListAsync(cancellationToken);
        var kept = await db.RectificationEvidence.Select(e => e.StoredName).ToListAsync(cancellationToken);
        return originals.DeleteExcept(known.ToHashSet(StringComparer.Ordinal)) + evidence.DeleteExcept(kept.ToHashSet(StringComparer.Ordinal));
    }
}
