using System.Globalization;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>
/// Asks for the figures that follow from a submission once it has come in force, or has been taken back. That they are due is stored
/// with the submission itself, in the transaction of the change, so that a process that dies in between forgets nothing.
/// </summary>
public sealed class RequestFeed(IDbContextFactory<AppDb> factory, IEnumerable<IIndicatorFeed> feeds, IJobQueue jobs)
{
    public async Task ExecuteAsync(int submission, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (!await db.Submissions.AnyAsync(s => s.Id == submission && s.FeedDue > 0, cancellationToken)) return;
        await jobs.EnqueueAsync<FeedRegisters, RegisterFeed>(new(submission), submission.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }

    /// <summary>Whether any figures follow from the registers that a submission holds rows of.</summary>
    internal async Task<bool> ConcernsAsync(AppDb db, int submission, CancellationToken cancellationToken)
    {
        var names = await SubmissionRegisters.NamesAsync(db, submission, cancellationToken);
        return feeds.Any(f => f.Enabled && names.Any(f.Registers.Contains));
    }
}
