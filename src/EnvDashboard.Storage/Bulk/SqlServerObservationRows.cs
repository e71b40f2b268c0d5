using System.Data;
using EnvDashboard.Domain.Observations;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Bulk;

/// <summary>Bulk copy into the table; what is replaced is found through a temporary table of keys, itself filled by bulk copy.</summary>
public sealed class SqlServerObservationRows : IObservationRows
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
            SqlServerCopy.Write(db, "#keys", new KeyReader([.. replaced.Select(v => v.Key), .. cleared]));
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
        if (values.Count > 0) SqlServerCopy.Write(db, "Observations", new ObservationReader(values));
    }

    private static void Execute(AppDb db, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = Command(db, sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.Parameters.AddWithValue(name, value);
            // A plain DateTime would go as datetime, which keeps three hundredths of a second.
            if (value is DateTime) parameter.SqlDbType = SqlDbType.DateTime2;
        }
        command.ExecuteNonQuery();
    }

    private static SqlCommand Command(AppDb db, string sql) =>
        new(sql, SqlServerCopy.Connection(db), SqlServerCopy.Transaction(db)) { CommandTimeout = db.Database.GetCommandTimeout() ?? 120 };

    private static double Number(SqlDataReader reader, int column) => reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);

    private static string? Text(SqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
