using System.Globalization;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Robustness;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Application.Rankings;

/// <summary>
/// How firm the ranks of a run are when its weights vary. A small run brings its intervals with it; those of a large one come right after
/// publication, so that nobody waits for them.
/// </summary>
public sealed class ComputeIntervals(IDbContextFactory<AppDb> factory, DictionaryStore dictionaries, LiveFeed live)
{
    public const int Draws = 1000;

    /// <summary>Up to this many units × leaves the draws take a few hundredths of a second.</summary>
    private const int SmallRun = 20_000;

    /// <summary>Takes the latest run in force that has no intervals yet.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> ExecuteNextAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var run = await WithoutIntervals(db).OrderByDescending(r => r.Id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        if (run is null) return false;
        var known = await dictionaries.CurrentAsync(db, cancellationToken);
        var scored = await LoadRun.ExecuteAsync(db, known, run, cancellationToken);
        var (lows, highs) = Bounds(scored.Result, run.InputHash);
        await db.RankingRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.Lows, lows).SetProperty(r => r.Highs, highs).SetProperty(r => r.Draws, Draws), cancellationToken);
        live.Publish(new(known.Schemes[run.SchemeId].Code, known.Periods[run.PeriodId].Code, run.Id));
        return true;
    }

    public static IQueryable<RankingRunRow> WithoutIntervals(AppDb db) =>
        db.RankingRuns.Where(r => r.Draws == 0 && db.RankingTargets.Any(t => t.RunId == r.Id));

    /// <summary>Gives a run its intervals before it is stored, when they cost next to nothing.</summary>
    public static void AddToSmall(RankingRunRow run, ScoringResult result)
    {
        if ((long)result.UnitCodes.Count * result.Tree.Leaves.Length > SmallRun) return;
        (run.Lows, run.Highs) = Bounds(result, run.InputHash);
        run.Draws = Draws;
    }

    /// <summary>On one processor: nobody waits for them, and whoever uploads meanwhile shall not. Seeded from what went into the run: the same run always gives the same intervals.</summary>
    private static (byte[] Lows, byte[] Highs) Bounds(ScoringResult result, string inputHash)
    {
        var seed = long.Parse(inputHash.AsSpan(0, 15), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var intervals = WeightDraws.RankIntervals(result, new WeightDrawOptions(seed, Draws, Processors: 1));
        return (PackedArrays.Pack(Array.ConvertAll(intervals, i => i.Low)), PackedArrays.Pack(Array.ConvertAll(intervals, i => i.High)));
    }
}
