using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.WriteLine("Used by dotnet-ef; see docs/storage.md.");

internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteAppDb>();
        StorageServices.UseSqlite(builder, new StorageOptions());
        return new(builder.Options);
    }
}

internal sealed class SqlServerFactory : IDesignTimeDbContextFactory<SqlServerAppDb>
{
    public SqlServerAppDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(builder, new StorageOptions { ConnectionString = "Server=none;Database=none" });
        return new(builder.Options);
    }
}
