using System.Globalization;

namespace EnvDashboard.Benchmarks;

/// <summary>What goes back to the sender: templates, and a workbook with a wrong cell in every third row that comes back annotated.</summary>
public static class SenderBenchmark
{
    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-workbooks").FullName;
        try
        {
            BenchmarkWorkbooks.Write(directory, options.Units, options.Indicators, 1);
            BenchmarkWorkbooks.WriteFaulty(Path.Combine(directory, "faulty-2024-02.xlsx"), options.Units, options.Indicators, "2024-02");
            await using (var server = await StartAsync(directory))
            {
                await RepeatAsync(server, "template_wide", "templates/indicators.xlsx?group=ALL&period=2024-02", options.Rounds);
                Report.Line("sender", "template_peak_memory", server.PeakMegabytes(), "MiB");
                await server.UploadAsync(Path.Combine(directory, "data-2024-01.xlsx"));
                await RepeatAsync(server, "template_wide_filled", "templates/indicators.xlsx?group=ALL&period=2024-01&filled=true", options.Rounds);
                Report.Line("sender", "template_filled_peak_memory", server.PeakMegabytes(), "MiB");
            }
            await using (var server = await StartAsync(directory))
            {
                var id = await server.StageAsync(Path.Combine(directory, "faulty-2024-02.xlsx"));
                Report.Line("sender", "memory_before_annotated", server.PeakMegabytes(), "MiB");
                await RepeatAsync(server, "annotated", string.Create(CultureInfo.InvariantCulture, $"submissions/{id}/annotated.xlsx"), options.Rounds);
                Report.Line("sender", "annotated_peak_memory", server.PeakMegabytes(), "MiB");
                await RepeatAsync(server, "findings_csv", string.Create(CultureInfo.InvariantCulture, $"submissions/{id}/findings.csv"), options.Rounds);
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<MeasuredServer> StartAsync(string directory)
    {
        var server = await MeasuredServer.StartAsync();
        await server.UploadAsync(Path.Combine(directory, "definition.xlsx"));
        return server;
    }

    private static async Task RepeatAsync(MeasuredServer server, string figure, string path, int rounds)
    {
        var (first, size) = await server.DownloadAsync(path);
        Report.Line("sender", figure + "_first", first, "ms");
        Report.Line("sender", figure + "_size", size / 1048576.0, "MiB");
        var times = new List<double>();
        for (var round = 0; round < rounds; round++) times.Add((await server.DownloadAsync(path)).Milliseconds);
        Report.Spread("sender", figure, times, "ms");
    }
}
