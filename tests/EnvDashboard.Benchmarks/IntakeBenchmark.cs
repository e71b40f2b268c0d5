using System.Diagnostics;
using EnvDashboard.Intake;
using ExcelDataReader;

namespace EnvDashboard.Benchmarks;

/// <summary>Reading, recognising and staging one data workbook, beside merely walking over its cells with ExcelDataReader.</summary>
public static class IntakeBenchmark
{
    public static void Run(BenchmarkOptions options)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var directory = Directory.CreateTempSubdirectory("envdashboard-intake").FullName;
        try
        {
            BenchmarkWorkbooks.Write(directory, options.Units, options.Indicators, 1);
            var known = Known(Path.Combine(directory, "definition.xlsx"));
            var data = Path.Combine(directory, "data-2024-01.xlsx");
            var (ours, peer, ratio) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round <= options.Rounds; round++)
            {
                var a = Measure(() => Stage(data, known));
                var b = Measure(() => Walk(data));
                if (round == 0) continue; // warm-up
                ours.Add(a);
                peer.Add(b);
                ratio.Add(a / b);
            }
            Report.Spread("intake", "read_and_stage", ours, "ms");
            Report.Spread("intake", "peer_exceldatareader_walk", peer, "ms");
            Report.Spread("intake", "ratio_to_peer", ratio, "x");
            RunLong(Path.Combine(directory, "long.xlsx"), known, options);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <summary>A long workbook of a million rows: time, and the most that was held in memory while reading.</summary>
    private static void RunLong(string path, KnownDictionaries known, BenchmarkOptions options)
    {
        const int Rows = 1_000_000;
        BenchmarkWorkbooks.WriteLong(path, options.Units, options.Indicators, Rows);
        var (times, peaks) = (new List<double>(), new List<double>());
        for (var round = 0; round < Math.Max(1, options.Rounds); round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = new Peak();
            times.Add(Measure(() => Stage(path, known, peak)));
            peaks.Add((peak.Bytes - before) / 1048576.0);
        }
        Report.Spread("intake", "long_million_rows_read_and_stage", times, "ms");
        Report.Spread("intake", "long_million_rows_peak_heap", peaks, "MiB");
    }

    /// <summary>Looks at the size of the heap whenever progress is told, twenty times a second.</summary>
    private sealed class Peak : IProgress<IntakeProgress>
    {
        public long Bytes { get; private set; }

        public void Report(IntakeProgress value) => Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: false));
    }

    private static KnownDictionaries Known(string path)
    {
        using var file = File.OpenRead(path);
        var read = WorkbookIntake.Read(file, new("definition.xlsx", null, null), KnownDictionaries.Empty, new(), null, CancellationToken.None).Definitions;
        return new(read.Units, read.Groups, read.Categories, read.Indicators, read.Schemes);
    }

    private static void Stage(string path, KnownDictionaries known, IProgress<IntakeProgress>? progress = null)
    {
        using var file = File.OpenRead(path);
        var staged = WorkbookIntake.Read(file, new(Path.GetFileName(path), null, null), known, new(), progress, CancellationToken.None);
        if (staged.Findings.Errors > 0 || staged.Values.Items.Count == 0) throw new InvalidOperationException("The benchmark's own workbook was not understood.");
    }

    private static void Walk(string path)
    {
        using var reader = ExcelReaderFactory.CreateReader(File.OpenRead(path));
        var cells = 0;
        do
        {
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++) if (reader.GetValue(i) is not null) cells++;
            }
        }
        while (reader.NextResult());
        if (cells == 0) throw new InvalidOperationException("No cells.");
    }

    private static double Measure(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalMilliseconds;
    }
}
