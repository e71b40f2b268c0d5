using System.Data.Common;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Two hundred thousand items: every filter of the list is answered by an index, never by reading them all.</summary>
public sealed class LargeLedgerTests
{
    private const int Items = 200_000;

    [Fact]
    public async Task List_of_200000_items_is_answered_by_indices()
    {
        await using var program = await LedgerTown.StartAsync();
        await using var db = program.Open();
        await FillAsync(db);
        Assert.Equal(Items + 4, await db.RectificationItems.CountAsync());
        await db.Database.ExecuteSqlRawAsync("ANALYZE;");
        var open = db.RectificationItems.Where(i => i.RemovedAt == null);
        var today = new DateOnly(2024, 3, 1);
        foreach (var query in new[]
        {
            open, open.Where(i => i.UnitId == 1), open.Where(i => i.CategoryId == 2), open.Where(i => i.Claimed == RectificationState.Disputed), open.Where(i => i.Verified == RectificationState.Completed),
            open.Where(i => i.Level == RectificationLevel.Aspect), open.Where(i => i.Due < today && i.Claimed != RectificationState.Completed),
            open.Where(i => i.UnitId == 1 && i.Verified == RectificationState.Completed && i.Level == RectificationLevel.Aspect),
        })
        {
            // With statistics SQLite goes through the table rather than look items up one by one; so the ids come from an index alone.
            Assert.Contains("COVERING INDEX IX_RectificationItems_", await PlanAsync(db, query.OrderBy(i => i.Id).Select(i => i.Id).Take(50)), StringComparison.Ordinal);
        }
        Assert.Contains("IX_RectificationItems_ParentId", await PlanAsync(db, db.RectificationItems.Where(i => i.ParentId == 1)), StringComparison.Ordinal);
        var page = await program.Get<ListItems>().ExecuteAsync(Actor.System, ItemFilter.All with { Claimed = ["disputed"] }, new PageRequest(3, 50), CancellationToken.None);
        Assert.Equal((Items / 7, 50), ((int)page.Total, page.Items.Count));
        Assert.All(page.Items, i => Assert.Equal(RectificationState.Disputed, i.Claimed));
    }

    private static Task FillAsync(AppDb db) => db.Database.ExecuteSqlRawAsync("""
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
        INSERT INTO RectificationItems (UnitId, PeriodId, ItemNo, Level, CategoryId, Title, Due, Claimed, ClaimedBy, Verified, Clearance, ReopenedCount, SubmissionId, SheetId, Cell, Version)
        SELECT 1 + i % 2, 1, 'N' || i, CASE i % 5 WHEN 0 THEN 'Aspect' ELSE 'Measure' END, 1 + i % 2, 'T' || i, date('2024-01-01', '+' || (i % 700) || ' days'),
            CASE i % 7 WHEN 0 THEN 'Disputed' ELSE 'InProgress' END, 'x', CASE i % 11 WHEN 0 THEN 'Completed' ELSE 'NotStated' END, 'Open', 0, 2, (SELECT MIN(Id) FROM SubmissionSheets), 'A1', 1 FROM n;
        """);

    private static async Task<string> PlanAsync<T>(AppDb db, IQueryable<T> query)
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
