using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>The grammar of SQL Server 2019, without a server.</summary>
internal static class TSql
{
    /// <returns>What the parser finds wrong, with line and text; empty = well formed.</returns>
    public static IReadOnlyList<string> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(e => $"line {e.Line}: {e.Message}\n{sql}")];
    }

    public static int Statements(string sql)
    {
        using var reader = new StringReader(sql);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _);
        return script.Batches.Sum(b => b.Statements.Count);
    }
}
