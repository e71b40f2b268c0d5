using EnvDashboard.Benchmarks;

var options = BenchmarkOptions.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 1;
}
Report.Machine();
if (options.Runs("upload")) await UploadBenchmark.RunAsync(options);
if (options.Runs("sender")) await SenderBenchmark.RunAsync(options);
if (options.Runs("intake")) IntakeBenchmark.Run(options);
if (options.Runs("scoring")) ScoringBenchmark.Run(options);
if (options.Runs("recompute")) await RecomputeBenchmark.RunAsync(options);
if (options.Runs("pages")) await PagesBenchmark.RunAsync(options);
if (options.Runs("registers")) await RegisterBenchmark.RunAsync(options);
if (options.Runs("exports")) await ExportBenchmark.RunAsync(options);
if (options.Runs("ledger")) await LedgerBenchmark.RunAsync(options);
return 0;
