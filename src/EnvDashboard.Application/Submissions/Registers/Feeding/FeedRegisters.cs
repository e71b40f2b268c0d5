using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

public sealed record RegisterFeed(int SubmissionId);

/// <summary>
/// Makes what follows from registers into observations. Figures go the way of every figure, as a submission with a file of its own, so
/// that each has a cell to point to and can be rolled back. Run again it finds nothing to change and submits nothing.
/// </summary>
public sealed class FeedRegisters(IDbContextFactory<AppDb> factory, IEnumerable<IIndicatorFeed> feeds, MakeFedFile make, ReceiveSubmission receive, ReadSubmission read, IJobQueue jobs)
    : IBackgroundJob<RegisterFeed>
{
    public async Task RunAsync(RegisterFeed arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await ExecuteAsync(arguments.SubmissionId, progress, cancellationToken))
            await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
    }

    /// <param name="submission">Whose registers and periods are looked at.</param>
    /// <returns>True when rankings have become due.</returns>
    public async Task<bool> ExecuteAsync(int submission, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.Submissions.Where(s => s.Id == submission).Select(s => new { s.Periods, s.FeedDue }).SingleAsync(cancellationToken);
        var names = await SubmissionRegisters.NamesAsync(db, submission, cancellationToken);
        var due = false;
        foreach (var feed in feeds.Where(f => f.Enabled && names.Any(f.Registers.Contains))) due |= await FeedAsync(feed, submission, row.Periods, progress, cancellationToken);
        // What became due meanwhile, by a rollback, stays so.
        await db.Submissions.Where(s => s.Id == submission && s.FeedDue == row.FeedDue).ExecuteUpdateAsync(s => s.SetProperty(x => x.FeedDue, 0), cancellationToken);
        return due;
    }

    private async Task<bool> FeedAsync(IIndicatorFeed feed, int submission, IReadOnlyCollection<string> periods, IJobProgress progress, CancellationToken cancellationToken)
    {
        if (await make.ExecuteAsync(feed, periods, progress, cancellationToken) is not { } file) return false;
        using var content = new MemoryStream(file);
        var name = string.Create(CultureInfo.InvariantCulture, $"{feed.Name}-{submission}.csv");
        var id = await receive.StoreAsync(Actor.System, new ReceiveRequest(name, "indicators", null, null, Commit: true), content, cancellationToken);
        return await read.StageAndApplyAsync(id, progress, cancellationToken);
    }
}
