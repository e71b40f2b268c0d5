using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EnvDashboard.Storage.Connections;

/// <summary>What every SQLite connection needs to be told once it is open.</summary>
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL lets pages be read while a submission is being applied. FULL: an accepted upload survives a power cut, not only a crash.
    // The busy time-out makes a second writer wait for its turn inside SQLite instead of failing.
    private const string Sql =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=60000; PRAGMA foreign_keys=ON; " +
        "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
