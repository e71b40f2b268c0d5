using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using static SQLitePCL.raw;

namespace EnvDashboard.Storage.Bulk;

/// <summary>One prepared statement of SQLite, bound and stepped without boxing.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        this.connection = connection;
        Check(sqlite3_prepare_v2(connection, sql, out statement));
    }

    /// <summary>The native handle of a context's connection, opened where it is not.</summary>
    public static sqlite3 HandleOf(AppDb db)
    {
        if (db.Database.GetDbConnection().State != System.Data.ConnectionState.Open) db.Database.OpenConnection();
        return ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
    }

    public void Bind(int index, int value) => sqlite3_bind_int(statement, index, value);

    public void Bind(int index, long value) => sqlite3_bind_int64(statement, index, value);

    /// <summary>NaN is stored as NULL.</summary>
    public void Bind(int index, double value)
    {
        if (double.IsNaN(value)) sqlite3_bind_null(statement, index);
        else sqlite3_bind_double(statement, index, value);
    }

    public void Bind(int index, string? value)
    {
        if (value is null) sqlite3_bind_null(statement, index);
        else sqlite3_bind_text(statement, index, value);
    }

    public void Bind(string name, int value) => Bind(IndexOf(name), value);

    public void Bind(string name, string value) => Bind(IndexOf(name), value);

    public void BindKey(string period, string indicator, string unit, ObservationKey key)
    {
        Bind(period, key.Period);
        Bind(indicator, key.Indicator);
        Bind(unit, key.Unit);
    }

    /// <summary>To the next row; false after the last.</summary>
    public bool Step()
    {
        var result = sqlite3_step(statement);
        if (result == SQLITE_ROW) return true;
        if (result != SQLITE_DONE) Check(result);
        return false;
    }

    /// <summary>Runs a statement that returns nothing and makes it ready to be bound again.</summary>
    public void Run()
    {
        while (Step())
        {
            // Nothing to read.
        }
        sqlite3_reset(statement);
    }

    public int Int(int column) => sqlite3_column_int(statement, column);

    public long Long(int column) => sqlite3_column_int64(statement, column);

    /// <summary>NULL reads as NaN.</summary>
    public double Number(int column) =>
        sqlite3_column_type(statement, column) == SQLITE_NULL ? double.NaN : sqlite3_column_double(statement, column);

    public string? Text(int column) =>
        sqlite3_column_type(statement, column) == SQLITE_NULL ? null : sqlite3_column_text(statement, column).utf8_to_string();

    public void Dispose() => statement.Dispose();

    private int IndexOf(string name) => sqlite3_bind_parameter_index(statement, name);

    private void Check(int result)
    {
        if (result != SQLITE_OK) throw new SqliteException(sqlite3_errmsg(connection).utf8_to_string(), result, sqlite3_extended_errcode(connection));
    }
}
