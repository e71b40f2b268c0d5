using EnvDashboard.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EnvDashboard.IntegrationTests.SqlServer;

public sealed class MigrationScriptTests : IDisposable
{
    private readonly SqlServerAppDb db = Create();

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(MigrationsSqlGenerationOptions.NoTransactions)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent | MigrationsSqlGenerationOptions.NoTransactions)]
    public void GenerateScript_from_nothing_to_the_latest_parses(MigrationsSqlGenerationOptions options)
    {
        var script = Migrator.GenerateScript(options: options);
        Assert.Empty(TSql.Errors(script));
        Assert.True(TSql.Statements(script) > 50, "The script holds fewer statements than the schema has tables and indexes.");
    }

    [Fact]
    public void GenerateScript_each_step_up_and_down_parses()
    {
        string[] steps = [Migration.InitialDatabase, .. db.Database.GetMigrations()];
        Assert.True(steps.Length > 1);
        foreach (var (from, to) in steps.Zip(steps.Skip(1)))
        {
            Assert.Empty(TSql.Errors(Migrator.GenerateScript(from, to)));
            Assert.Empty(TSql.Errors(Migrator.GenerateScript(to, from)));
        }
    }

    [Fact]
    public void GenerateCreateScript_of_the_model_parses() => Assert.Empty(TSql.Errors(db.Database.GenerateCreateScript()));

    [Fact]
    public void Model_keys_and_indexes_fit_the_limits_of_the_server()
    {
        var model = db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
        var indexes = from type in model.GetEntityTypes()
                      from properties in type.GetKeys().Select(k => (k.Properties, Limit: 900)).Concat(type.GetIndexes().Select(i => (i.Properties, Limit: 1700)))
                      select (Name: $"{type.DisplayName()}({string.Join(',', properties.Properties.Select(p => p.Name))})", properties.Limit, Bytes: properties.Properties.Sum(Bytes));
        Assert.All(indexes, i => Assert.True(i.Bytes <= i.Limit, $"{i.Name} takes {i.Bytes} of {i.Limit} bytes."));
    }

    public void Dispose() => db.Dispose();

    private IMigrator Migrator => db.GetService<IMigrator>();

    private static int Bytes(Microsoft.EntityFrameworkCore.Metadata.IReadOnlyProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) ? 2 * (property.GetMaxLength() ?? 4000) : 8;

    private static SqlServerAppDb Create()
    {
        var builder = new DbContextOptionsBuilder<SqlServerAppDb>();
        StorageServices.UseSqlServer(builder, new StorageOptions { ConnectionString = "Server=none;Database=none" });
        return new(builder.Options);
    }
}
