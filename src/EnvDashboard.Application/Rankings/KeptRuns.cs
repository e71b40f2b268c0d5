using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace EnvDashboard.Application.Rankings;

/// <summary>
/// The runs that pages asked for last, as computed again from what went into them. A published run never changes, and every page about it
/// starts from the same figures; what is kept is bounded, and a restart begins with nothing.
/// </summary>
public sealed class KeptRuns(IDbContextFactory<AppDb> factory) : IDisposable
{
    /// <summary>About a hundred megabytes: seven runs of 3,000 units and 100 indicators.</summary>
    private const long MostNumbers = 12_000_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostNumbers });

    public async Task<ScoredRun> GetAsync(AppDb db, DictionarySnapshot known, RankingRunRow run, CancellationToken cancellationToken)
    {
        // Names are those of today, so newer dictionaries make another copy.
        var key = (run.Id, run.InputHash, known.Version);
        if (kept.TryGetValue(key, out ScoredRun? found) && found is not null) return found;
        var computed = await LoadRun.ExecuteAsync(db, known, run, cancellationToken);
        return kept.Set(key, computed, new MemoryCacheEntryOptions { Size = Numbers(computed) });
    }

    /// <summary>A run and the one it is compared with, computed side by side where they are not kept.</summary>
    /// <returns>The latter two are null where the run has none before it.</returns>
    public async Task<(ScoredRun Run, RankingRunRow? PreviousRow, ScoredRun? Previous)> GetWithPreviousAsync(
        AppDb db, DictionarySnapshot known, RankingRunRow run, CancellationToken cancellationToken)
    {
        if (run.PreviousRunId is not { } id) return (await GetAsync(db, known, run, cancellationToken), null, null);
        var previous = await db.RankingRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        var before = Task.Run(
            async () =>
            {
                await using var beside = await factory.CreateDbContextAsync(cancellationToken);
                return await GetAsync(beside, known, previous, cancellationToken);
            },
            cancellationToken);
        var now = await GetAsync(db, known, run, cancellationToken);
        return (now, previous, await before);
    }

    public void Dispose() => kept.Dispose();

    private static long Numbers(ScoredRun run) =>
        (long)run.Input.UnitCodes.Count * ((run.Input.Columns.Count * 3) + (run.Result.Tree.Count * 4) + 8);
}
