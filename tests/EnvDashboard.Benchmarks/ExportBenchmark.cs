using System.Diagnostics;
using System.Globalization;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Values;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.Benchmarks;

/// <summary>Files made from a real SQLite file: the comparison workbook of one period, and a list of over a million values.</summary>
public static class ExportBenchmark
{
    /// <summary>Periods that are filled: four of 3,000 × 100 are 1.2 million values.</summary>
    private const int Periods = 4;

    private const string Month = "2024-04";

    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-exports").FullName;
        try
        {
            await FilledDatabase.CreateAsync(directory, options.Units, options.Indicators, Periods, firstYear: 2024);
            await using var application = new InProcessApplication(directory);
            await application.Get<ComputeRankings>().RunAsync(new(), new NoProgress(), CancellationToken.None);
            var culture = CultureInfo.GetCultureInfo("zh-CN");
            var request = new ComparisonRequest([], null, [], Month, Month, null);
            await RepeatAsync("comparison", options.Rounds, file => application.Get<ExportComparison>().ExecuteAsync(Actor.System, request, culture, file, new NoProgress(), CancellationToken.None));
            await RepeatAsync("comparison_with_provenance", options.Rounds, file => application.Get<ExportComparison>().ExecuteAsync(
                Actor.System, request with { Parts = ComparisonPart.Provenance }, culture, file, new NoProgress(), CancellationToken.None));
            await RepeatAsync("bulletin", 1, file => application.Get<ExportBulletin>().ExecuteAsync(Actor.System, new(Month, null, null, null), culture, file, CancellationToken.None));
            foreach (var format in Enum.GetValues<TableFormat>())
            {
                await RepeatAsync("list_of_values_" + format.ToString().ToLowerInvariant(), 1, file => application.Get<ExportValues>().ExecuteAsync(
                    Actor.System, new([], [], null, null, null), format, culture, file, new NoProgress(), CancellationToken.None));
            }
            Report.Line("exports", "list_of_values_rows", (double)options.Units * options.Indicators * Periods, "rows");
            if (options.Peers is { } peers) Peer(peers, directory, options);
            else Report.Note("peer not run: give --peers with the folder of pandas_pipeline.py");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task RepeatAsync(string figure, int rounds, Func<Stream, Task> export)
    {
        GC.Collect();
        var idle = Environment.WorkingSet / 1048576.0;
        RecomputeBenchmark.ForgetPeak();
        var (times, busy) = (new List<double>(), new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            var path = Path.GetTempFileName();
            await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
            // On a machine that does other things too, the processors' time says more than the clock.
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            await export(file);
            watch.Stop();
            if (round > 0) busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            if (round == 0) Report.Line("exports", figure + "_first", watch.Elapsed.TotalMilliseconds, "ms");
            else times.Add(watch.Elapsed.TotalMilliseconds);
            if (round == rounds) Report.Line("exports", figure + "_size", file.Length / 1048576.0, "MiB");
        }
        Report.Spread("exports", figure, times, "ms");
        Report.Spread("exports", figure + "_processor", busy, "ms");
        Report.Line("exports", figure + "_memory_above_idle", RecomputeBenchmark.PeakMegabytes() - idle, "MiB");
    }

    /// <summary>The peer's step of writing alone: ranking and values of one month, without method, provenance or looks.</summary>
    private static void Peer(string peers, string directory, BenchmarkOptions options)
    {
        var books = Path.Combine(directory, "peer");
        BenchmarkWorkbooks.Write(books, options.Units, options.Indicators, 1);
        var script = "import resource,runpy,sys; sys.argv=sys.argv[1:]; runpy.run_path(sys.argv[0],run_name='__main__'); print('peak_kb',resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)";
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var start = new ProcessStartInfo(python, ["-c", script, Path.Combine(peers, "pandas_pipeline.py"), books, Path.Combine(directory, "peer.xlsx")]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        foreach (var line in process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')))
        {
            if (line[0] == "write_ms") Report.Line("exports", "peer_pandas_write", double.Parse(line[1], CultureInfo.InvariantCulture), "ms");
            if (line[0] == "peak_kb") Report.Line("exports", "peer_pandas_peak_memory", double.Parse(line[1], CultureInfo.InvariantCulture) / 1024, "MiB");
        }
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The peer failed; it needs python3 with pandas and openpyxl.");
    }
}
