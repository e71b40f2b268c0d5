using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Exports.Handing;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>
/// Makes what follows from a register into observations at a person's word, for all periods: after the feeding had been turned off, or
/// after a figure of the register had been overwritten by hand.
/// </summary>
public sealed class FeedRegister(IEnumerable<IIndicatorFeed> feeds, MakeFedFile make, ReceiveSubmission receive)
{
    /// <param name="name">Of the feed: <c>complaint-rates</c>, <c>approval-figures</c>.</param>
    /// <returns>The submission that carries the figures; null when all of them stand as they should.</returns>
    public async Task<int?> ExecuteAsync(Actor actor, string name, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var feed = feeds.SingleOrDefault(f => f.Name == name) ?? throw new NotFoundException("feed", name);
        if (await make.ExecuteAsync(feed, [], NoProgress.Instance, cancellationToken) is not { } file) return null;
        using var content = new MemoryStream(file);
        return await receive.ExecuteAsync(actor, new(feed.Name + ".csv", "indicators", null, null, Commit: true), content, cancellationToken);
    }
}
