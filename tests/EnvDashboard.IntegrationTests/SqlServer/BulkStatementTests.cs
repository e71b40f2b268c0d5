using System.Reflection;
using EnvDashboard.Storage.Bulk;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>The statements written by hand for the mass of observations.</summary>
public sealed class BulkStatementTests
{
    private static readonly string[] All =
    [
        ObservationSql.Read([1, 2]),
        ObservationSql.KeyToHistory,
        ObservationSql.JoinedToHistory("#keys"),
        ObservationSql.OwnToHistory([1, 2, 3]),
        ObservationSql.DeleteOwn([1]),
        ObservationSql.RestoreReplaced,
        SqlServerObservationRows.CreateKeys,
        SqlServerObservationRows.DeleteKeys,
        SqlServerObservationRows.DropKeys,
    ];

    public static TheoryData<string> Statements => new(All);

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_parses_as_one(string sql)
    {
        Assert.Empty(TSql.Errors(sql));
        Assert.Equal(1, TSql.Statements(sql));
    }

    [Fact]
    public void Statements_no_constant_is_left_out()
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;
        var constants = new[] { typeof(ObservationSql), typeof(SqlServerObservationRows) }.SelectMany(t => t.GetFields(all))
            .Where(f => f.IsLiteral && f.FieldType == typeof(string) && !f.Name.EndsWith("Columns", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!);
        Assert.All(constants, sql => Assert.Contains(sql, All));
    }
}
