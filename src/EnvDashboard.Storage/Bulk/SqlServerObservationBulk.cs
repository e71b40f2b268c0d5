using System.Data;
using EnvDashboard.Domain.Observations;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Bulk copy into the table; what is replaced is found through a temporary table of keys, itself filled by bulk copy.</summary>
public sealed class SqlServerObservationBulk : IObservationBulk
{
    internal const string CreateKeys =
        "CREATE TABLE #keys (\"PeriodId\" int NOT NULL, \"IndicatorId\" int NOT NULL, \"UnitId\" int NOT NULL, " +
        "PRIMARY KEY (\"PeriodId\", \"IndicatorId\", \"UnitId\"))";

    internal const string DeleteKeys =
        "DELETE o FROM \"Observations\" o INNER JOIN #keys k ON k.\"PeriodId\" = o.\"PeriodId\" AND k.\"IndicatorId\" = o.\"IndicatorId\" AND k.\"UnitId\" = o.\"UnitId\"";

    internal const string DropKeys = "DROP TABLE #keys";

    public IEnumerable<StoredObservation> Read(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        if (indicators.Count == 0) yield break;
        using var command = Command(db, ObservationSql.Read(indicators));
        command.Parameters.Add("@period", SqlDbType.Int).Value = period;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new StoredObservation(
                new(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)),
                Number(reader, 3),
                Number(reader, 4),
                Number(reader, 5),
                (ObservationState)reader.GetByte(6),
                Text(reader, 7),
                Text(reader, 8),
                Text(reader, 9),
                reader.GetInt32(10),
                reader.GetInt32(11),
                reader.GetInt64(12));
        }
    }

    public IEnumerable<ObservedNumbers> ReadNumbers(AppDb db, int period, IReadOnlyCollection<int> indicators)
    {
        if (indicators.Count == 0) yield break;
        using var command = Command(db, ObservationSql.ReadNumbers(indicators));
        command.Parameters.Add("@period", SqlDbType.Int).Value = period;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new(reader.GetInt32(0), reader.GetInt32(1), Number(reader, 2), Number(reader, 3), Number(reader, 4), (ObservationState)reader.GetByte(5));
        }
    }

    public void Apply(
        AppDb db,
        int submission,
        DateTime at,
        IReadOnlyList<StoredObservation> added,
        IReadOnlyList<StoredObservation> replaced,
        IReadOnlyList<ObservationKey> cleared)
    {
        if (replaced.Count + cleared.Count > 0)
        {
            Execute(db, CreateKeys);
            using (var copy = Copy(db, "#keys"))
            {
                Write(copy, new KeyReader([.. replaced.Select(v => v.Key), .. cleared]));
            }
            Execute(db, ObservationSql.JoinedToHistory("#keys"), ("@submission", submission), ("@rollback", false), ("@at", at));
            Execute(db, DeleteKeys);
            Execute(db, DropKeys);
        }
        Insert(db, replaced);
        Insert(db, added);
    }

    public void RollBack(AppDb db, int submission, DateTime at, IReadOnlyCollection<int> periods)
    {
        Execute(db, ObservationSql.OwnToHistory(periods), ("@submission", submission), ("@rollback", true), ("@at", at));
        Execute(db, ObservationSql.DeleteOwn(periods), ("@submission", submission));
        Execute(db, ObservationSql.RestoreReplaced, ("@submission", submission), ("@no", false));
    }

    private static void Insert(AppDb db, IReadOnlyList<StoredObservation> values)
    {
        if (values.Count == 0) return;
        using var copy = Copy(db, "Observations");
        Write(copy, new ObservationReader(values));
    }

    /// <summary>Columns go by name, so that their order in the table is free.</summary>
    private static void Write(SqlBulkCopy copy, BulkReader rows)
    {
        for (var i = 0; i < rows.FieldCount; i++) copy.ColumnMappings.Add(rows.GetName(i), rows.GetName(i));
        copy.WriteToServer(rows);
    }

    private static SqlBulkCopy Copy(AppDb db, string table)
    {
        var connection = Open(db);
        // Without CheckConstraints a bulk copy would leave the foreign keys untrusted.
        return new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, Transaction(db))
        {
            DestinationTableName = table,
            BatchSize = 50_000,
            BulkCopyTimeout = db.Database.GetCommandTimeout() ?? 120,
            EnableStreaming = true,
        };
    }

    private static void Execute(AppDb db, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(db, sql);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }

    private static SqlCommand Command(AppDb db, string sql) =>
        new(sql, Open(db), Transaction(db)) { CommandTimeout = db.Database.GetCommandTimeout() ?? 120 };

    private static SqlConnection Open(AppDb db)
    {
        if (db.Database.GetDbConnection().State != ConnectionState.Open) db.Database.OpenConnection();
        return (SqlConnection)db.Database.GetDbConnection();
    }

    private static SqlTransaction? Transaction(AppDb db) => db.Database.CurrentTransaction?.GetDbTransaction() as SqlTransaction;

    private static double Number(SqlDataReader reader, int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

    private static string? Text(SqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
