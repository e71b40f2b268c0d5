using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Live;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Submissions;

/// <summary>Sets a staged submission aside. Its original and its findings stay.</summary>
public sealed class RejectSubmission(IDbContextFactory<AppDb> factory, GetSubmission get, LiveFeed live, TimeProvider time)
{
    public async Task<SubmissionView> ExecuteAsync(Actor actor, int id, string? reason, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        await get.ExecuteAsync(actor, id, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var subject = id.ToString(CultureInfo.InvariantCulture);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // One statement decides, so that an accept at the same moment cannot be overtaken.
            var changed = await db.Submissions
                .Where(s => s.Id == id && (s.Status == SubmissionStatus.Staged || s.Status == SubmissionStatus.Failed))
                .ExecuteUpdateAsync(
                    s => s.SetProperty(r => r.Status, SubmissionStatus.Rejected).SetProperty(r => r.DecidedBy, actor.Name)
                        .SetProperty(r => r.DecidedAt, now).SetProperty(r => r.Reason, Text.Shorten(reason, 2000)),
                    cancellationToken);
            if (changed == 0) throw new ConflictException("submission_not_rejectable", subject);
            db.Audit.Add(new AuditRow { At = now, Actor = actor.Name, Action = "submission.rejected", Subject = subject, Details = Text.Shorten(reason, 4000) });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        live.PublishSubmission(id);
        return await get.ExecuteAsync(actor, id, cancellationToken);
    }
}
