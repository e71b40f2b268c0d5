using System.Diagnostics;
using System.Globalization;

namespace EnvDashboard.Benchmarks;

/// <summary>
/// A month's workbook from POST to published ranking, beside what an analyst's script takes to read, score and write the same file.
/// Both in turn, round by round, so that a slow moment of the machine hits both.
/// </summary>
public static class UploadBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-workbooks").FullName;
        try
        {
            BenchmarkWorkbooks.Write(directory, options.Units, options.Indicators, options.Rounds + 1);
            await using var server = await MeasuredServer.StartAsync();
            var (definition, _) = await server.UploadAsync(Path.Combine(directory, "definition.xlsx"));
            Report.Line("upload", "definition", definition, "ms");
            var months = Directory.GetFiles(directory, "data-*.xlsx").Order(StringComparer.Ordinal).ToList();
            var (first, _) = await server.UploadAsync(months[0]);
            Report.Line("upload", "first_after_start", first, "ms");

            var ours = new List<double>();
            var theirs = new List<double>();
            var ratios = new List<double>();
            var steps = new Dictionary<string, List<double>>();
            foreach (var month in months.Skip(1))
            {
                var (milliseconds, submission) = await server.UploadAsync(month);
                ours.Add(milliseconds);
                foreach (var step in submission.GetProperty("timings").EnumerateObject())
                {
                    if (!steps.TryGetValue(step.Name, out var list)) steps[step.Name] = list = [];
                    list.Add(step.Value.GetDouble());
                }
                if (options.Peers is null) continue;
                theirs.Add(RunPeer(options.Peers, directory, Path.GetFileNameWithoutExtension(month)[5..]));
                ratios.Add(milliseconds / theirs[^1]);
            }
            Report.Spread("upload", "post_to_ranked", ours, "ms");
            foreach (var (step, list) in steps) Report.Line("upload", "step_" + step, Report.Median(list), "ms");
            Report.Line("upload", "cells", (double)options.Units * options.Indicators, "cells");
            Report.Line("upload", "peak_memory", server.PeakMegabytes(), "MiB");
            if (theirs.Count == 0)
            {
                Report.Note("peer not run: give --peers with the folder of pandas_pipeline.py");
                return;
            }
            Report.Spread("upload", "peer_pandas", theirs, "ms");
            Report.Spread("upload", "ratio_to_peer", ratios, "x");
            Report.Line("upload", "peer_peak_memory", peerPeak, "MiB");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static double peerPeak;

    /// <summary>The peer's own laps (reading, scoring, writing), without the start of its interpreter.</summary>
    private static double RunPeer(string peers, string directory, string month)
    {
        var script = "import resource,runpy,sys; sys.argv=sys.argv[1:]; runpy.run_path(sys.argv[0],run_name='__main__'); print('peak_kb',resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)";
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        var start = new ProcessStartInfo(python, ["-c", script, Path.Combine(peers, "pandas_pipeline.py"), directory, Path.Combine(directory, "peer.xlsx"), month]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The peer failed; it needs python3 with pandas and openpyxl.");
        peerPeak = Math.Max(peerPeak, double.Parse(lines.Single(l => l.StartsWith("peak_kb", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture) / 1024);
        return lines.Where(l => l.Contains("_ms ", StringComparison.Ordinal)).Sum(l => double.Parse(l.Split(' ')[1], CultureInfo.InvariantCulture));
    }
}
