using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Schemes;

/// <summary>
/// One step in the life of a scheme version: draft → published → retired. What a published version says never changes; only until when
/// it is used. The step, the rankings it makes due and the audit entry are one transaction.
/// </summary>
public sealed class SchemeLife(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IJobQueue jobs, TimeProvider time)
{
    /// <param name="step">Checks whether the step is allowed and changes the row.</param>
    internal async Task ExecuteAsync(
        Actor actor, string code, string version, string action, string? details, Action<SchemeRow, DictionarySnapshot> step, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Submit);
        var due = false;
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // As when a submission is applied: one after the other, on every node.
            await Counters.RaiseAsync(db, CounterRow.Observations, cancellationToken);
            var known = await dictionaries.CurrentAsync(db, cancellationToken);
            if (known.Schemes.Values.All(s => s.Code != code)) throw new NotFoundException("scheme", code);
            var row = await db.Schemes.SingleOrDefaultAsync(s => s.Code == code && s.Version == version, cancellationToken)
                ?? throw new NotFoundException("scheme", code + " " + version);
            step(row, known);
            db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = action, Subject = code + " " + version, Details = Text.Shorten(details, 4000) });
            await db.SaveChangesAsync(cancellationToken);
            await Counters.RaiseAsync(db, DictionaryStore.Counter, cancellationToken);
            known = await dictionaries.CurrentAsync(db, cancellationToken);
            var effect = DefinitionEffect.None with { Schemes = new HashSet<string>([code], StringComparer.Ordinal) };
            due = await MarkDueRankings.ExecuteAsync(db, known, null, Touched.Nothing, effect, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        if (due) await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
    }

    internal static SchemeStatus StatusOf(SchemeRow row) => Keyword.TryParse<SchemeStatus>(row.Status, out var status) ? status : SchemeStatus.Draft;
}
