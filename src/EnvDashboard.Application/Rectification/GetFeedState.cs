using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rectification;

/// <summary>How the ledger and the indicators stand to each other.</summary>
public sealed class GetFeedState(IDbContextFactory<AppDb> factory, RectificationOptions options)
{
    public async Task<FeedState> ExecuteAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var begun = await db.Counters.AnyAsync(c => c.Name == FeedLedger.Fed, cancellationToken);
        var fed = await Counters.ReadAsync(db, FeedLedger.Fed, cancellationToken);
        var waiting = begun && (await db.RectificationEvents.MaxAsync(e => (long?)e.Id, cancellationToken) ?? 0) > fed;
        var last = await db.Submissions.Where(s => s.FileName.StartsWith(FigureFile.Prefix)).OrderByDescending(s => s.Id).Select(s => new { s.Id, s.ReceivedBy, s.ReceivedAt }).FirstOrDefaultAsync(cancellationToken);
        return new(options.FeedIndicators, options.FeedIndicators && waiting, last?.Id, last?.ReceivedBy, last?.ReceivedAt);
    }
}
