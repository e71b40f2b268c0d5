using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

public sealed class SqliteSchemaTests : IAsyncLifetime
{
    private InProcess program = null!;
    private AppDb db = null!;

    [Theory]
    [InlineData("Observations")]
    [InlineData("RankedUnits")]
    public async Task Migrate_large_tables_lie_in_the_order_of_their_key(string table)
    {
        var sql = await ScalarAsync<string>($"SELECT sql AS Value FROM sqlite_master WHERE name = '{table}'");
        Assert.EndsWith("WITHOUT ROWID", sql.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    [InlineData("busy_timeout", "60000")]
    public async Task Open_connection_is_told_the_pragma(string pragma, string expected)
    {
        await db.Database.OpenConnectionAsync();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + pragma;
        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task SaveChanges_same_code_twice_is_refused()
    {
        db.Indicators.AddRange(NewIndicator("SAME"), NewIndicator("SAME"));
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("UNIQUE", Assert.IsType<SqliteException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveChanges_unknown_category_is_refused()
    {
        var indicator = NewIndicator("I");
        indicator.CategoryId = 4711;
        db.Indicators.Add(indicator);
        var error = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("FOREIGN KEY", Assert.IsType<SqliteException>(error.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveChanges_times_come_back_as_utc()
    {
        db.Audit.Add(new AuditRow { At = Stored.Noon, Actor = "a", Action = "b", Subject = "c" });
        await db.SaveChangesAsync();
        var at = await db.Audit.AsNoTracking().Select(a => a.At).SingleAsync();
        Assert.Equal((Stored.Noon, DateTimeKind.Utc), (at, at.Kind));
    }

    [Fact]
    public async Task Migrate_observations_have_a_foreign_key_to_every_dictionary()
    {
        var targets = await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_list('Observations')").ToListAsync();
        Assert.Equal(["Indicators", "Periods", "SubmissionSheets", "Submissions", "Units"], targets.Order(StringComparer.Ordinal));
    }

    public async Task InitializeAsync()
    {
        program = await InProcess.StartAsync();
        db = program.Open();
    }

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        await program.DisposeAsync();
    }

    private Task<T> ScalarAsync<T>(string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync();

    private static IndicatorRow NewIndicator(string code) => new() { Code = code, Name = code, Direction = "higher", Kind = "value" };
}
