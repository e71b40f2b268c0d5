using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>
/// Stands where a command to the server would: EF Core fills it in for SQL Server, with real parameters of that provider, and it is kept
/// and answered by <see cref="CapturedServer"/> instead of being sent.
/// </summary>
internal sealed class ShimCommand(CapturedServer server) : DbCommand
{
    private readonly SqlCommand parts = new();

    [AllowNull]
    public override string CommandText { get => parts.CommandText; set => parts.CommandText = value; }

    public override int CommandTimeout { get => parts.CommandTimeout; set => parts.CommandTimeout = value; }

    public override CommandType CommandType { get => parts.CommandType; set => parts.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbTransaction? DbTransaction { get; set; }

    protected override DbParameterCollection DbParameterCollection => parts.Parameters;

    public override void Cancel()
    {
        // Nothing is ever under way.
    }

    public override void Prepare()
    {
        // There is nobody to prepare it.
    }

    /// <summary>One row is always said to be affected, so that no use case stops for want of one.</summary>
    public override int ExecuteNonQuery()
    {
        using var reader = server.Answer(parts);
        return 1;
    }

    public override object? ExecuteScalar()
    {
        using var reader = server.Answer(parts);
        return reader.Read() ? reader.GetValue(0) : null;
    }

    protected override DbParameter CreateDbParameter() => parts.CreateParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => server.Answer(parts);

    protected override void Dispose(bool disposing)
    {
        if (disposing) parts.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A transaction that nothing happens in.</summary>
internal sealed class ShimTransaction(DbConnection connection, IsolationLevel level) : DbTransaction
{
    public override IsolationLevel IsolationLevel => level;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
        // Nothing was done.
    }

    public override void Rollback()
    {
        // Nothing was done.
    }
}
