using System.Diagnostics;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Benchmarks;

/// <summary>A ledger of 200,000 items with statistics in the database: the time of each page of the list, and of the totals above it.</summary>
public static class LedgerBenchmark
{
    private const int Items = 200_000, PageSize = 50;

    private static readonly (string Name, ItemFilter Filter)[] Filters =
    [
        ("all", ItemFilter.All),
        ("unit", ItemFilter.All with { Units = ["U7"] }),
        ("category", ItemFilter.All with { Categories = ["E3"] }),
        ("claimed", ItemFilter.All with { Claimed = ["disputed"] }),
        ("overdue", ItemFilter.All with { Overdue = true }),
        ("five_filters", ItemFilter.All with { Units = ["U7"], Categories = ["E3"], Claimed = ["disputed"], Levels = ["measure"], Overdue = true }),
        ("search", ItemFilter.All with { Search = "T19999" }),
    ];

    public static async Task RunAsync(BenchmarkOptions options)
    {
        var directory = Directory.CreateTempSubdirectory("envdashboard-ledger").FullName;
        try
        {
            await using var program = new InProcessApplication(directory);
            await FillAsync(program);
            var list = program.Get<ListItems>();
            var ratios = program.Get<GetRatios>();
            Report.Line("ledger", "totals_first", await TimeAsync(() => ratios.ExecuteAsync(Actor.System, RatioKey.Unit, ItemFilter.All, default)), "ms");
            foreach (var (name, filter) in Filters)
            {
                var total = (await list.ExecuteAsync(Actor.System, filter, new(1, PageSize), default)).Total;
                Report.Line("ledger", name + "_items", total, "items");
                await SpreadAsync(name + "_first_page", options.Rounds, () => list.ExecuteAsync(Actor.System, filter, new(1, PageSize), default));
                var last = (int)Math.Max(1, (total + PageSize - 1) / PageSize);
                await SpreadAsync(name + "_last_page", options.Rounds, () => list.ExecuteAsync(Actor.System, filter, new(last, PageSize), default));
            }
            await SpreadAsync("totals", options.Rounds, () => ratios.ExecuteAsync(Actor.System, RatioKey.Unit, ItemFilter.All, default));
            await SpreadAsync("deadlines", options.Rounds, () => program.Get<GetDeadlines>().ExecuteAsync(Actor.System, "2024-06", ItemFilter.All, default));
            await SpreadAsync("tree", options.Rounds, () => program.Get<GetItemTree>().ExecuteAsync(Actor.System, "U7", ItemFilter.All, default));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task SpreadAsync<T>(string figure, int rounds, Func<Task<T>> call)
    {
        await call();
        var times = new List<double>();
        for (var round = 0; round < rounds; round++) times.Add(await TimeAsync(call));
        Report.Spread("ledger", figure, times, "ms");
    }

    private static async Task<double> TimeAsync<T>(Func<Task<T>> call)
    {
        var watch = Stopwatch.StartNew();
        await call();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task FillAsync(InProcessApplication program)
    {
        await using var db = program.Open();
        await db.Database.MigrateAsync();
        db.Periods.Add(new() { Code = "2024", Kind = "year", Start = new(2024, 1, 1), End = new(2024, 12, 31) });
        db.Units.AddRange(Enumerable.Range(1, 100).Select(i => new UnitRow { Code = "U" + i, Name = "U" + i, Kind = "district" }));
        db.Categories.AddRange(Enumerable.Range(1, 8).Select(i => new CategoryRow { Code = "E" + i, Name = "E" + i, Order = i }));
        var submission = new SubmissionRow { FileName = "l.xlsx", StoredName = "l", Sha256 = "l", ReceivedBy = "x", ReceivedAt = DateTime.UtcNow };
        db.Submissions.Add(submission);
        db.Counters.Add(new() { Name = "dictionaries", Value = 1 });
        await db.SaveChangesAsync();
        db.SubmissionSheets.Add(new() { SubmissionId = submission.Id, Name = "ledger" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
            INSERT INTO RectificationItems (UnitId, PeriodId, ItemNo, Level, CategoryId, Title, Due, Claimed, ClaimedBy, Verified, LeadUnit, Clearance, ReopenedCount, SubmissionId, SheetId, Cell, Version)
            SELECT 1 + i % 100, 1, 'N' || i, CASE i % 5 WHEN 0 THEN 'Measure' ELSE 'Manifestation' END, 1 + i % 8, 'T' || i || ' ' || hex(randomblob(40)), date('2024-01-01', '+' || (i % 700) || ' days'),
                CASE i % 7 WHEN 0 THEN 'Disputed' WHEN 1 THEN 'Completed' ELSE 'InProgress' END, 'x', CASE i % 11 WHEN 0 THEN 'Completed' ELSE 'NotStated' END, 'L' || (i % 12), 'Open', 0, 1, 1, 'A1', 1 FROM n;
            INSERT INTO RectificationEvents (ItemId, At, "By", Act, Claimed, Verified, Clearance, InForce) SELECT Id, '2024-01-01', 'x', 'Imported', Claimed, Verified, Clearance, 1 FROM RectificationItems;
            ANALYZE;
            """);
        if (await db.RectificationItems.CountAsync() != Items) throw new InvalidOperationException("The ledger was not filled.");
    }
}
