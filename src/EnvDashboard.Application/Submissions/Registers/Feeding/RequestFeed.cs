using System.Globalization;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions.Registers.Feeding;

/// <summary>Asks for the figures that follow from a submission once it has come in force, or has been taken back.</summary>
public sealed class RequestFeed(IDbContextFactory<AppDb> factory, IEnumerable<IIndicatorFeed> feeds, IJobQueue jobs)
{
    private static readonly SubmissionStatus[] Settled = [SubmissionStatus.Accepted, SubmissionStatus.Ranked, SubmissionStatus.RolledBack];

    public async Task ExecuteAsync(int submission, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // A staged submission has changed nothing yet.
        if (!await db.Submissions.AnyAsync(s => s.Id == submission && Settled.Contains(s.Status), cancellationToken)) return;
        var names = await SubmissionRegisters.NamesAsync(db, submission, cancellationToken);
        if (!feeds.Any(f => f.Enabled && names.Any(f.Registers.Contains))) return;
        await jobs.EnqueueAsync<FeedRegisters, RegisterFeed>(new(submission), submission.ToString(CultureInfo.InvariantCulture), cancellationToken);
    }
}
