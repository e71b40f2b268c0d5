using EnvDashboard.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A database as the migrations leave it, made once and copied for each test. The migrations have tests of their own.</summary>
internal static class EmptyDatabase
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public static async Task CopyToAsync(StorageOptions options) => await File.WriteAllBytesAsync(options.DatabaseFile, await Migrated.Value);

    private static async Task<byte[]> MigrateAsync()
    {
        using var directory = new TempDirectory();
        var options = new StorageOptions { DataDirectory = directory.Root };
        await using (var services = new ServiceCollection().AddLogging().AddStorage(options).BuildServiceProvider())
        await using (var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync())
        {
            await db.Database.MigrateAsync();
            // All of it into the one file that is copied.
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        using (var pooled = new SqliteConnection(options.SqliteConnectionString)) SqliteConnection.ClearPool(pooled);
        return await File.ReadAllBytesAsync(options.DatabaseFile);
    }
}
