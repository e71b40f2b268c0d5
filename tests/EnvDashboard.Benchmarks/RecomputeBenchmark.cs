using System.Diagnostics;
using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Benchmarks;

/// <summary>Every ranking of many periods computed anew, from and to a real SQLite file, by the use cases that the program runs.</summary>
public static class RecomputeBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-recompute").FullName;
        try
        {
            var watch = Stopwatch.StartNew();
            await FilledDatabase.CreateAsync(directory, options.Units, options.Indicators, options.Periods);
            Report.Line("recompute", "fill", watch.Elapsed.TotalMilliseconds, "ms");
            Report.Line("recompute", "database", new FileInfo(Path.Combine(directory, "envdashboard.db")).Length / 1048576.0, "MiB");
            await using var application = new InProcessApplication(directory);
            ForgetPeak();
            await PartsAsync(application);
            var (published, withIntervals) = await ComputeAsync(application);
            Report.Line("recompute", "all_runs_published", published, "ms");
            Report.Line("recompute", "all_runs_published_per_run", published / options.Periods, "ms");
            Report.Line("recompute", "rank_intervals_after_that", withIntervals - published, "ms");
            await StepsAsync(application, options.Periods);
            await application.Get<RequestRecompute>().ExecuteAsync(Actor.System, null, null, null, CancellationToken.None);
            Report.Line("recompute", "again_nothing_changed", (await ComputeAsync(application)).All, "ms");
            Report.Line("recompute", "peak_memory", PeakMegabytes(), "MiB");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>Reading and scoring alone, period by period; what is left of a whole run is hashing and writing.</summary>
    private static async Task PartsAsync(InProcessApplication application)
    {
        var (gather, score) = (new List<double>(), new List<double>());
        await using var db = application.Open();
        var known = await application.Get<DictionaryStore>().CurrentAsync(db, CancellationToken.None);
        foreach (var target in await db.RankingTargets.AsNoTracking().Take(6).ToListAsync())
        {
            var watch = Stopwatch.StartNew();
            var input = await application.Get<GatherRunInput>().ExecuteAsync(db, known, known.Schemes[target.SchemeId], target.PeriodId, CancellationToken.None);
            gather.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            var ranked = Ranker.Rank(SchemeScorer.Score(input.Scoring));
            score.Add(watch.Elapsed.TotalMilliseconds);
            if (ranked.RankedCount == 0) throw new InvalidOperationException("Nothing was ranked.");
        }
        Report.Spread("recompute", "read_per_run", gather, "ms");
        Report.Spread("recompute", "score_per_run", score, "ms");
    }

    /// <summary>The program's own timing of the steps, on average over all runs.</summary>
    private static async Task StepsAsync(InProcessApplication application, int runs)
    {
        await using var db = application.Open();
        var submission = await db.Submissions.AsNoTracking().SingleAsync();
        foreach (var step in new[] { "gather", "score", "publish" })
        {
            if (submission.Timings.TryGetValue(step, out var sum)) Report.Line("recompute", "step_" + step + "_per_run", sum / runs, "ms");
        }
    }

    /// <returns>When the last ranking was in force, and when the rank intervals that follow were there as well.</returns>
    private static async Task<(double Published, double All)> ComputeAsync(InProcessApplication application)
    {
        var progress = new LastRanking();
        await application.Get<ComputeRankings>().RunAsync(new(), progress, CancellationToken.None);
        var elapsed = progress.Watch.Elapsed.TotalMilliseconds;
        await using var db = application.Open();
        if (await db.RankingTargets.AnyAsync(t => t.RunId == null || t.Computed < t.Requested)) throw new InvalidOperationException("A ranking is still due.");
        return (progress.Published, elapsed);
    }

    private sealed class LastRanking : IJobProgress
    {
        public Stopwatch Watch { get; } = Stopwatch.StartNew();

        public double Published { get; private set; }

        public void Report(double fraction, string? stage)
        {
            if (stage == "ranking") Published = Watch.Elapsed.TotalMilliseconds;
        }
    }

    /// <summary>Lets the operating system count the largest working set anew: filling is not what is measured.</summary>
    internal static void ForgetPeak()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux()) File.WriteAllText("/proc/self/clear_refs", "5");
    }

    internal static double PeakMegabytes()
    {
        if (!OperatingSystem.IsLinux()) return Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
