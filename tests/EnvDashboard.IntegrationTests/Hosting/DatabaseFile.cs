using Microsoft.Data.Sqlite;

namespace EnvDashboard.IntegrationTests.Hosting;

/// <summary>A server's SQLite file, looked at from outside the program.</summary>
internal sealed class DatabaseFile(string path)
{
    public long Scalar(string sql) => Convert.ToInt64(Ask(sql) ?? 0L, System.Globalization.CultureInfo.InvariantCulture);

    public string? Text(string sql) => Ask(sql) as string;

    /// <summary>Count and sum of all values in force, exact to the last bit.</summary>
    public (long Count, double Sum) Checksum()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Value FROM Observations WHERE Value IS NOT NULL ORDER BY PeriodId, IndicatorId, UnitId";
        using var reader = command.ExecuteReader();
        var (count, sum) = (0L, 0.0);
        while (reader.Read()) (count, sum) = (count + 1, sum + reader.GetDouble(0));
        return (count, sum);
    }

    /// <summary>Fails when the file is damaged or a foreign key leads nowhere.</summary>
    public void CheckIntegrity()
    {
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
        Assert.Null(Ask("PRAGMA foreign_key_check"));
    }

    private object? Ask(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
