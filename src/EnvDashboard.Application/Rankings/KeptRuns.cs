using System.Collections.Concurrent;
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
public sealed class KeptRuns : IDisposable
{
    /// <summary>About a hundred megabytes: seven runs of 3,000 units and 100 indicators.</summary>
    private const long MostNumbers = 12_000_000;
    private const int MostLevels = 50_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostNumbers });
    private readonly ConcurrentDictionary<int, RunLevel> levels = new();

    public async Task<ScoredRun> GetAsync(AppDb db, DictionarySnapshot known, RankingRunRow run, CancellationToken cancellationToken)
    {
        // Names are those of today, so newer dictionaries make another copy.
        var key = (run.Id, run.InputHash, known.Version);
        if (kept.TryGetValue(key, out ScoredRun? found) && found is not null) return found;
        var computed = await LoadRun.ExecuteAsync(db, known, run, cancellationToken);
        return kept.Set(key, computed, new MemoryCacheEntryOptions { Size = Numbers(computed) });
    }

    /// <summary>How many units each run ranked and their mean score; of runs not asked for before in one query.</summary>
    public async Task<IReadOnlyDictionary<int, RunLevel>> LevelsAsync(AppDb db, IReadOnlyCollection<int> runs, CancellationToken cancellationToken)
    {
        if (levels.Count > MostLevels) levels.Clear();
        var unknown = runs.Where(r => !levels.ContainsKey(r)).ToList();
        if (unknown.Count > 0)
        {
            var found = await db.RankedUnits.Where(u => unknown.Contains(u.RunId) && u.Rank != null).GroupBy(u => u.RunId)
                .Select(g => new { RunId = g.Key, Count = g.Count(), Average = g.Average(u => u.Score) }).ToListAsync(cancellationToken);
            foreach (var run in unknown) levels[run] = new(0, null);
            foreach (var run in found) levels[run.RunId] = new(run.Count, run.Average);
        }
        return runs.Distinct().ToDictionary(r => r, r => levels.TryGetValue(r, out var level) ? level : new(0, null));
    }

    public void Dispose() => kept.Dispose();

    private static long Numbers(ScoredRun run) =>
        (long)run.Input.UnitCodes.Count * ((run.Input.Columns.Count * 3) + (run.Result.Tree.Count * 4) + 8);
}

/// <param name="Average">Null when nobody was ranked.</param>
public sealed record RunLevel(int Count, double? Average);
