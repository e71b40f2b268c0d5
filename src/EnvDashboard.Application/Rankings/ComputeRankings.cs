using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

public sealed record RankingArguments;

/// <summary>
/// Computes all rankings that are due, earlier periods first, until none is left; then the rank intervals of the runs that have none,
/// one by one, as long as nothing new is due.
/// </summary>
public sealed class ComputeRankings(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, ComputeRun compute, ComputeIntervals intervals) : IBackgroundJob<RankingArguments>
{
    /// <summary>One key for all: rankings are computed by one job at a time, and requests made meanwhile are merged.</summary>
    public const string Key = "all";

    public async Task RunAsync(RankingArguments arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var done = 0;
        while (true)
        {
            var due = await DueAsync(cancellationToken);
            if (due.Count == 0)
            {
                if (!await intervals.ExecuteNextAsync(cancellationToken)) return;
                progress.Report(1, "intervals");
                continue;
            }
            foreach (var target in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await compute.ExecuteAsync(target, cancellationToken);
                done++;
                progress.Report(done / (double)(done + due.Count), "ranking");
            }
        }
    }

    private async Task<List<int>> DueAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var due = await db.RankingTargets.AsNoTracking().Where(t => t.Computed < t.Requested).Select(t => new { t.Id, t.PeriodId }).ToListAsync(cancellationToken);
        if (due.Count == 0) return [];
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        return [.. due.OrderBy(t => known.Periods[t.PeriodId]).ThenBy(t => t.Id).Select(t => t.Id)];
    }
}
