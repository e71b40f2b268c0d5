using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace EnvDashboard.Storage.Connections;

/// <summary>
/// Creates the large tables WITHOUT ROWID on SQLite: their rows then lie in the order of the primary key, as they do on SQL Server,
/// instead of in a heap with an index beside it (half the writes, and a period is one range).
/// </summary>
#pragma warning disable EF1001 // The generator is meant to be derived from; its dependencies are marked internal.
public sealed class ClusteredSqliteTables(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private static readonly string[] Tables = ["Observations", "RankedUnits"];

    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: false);
        if (Tables.Contains(operation.Name)) builder.Append(" WITHOUT ROWID");
        if (!terminate) return;
        builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
        EndStatement(builder);
    }
}
