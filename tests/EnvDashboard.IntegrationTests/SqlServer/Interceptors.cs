using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>The connection is never opened.</summary>
internal sealed class NoOpening : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => new(InterceptionResult.Suppress());

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}

/// <summary>Transactions are begun on nothing.</summary>
internal sealed class NoTransactions : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        InterceptionResult<DbTransaction>.SuppressWithResult(Begin(connection, eventData.IsolationLevel));

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult<DbTransaction>.SuppressWithResult(Begin(connection, eventData.IsolationLevel)));

    private static ShimTransaction Begin(DbConnection connection, IsolationLevel level) => new(connection, level);
}

/// <summary>Commands go to the <see cref="CapturedServer"/>.</summary>
internal sealed class ShimCommands(CapturedServer server) : DbCommandInterceptor
{
    public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
        InterceptionResult<DbCommand>.SuppressWithResult(new ShimCommand(server));
}
