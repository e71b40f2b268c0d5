using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using Microsoft.Extensions.Logging;

namespace EnvDashboard.Application.Submissions.Feeding;

/// <summary>Makes figures of indicators out of a register. May be asked at any time: where nothing has changed it does nothing.</summary>
public interface IFigureFeed
{
    /// <summary>Stores the figures that differ from those in force as a submission that is still to be read.</summary>
    /// <returns>The submission; null = nothing differs.</returns>
    Task<int?> ExecuteAsync(Actor actor, CancellationToken cancellationToken);
}

/// <summary>Asks every feed after something has been accepted or rolled back, and once a minute for whatever was interrupted.</summary>
public sealed class FigureFeeds(IEnumerable<IFigureFeed> feeds, IJobQueue jobs, ILogger<FigureFeeds> log)
{
    /// <summary>What has been accepted stays so whatever happens here: a failure is logged, and the next time makes up for it.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var id in await StoreAsync(cancellationToken))
                await jobs.EnqueueAsync<ReadSubmission, SubmissionArguments>(new(id), id.ToString(CultureInfo.InvariantCulture), cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            log.LogError(problem, "Figures could not be fed; they will be tried again.");
        }
    }

    /// <summary>The submissions that are now to be read.</summary>
    public async Task<IReadOnlyList<int>> StoreAsync(CancellationToken cancellationToken)
    {
        var stored = new List<int>();
        foreach (var feed in feeds)
        {
            if (await feed.ExecuteAsync(Actor.System, cancellationToken) is { } id) stored.Add(id);
        }
        return stored;
    }
}
