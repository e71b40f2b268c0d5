using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>Asks for rankings to be computed anew. A run whose input has not changed stays in force.</summary>
public sealed class RequestRecompute(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, IJobQueue jobs, TimeProvider time)
{
    /// <returns>Id of the job.</returns>
    public async Task<long> ExecuteAsync(Actor actor, string? period, string? group, string? scheme, CancellationToken cancellationToken)
    {
        actor.Require(Permission.Operate);
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            var known = await dictionaries.CurrentAsync(db, cancellationToken);
            if (group is not null && !known.GroupIds.ContainsKey(group)) throw new NotFoundException("group", group);
            if (scheme is not null && known.Schemes.Values.All(s => s.Code != scheme)) throw new NotFoundException("scheme", scheme);
            if (period is not null && !known.PeriodIds.ContainsKey(period)) throw new NotFoundException("period", period);
            var schemes = known.Schemes.Where(s => (scheme is null || s.Value.Code == scheme) && (group is null || s.Value.GroupCode == group)).Select(s => s.Key).ToList();
            var targets = db.RankingTargets.Where(t => schemes.Contains(t.SchemeId));
            if (period is not null)
            {
                var id = known.PeriodIds[period];
                targets = targets.Where(t => t.PeriodId == id);
            }
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await targets.ExecuteUpdateAsync(s => s.SetProperty(t => t.Requested, t => t.Requested + 1), cancellationToken);
            db.Audit.Add(new AuditRow { At = time.GetUtcNow().UtcDateTime, Actor = actor.Name, Action = "rankings.recompute", Subject = $"{period}|{group}|{scheme}" });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        return await jobs.EnqueueAsync<ComputeRankings, RankingArguments>(new(), ComputeRankings.Key, cancellationToken);
    }
}
