using EnvDashboard.Application.Access;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Feeding;

namespace EnvDashboard.Application.Submissions;

/// <summary>Puts a staged submission in force and asks for the rankings it touches.</summary>
public sealed class AcceptSubmission(GetSubmission get, ApplySubmission apply, FigureFeeds feeds, IJobQueue jobs, LiveFeed live)
{
    /// <param name="reason">Why it may pass in spite of warnings; kept with the submission.</param>
    public async Task<SubmissionView> ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await get.ExecuteAsync(actor, id, cancellationToken); // so that an unknown id is "not found" and not a conflict
        try
        {
            live.PublishProgress(id, new(0.8, "applying", 0, null));
            var due = await apply.ExecuteAsync(id, actor.Name, null, cancellationToken, reason);
            if (due) await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
            await feeds.AskAsync(cancellationToken);
        }
        finally
        {
            live.PublishSubmission(id);
        }
        return await get.ExecuteAsync(actor, id, cancellationToken);
    }
}
