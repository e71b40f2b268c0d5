using System.Data;
using System.Data.Common;
using EnvDashboard.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>
/// Contexts of the SQL Server provider whose commands are kept instead of sent. Queries are answered from a SQLite database of the same
/// schema, so that a use case goes its whole way; what is written is acknowledged and forgotten.
/// </summary>
internal sealed class CapturedServer(string sqliteConnectionString, int maxBatchSize) : IDbContextFactory<AppDb>
{
    private readonly List<string> commands = [];
    private readonly List<string> unanswered = [];

    /// <summary>Every command, in the order sent.</summary>
    public IReadOnlyList<string> Commands => commands;

    /// <summary>Queries that SQLite could not answer; those got no rows.</summary>
    public IReadOnlyList<string> Unanswered => unanswered;

    public AppDb CreateDbContext()
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(builder, new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=none;Database=none", MaxBatchSize = maxBatchSize });
        builder.AddInterceptors(new NoOpening(), new NoTransactions(), new ShimCommands(this));
        var db = new SqlServerAppDb(builder.Options);
        db.Database.AutoSavepointsEnabled = false; // a savepoint is sent past EF Core's commands
        return db;
    }

    public DbDataReader Answer(SqlCommand command)
    {
        commands.Add(command.CommandText);
        try
        {
            return Run(AnswerInSqlite.To(command.CommandText), command.Parameters);
        }
        catch (SqliteException error)
        {
            unanswered.Add(error.Message + "\n" + command.CommandText);
            return Run(AnswerInSqlite.Nothing, []);
        }
    }

    private SqliteDataReader Run(string sql, IEnumerable<SqlParameter> parameters)
    {
        var connection = new SqliteConnection(sqliteConnectionString);
        try
        {
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var parameter in parameters) command.Parameters.AddWithValue(parameter.ParameterName, parameter.Value ?? DBNull.Value);
            return command.ExecuteReader(CommandBehavior.CloseConnection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private SqliteDataReader Run(string sql, SqlParameterCollection parameters) => Run(sql, parameters.Cast<SqlParameter>());
}
