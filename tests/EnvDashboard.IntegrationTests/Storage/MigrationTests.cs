using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public void HasPendingModelChanges_Sqlite_none()
    {
        var builder = new DbContextOptionsBuilder<SqliteAppDb>();
        StorageServices.UseSqlite(builder, new StorageOptions());
        using var db = new SqliteAppDb(builder.Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void HasPendingModelChanges_SqlServer_none()
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(builder, new StorageOptions { ConnectionString = "Server=none;Database=none" });
        using var db = new SqlServerAppDb(builder.Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void GetMigrations_both_providers_have_the_same_steps()
    {
        static IEnumerable<string> Names(AppDb db) => db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        var sqlite = new DbContextOptionsBuilder<SqliteAppDb>();
        StorageServices.UseSqlite(sqlite, new StorageOptions());
        var server = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(server, new StorageOptions { ConnectionString = "Server=none;Database=none" });
        using var a = new SqliteAppDb(sqlite.Options);
        using var b = new SqlServerAppDb(server.Options);
        Assert.NotEmpty(Names(a));
        Assert.Equal(Names(a), Names(b));
    }

    [Fact]
    public async Task Migrate_twice_changes_nothing()
    {
        await using var program = await InProcess.StartAsync();
        await using var db = program.Open();
        await db.Database.MigrateAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
    }
}
