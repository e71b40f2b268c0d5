using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>
/// Looks whether the ledger has moved since it was last fed, and asks for it once it has come to rest: many steps make one submission.
/// What is due stands in the database, so nothing is forgotten when the program stops in between.
/// </summary>
public sealed class AskForFeed(IDbContextFactory<AppDb> factory, IJobQueue jobs, RectificationOptions options, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(20);

    /// <returns>Whether a feed was asked for.</returns>
    public async Task<bool> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!options.FeedIndicators) return false;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime).DayNumber;
        var last = await db.RectificationEvents.OrderByDescending(e => e.Id).Select(e => new { e.Id, e.At }).FirstOrDefaultAsync(cancellationToken);
        if (!await db.Counters.AnyAsync(c => c.Name == FeedLedger.Fed, cancellationToken))
        {
            // What was there before feeding began was published as it was, and stays so until somebody touches it.
            await FeedLedger.SetAsync(db, FeedLedger.Fed, last?.Id ?? 0, cancellationToken);
            await FeedLedger.SetAsync(db, FeedLedger.FedDay, today, cancellationToken);
            return false;
        }
        var moved = last is not null && last.Id > await Counters.ReadAsync(db, FeedLedger.Fed, cancellationToken) && last.At <= time.GetUtcNow().UtcDateTime - Rest;
        if (!moved && await Counters.ReadAsync(db, FeedLedger.FedDay, cancellationToken) >= today) return false;
        await jobs.EnqueueAsync<FeedLedger, FeedArguments>(new(), FeedLedger.Key, cancellationToken);
        return true;
    }
}
