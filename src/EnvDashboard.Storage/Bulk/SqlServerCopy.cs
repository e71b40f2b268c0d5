using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Bulk copy on a context's open connection and in its current transaction.</summary>
internal static class SqlServerCopy
{
    public static void Write(AppDb db, string table, BulkReader rows)
    {
        // Without CheckConstraints a bulk copy would leave the foreign keys untrusted.
        using var copy = new SqlBulkCopy(Connection(db), SqlBulkCopyOptions.CheckConstraints, Transaction(db))
        {
            DestinationTableName = table,
            BatchSize = 50_000,
            BulkCopyTimeout = db.Database.GetCommandTimeout() ?? 120,
            EnableStreaming = true,
        };
        // Columns go by name, so that their order in the table is free.
        for (var i = 0; i < rows.FieldCount; i++) copy.ColumnMappings.Add(rows.GetName(i), rows.GetName(i));
        copy.WriteToServer(rows);
    }

    public static SqlConnection Connection(AppDb db)
    {
        if (db.Database.GetDbConnection().State != ConnectionState.Open) db.Database.OpenConnection();
        return (SqlConnection)db.Database.GetDbConnection();
    }

    public static SqlTransaction? Transaction(AppDb db) => db.Database.CurrentTransaction?.GetDbTransaction() as SqlTransaction;
}
