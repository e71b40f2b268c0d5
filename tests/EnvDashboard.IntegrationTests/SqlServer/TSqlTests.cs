namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>Shows that the parser the other tests lean on does refuse what SQL Server would refuse.</summary>
public sealed class TSqlTests
{
    [Theory]
    [InlineData("SELECT * FROM x LIMIT 1 OFFSET 3 ROWZ")]
    [InlineData("INSERT INTO x (a) VALUES (1) ON CONFLICT DO NOTHING")]
    [InlineData("SELECT a || b FROM x")]
    [InlineData("CREATE TABLE x (a TEXT) WITHOUT ROWID")]
    [InlineData("INSERT INTO x (a) VALUES (1) RETURNING a")]
    [InlineData("SELECT a FROM x WHERE a IN ()")]
    [InlineData("SELECT * FROM x WHERE a IS b")]
    public void Errors_other_dialects_are_found(string sql) => Assert.NotEmpty(TSql.Errors(sql));

    [Theory]
    [InlineData("SELECT TOP(@n) \"a\", [b] FROM x ORDER BY a OFFSET @m ROWS FETCH NEXT 5 ROWS ONLY")]
    [InlineData("INSERT INTO [x] ([a]) OUTPUT INSERTED.[Id] VALUES (@p0)")]
    public void Errors_well_formed_none(string sql) => Assert.Empty(TSql.Errors(sql));
}
