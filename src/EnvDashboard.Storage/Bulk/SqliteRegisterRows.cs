using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EnvDashboard.Storage.Bulk;

/// <summary>One prepared statement for all rows.</summary>
public sealed class SqliteRegisterRows : IRegisterRows
{
    public void Insert<T>(AppDb db, IReadOnlyList<T> rows) where T : class
    {
        if (rows.Count == 0) return;
        var (table, columns) = RegisterColumn.Of<T>(db);
        if (db.Database.GetDbConnection().State != ConnectionState.Open) db.Database.OpenConnection();
        using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction;
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = columns[i].Of(row);
            command.ExecuteNonQuery();
        }
    }
}
