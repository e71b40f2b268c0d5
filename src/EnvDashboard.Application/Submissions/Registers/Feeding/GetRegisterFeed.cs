using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>How a register and the indicators that follow from it stand to each other.</summary>
public sealed class GetRegisterFeed(IDbContextFactory<AppDb> factory, IEnumerable<IIndicatorFeed> feeds)
{
    /// <param name="name">Of the feed: <c>complaint-rates</c>, <c>approval-figures</c>.</param>
    public async Task<FeedState> ExecuteAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        actor.Require(Permission.ViewResults);
        var feed = feeds.SingleOrDefault(f => f.Name == name) ?? throw new NotFoundException("feed", name);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var registers = feed.Registers.ToList();
        var waiting = await db.Submissions.AnyAsync(s => s.FeedDue > 0 && db.StagedRegisterBlocks.Any(b => b.SubmissionId == s.Id && registers.Contains(b.Register)), cancellationToken);
        var last = await db.Submissions.Where(s => s.FileName.StartsWith(feed.Name)).OrderByDescending(s => s.Id).Select(s => new { s.Id, s.ReceivedBy, s.ReceivedAt }).FirstOrDefaultAsync(cancellationToken);
        return new(feed.Enabled, feed.Enabled && waiting, last?.Id, last?.ReceivedBy, last?.ReceivedAt);
    }
}
