using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Storage;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>
/// Against a real server, where <c>ENVDASHBOARD_TEST_SQLSERVER</c> holds a connection string to a database for tests. What these tests
/// write directly they undo; what they upload has codes of its own.
/// </summary>
public sealed class RealServerTests : IDisposable
{
    private const string Variable = "ENVDASHBOARD_TEST_SQLSERVER";

    private static readonly string? ConnectionString = Environment.GetEnvironmentVariable(Variable);

    private readonly TempDirectory directory = new();

    [SkippableFact]
    public async Task Migrate_brings_the_database_up_to_date()
    {
        await using var db = await OpenAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [SkippableFact]
    public Task Apply_values_are_read_back_as_written() => InTransactionAsync((db, bulk) =>
    {
        ObservationBulkContract.EveryFieldComesBack(db, bulk);
        return Task.CompletedTask;
    });

    [SkippableFact]
    public Task Apply_replacing_and_clearing_keeps_the_old_values_in_the_history() => InTransactionAsync(ObservationBulkContract.WhatIsReplacedOrClearedStaysInTheHistoryAsync);

    [SkippableFact]
    public Task RollBack_puts_back_what_was_replaced_and_cleared() => InTransactionAsync(ObservationBulkContract.RollBackRestoresWhatStoodBeforeAsync);

    [SkippableTheory]
    [InlineData(42)]
    [InlineData(1)]
    public async Task Upload_is_ranked_corrected_and_rolled_back(int maxBatchSize)
    {
        await using (await OpenAsync())
        {
            // The schema is there.
        }
        await using var server = await ServerProcess.StartAsync(
            directory.PathOf("data"), "Storage:Provider=SqlServer", "Storage:ConnectionString=" + ConnectionString, FormattableString.Invariant($"Storage:MaxBatchSize={maxBatchSize}"));
        var town = new TestTown("R" + Guid.NewGuid().ToString("N")[..8]);
        Assert.Equal("ranked", (await server.Api.SubmitAsync(town.Definition())).Text("status"));
        Assert.Equal("ranked", (await server.Api.SubmitAsync(town.Month("2024-01", (90, 80), (70, 60), (50, 40)))).Text("status"));
        var correction = await server.Api.SubmitAsync(TestTown.Data((town.Unit(3), town.A, "2024-01", 150)));
        Assert.Equal([town.Unit(3), town.Unit(1), town.Unit(2)], (await server.Api.GetAsync(town.Ranking("2024-01"))).Order());
        await server.Api.PostAsync(ApiClient.Path(correction.Whole("id"), "/rollback"), new { reason = "test" });
        await Eventually.UntilAsync(async () => (await server.Api.GetAsync(town.Ranking("2024-01"))).Order()[0] == town.Unit(1), () => "the ranking to follow the rollback");
        Assert.Equal(0, await server.TerminateAsync());
    }

    public void Dispose() => directory.Dispose();

    private static async Task InTransactionAsync(Func<AppDb, IObservationBulk, Task> check)
    {
        await using var db = await OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Stored.AddDictionariesAsync(db);
        await check(db, new ColumnarObservations(new SqlServerObservationRows()));
        await transaction.RollbackAsync();
    }

    private static async Task<AppDb> OpenAsync()
    {
        Skip.If(string.IsNullOrWhiteSpace(ConnectionString), $"{Variable} is not set: no SQL Server to test against.");
        var builder = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(builder, new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = ConnectionString });
        var db = new SqlServerAppDb(builder.Options);
        await db.Database.MigrateAsync();
        return db;
    }
}
