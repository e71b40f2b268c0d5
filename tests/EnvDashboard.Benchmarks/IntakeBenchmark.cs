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
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static KnownDictionaries Known(string path)
    {
        using var file = File.OpenRead(path);
        var read = WorkbookIntake.Read(file, new("definition.xlsx", null, null), KnownDictionaries.Empty, new(), null, CancellationToken.None).Definitions;
        return new(read.Units, read.Groups, read.Categories, read.Indicators, read.Schemes);
    }

    private static void Stage(string path, KnownDictionaries known)
    {
        using var file = File.OpenRead(path);
        var staged = WorkbookIntake.Read(file, new(Path.GetFileName(path), null, null), known, new(), null, CancellationToken.None);
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
