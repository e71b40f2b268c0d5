using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
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
public sealed class FeedRegisters(
    IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IEnumerable<IIndicatorFeed> feeds, ReceiveSubmission receive, ReadSubmission read, IJobQueue jobs)
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
        var due = false;
        foreach (var feed in feeds.Where(f => f.Enabled)) due |= await FeedAsync(feed, submission, progress, cancellationToken);
        return due;
    }

    private async Task<bool> FeedAsync(IIndicatorFeed feed, int submission, IJobProgress progress, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var names = await SubmissionRegisters.NamesAsync(db, submission, cancellationToken);
        if (!names.Any(feed.Registers.Contains)) return false;
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var spoken = await db.Submissions.Where(s => s.Id == submission).Select(s => s.Periods).SingleAsync(cancellationToken);
        var periods = spoken.Where(known.PeriodIds.ContainsKey).Select(p => known.PeriodIds[p]).ToHashSet();
        var figures = await feed.ComputeAsync(db, known, periods, cancellationToken);
        var changed = await FedFile.ChangedAsync(db, known, feed, figures, periods, cancellationToken);
        if (changed.Count == 0) return false;
        if (feed.Indicators.Any(i => !known.IndicatorIds.ContainsKey(i.Code)))
        {
            // An indicator of the product's own comes into the dictionary when it is first needed; apart, as definitions are not rolled back.
            await SubmitAsync("indicators.csv", "definition", FedFile.Definitions(feed.Indicators.Where(i => !known.IndicatorIds.ContainsKey(i.Code))), progress, cancellationToken);
        }
        var name = string.Create(CultureInfo.InvariantCulture, $"{feed.Name}-{submission}.csv");
        return await SubmitAsync(name, "indicators", FedFile.Figures(changed), progress, cancellationToken);
    }

    private async Task<bool> SubmitAsync(string name, string kind, byte[] file, IJobProgress progress, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(file);
        var id = await receive.StoreAsync(Actor.System, new ReceiveRequest(name, kind, null, null, Commit: true), content, cancellationToken);
        return await read.StageAndApplyAsync(id, progress, cancellationToken);
    }
}
