using System.Data.Common;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Approvals;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>Two hundred thousand items: the filters of the catalogue and the change log are answered by an index, never by reading them all.</summary>
public sealed class LargeCatalogueTests
{
    private const int Items = 200_000;

    [Fact]
    public async Task Catalogue_of_200000_items_is_answered_by_indices()
    {
        await using var program = await ApprovalTown.StartAsync();
        await program.SubmitAsync(ApprovalTown.Catalogue(["A1", "食品经营许可", "U1", 20, 9, 5, "working_days", 4, "no", "现场核验"]));
        await using var db = program.Open();
        await FillAsync(db);
        var open = db.ApprovalItems.Where(i => i.RemovedAt == null);
        foreach (var query in new[] { open.Where(i => i.UnitId == 1), open.Where(i => i.OverBenchmark == true), open.Where(i => i.InHall == false) })
            Assert.Contains("USING INDEX IX_ApprovalItems_RemovedAt_", await PlanAsync(db, query.OrderBy(i => i.Id).Take(50)), StringComparison.Ordinal);
        Assert.Contains("IX_ApprovalItems_History", await PlanAsync(db, db.ApprovalItems.Where(i => i.Key == "U1|A1")), StringComparison.Ordinal);
        var page = await program.Get<ListApprovalItems>().ExecuteAsync(Actor.System, ApprovalItemFilter.All with { OverBenchmark = true }, new PageRequest(3, 50), CancellationToken.None);
        Assert.Equal((Items / 4 + 1, 50), ((int)page.Total, page.Items.Count));
        Assert.All(page.Items, i => Assert.True(i.Promised!.Value > i.Benchmark!.Value));
    }

    private static Task FillAsync(AppDb db) => db.Database.ExecuteSqlRawAsync("""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
        INSERT INTO ApprovalItems ("Key", UnitId, SubmissionId, SheetId, Cell, Code, Name, PromisedValue, PromisedUnit, BenchmarkValue, BenchmarkUnit, InHall, OverBenchmark)
        SELECT 'U|N' || i, 1 + i % 2, 2, (SELECT MIN(Id) FROM SubmissionSheets), 'A1', 'N' || i, 'T' || i, CASE i % 4 WHEN 0 THEN 9 ELSE 4 END, 'WorkingDays', 5, 'WorkingDays', i % 9 > 0, i % 4 = 0 FROM n;
        """);

    private static async Task<string> PlanAsync(AppDb db, IQueryable<ApprovalItemRow> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var reader = await ((DbCommand)command).ExecuteReaderAsync();
        var plan = new List<string>();
        while (await reader.ReadAsync()) plan.Add(reader.GetString(3));
        return string.Join('\n', plan);
    }
}
