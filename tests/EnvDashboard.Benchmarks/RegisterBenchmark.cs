using System.Diagnostics;
using System.Globalization;
using System.Text;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Benchmarks;

/// <summary>200,000 work orders from the file to the table, the most that was held in memory meanwhile, and the lists over them.</summary>
public static class RegisterBenchmark
{
    private const int Cases = 200_000, Units = 100, Topics = 20;

    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-registers").FullName;
        try
        {
            await using var application = new InProcessApplication(directory);
            await using (var db = application.Open()) await db.Database.MigrateAsync();
            await SubmitAsync(application, "units.csv", "definition", Definition());
            var file = CaseFile();
            Report.Line("registers", "file", file.Length / 1048576.0, "MiB");
            var (peak, watch) = (new Peak(), Stopwatch.StartNew());
            var id = await SubmitAsync(application, "cases.csv", "complaints", file);
            Report.Line("registers", "import_200000_cases", watch.Elapsed.TotalMilliseconds, "ms");
            Report.Line("registers", "import_peak_heap", peak.Stop(), "MiB");
            await using (var db = application.Open())
            {
                var row = await db.Submissions.SingleAsync(s => s.Id == id);
                if (row.Status != SubmissionStatus.Ranked || row.NewCount != Cases) throw new InvalidOperationException($"The benchmark's own workbook was not taken: {row.Status}, {row.NewCount} new, {row.ErrorCount} errors.");
                foreach (var (step, time) in row.Timings) Report.Line("registers", "step_" + step, time, "ms");
            }
            watch.Restart();
            await SubmitAsync(application, "cases.csv", "complaints", file);
            Report.Line("registers", "same_again", watch.Elapsed.TotalMilliseconds, "ms");
            await ListsAsync(application, Math.Max(3, options.Rounds));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task ListsAsync(InProcessApplication application, int rounds)
    {
        var all = new CaseFilter(ComplaintFilter.All, null, [], null);
        var lists = new (string Name, CaseFilter Filter, int Page)[]
        {
            ("all", all, 1), ("all_page_2000", all, 2_000), ("unit", all with { Places = all.Places with { Units = ["U042"] } }, 1), ("platform", all with { Places = all.Places with { Platforms = ["12345"] } }, 1),
            ("topic", all with { Places = all.Places with { Topics = ["主题7"] } }, 1), ("months", all with { Places = all.Places with { From = "2024-03", To = "2024-05" } }, 1), ("over5", all with { Kind = "over5" }, 1),
            ("repeated", all with { Kind = "repeated" }, 1), ("unsatisfied", all with { Kind = "unsatisfied" }, 1), ("overdue", all with { Kind = "overdue" }, 1), ("overdue_open", all with { Kind = "overdue_open" }, 1),
        };
        var list = application.Get<ListCases>();
        foreach (var (name, filter, page) in lists)
        {
            var times = new List<double>();
            for (var round = 0; round <= rounds; round++)
            {
                var watch = Stopwatch.StartNew();
                await list.ExecuteAsync(Actor.System, filter, new PageRequest(page, 50), CancellationToken.None);
                if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
            }
            Report.Line("registers", "list_" + name + "_median", Report.Median(times), "ms");
        }
        var sum = application.Get<SumComplaints>();
        var first = Stopwatch.StartNew();
        await sum.ExecuteAsync(Actor.System, ComplaintKey.All, ComplaintFilter.All, CancellationToken.None);
        Report.Line("registers", "sums_first", first.Elapsed.TotalMilliseconds, "ms");
        foreach (var key in Enum.GetValues<ComplaintKey>())
        {
            var times = new List<double>();
            for (var round = 0; round <= rounds; round++) times.Add(await TimeAsync(() => sum.ExecuteAsync(Actor.System, key, ComplaintFilter.All, CancellationToken.None)));
            Report.Line("registers", $"sums_by_{key}_median", Report.Median(times[1..]), "ms");
        }
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<int> SubmitAsync(InProcessApplication application, string name, string kind, byte[] file)
    {
        using var content = new MemoryStream(file);
        var id = await application.Get<ReceiveSubmission>().StoreAsync(Actor.System, new(name, kind, null, null, true), content, CancellationToken.None);
        await application.Get<ReadSubmission>().StageAndApplyAsync(id, new NoProgress(), CancellationToken.None);
        return id;
    }

    private static byte[] Definition()
    {
        var text = new StringBuilder("code,name,kind\n");
        for (var i = 0; i < Units; i++) text.Append(CultureInfo.InvariantCulture, $"U{i:D3},单位{i:D3},district\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] CaseFile()
    {
        var random = new Random(3);
        var text = new StringBuilder("case_no,unit,platform,topic,subject,received_on,accepted_on,replied_on,closed_on,return,transfers,satisfied,redone,grade\n");
        for (var i = 0; i < Cases; i++)
        {
            var received = new DateOnly(2024, 1, 1).AddDays(random.Next(366));
            var closed = random.Next(12) == 0 ? "" : Day(received.AddDays(random.Next(12)));
            text.Append(CultureInfo.InvariantCulture, $"W{i:D7},U{random.Next(Units):D3},{(i % 4 == 0 ? "市长信箱" : "12345")},主题{random.Next(Topics)},第{i}件的标题,{Day(received)},{Day(received.AddDays(random.Next(3)))},{closed},{closed},");
            text.Append(CultureInfo.InvariantCulture, $"{random.Next(30) switch { 0 => "repeated", 1 => "with_fault", 2 => "returned", _ => "" }},{random.Next(8) * random.Next(2)},{(random.Next(8) == 0 ? "no" : "yes")},no,{(i % 9 == 0 ? "difficult" : "ordinary")}\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The most that the heap held above what it held at first, looked at twenty times a second.</summary>
    private sealed class Peak
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private readonly Timer timer;
        private long most;

        public Peak() => timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 50);

        public double Stop()
        {
            timer.Dispose();
            return (most - before) / 1048576.0;
        }
    }
}
