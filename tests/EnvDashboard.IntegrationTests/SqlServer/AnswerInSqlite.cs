using System.Globalization;
using System.Text.RegularExpressions;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>
/// Turns a query of the SQL Server provider into one that SQLite answers alike, and a change into the rows the provider expects back
/// (new keys, rows affected). Only as far as the product's own queries need it.
/// </summary>
internal static partial class AnswerInSqlite
{
    public const string Nothing = "SELECT 1 WHERE 0";

    private static int lastKey = 1_000_000;

    public static string To(string sql) => sql.StartsWith("SELECT", StringComparison.Ordinal) ? Query(sql) : Acknowledge(sql);

    private static string Query(string sql)
    {
        sql = UnicodeText().Replace(sql, "").Replace("COUNT_BIG(", "COUNT(", StringComparison.Ordinal);
        sql = Offset().Replace(sql, m => m.Groups["take"].Success ? $"LIMIT {m.Groups["take"].Value} OFFSET {m.Groups["skip"].Value}" : $"LIMIT -1 OFFSET {m.Groups["skip"].Value}");
        var top = TopOfAll().Match(sql);
        // A TOP further inside only bounds what is unique anyway.
        sql = Top().Replace(sql, "SELECT ");
        return top.Success ? sql + " LIMIT " + top.Groups["take"].Value : sql;
    }

    private static string Acknowledge(string sql)
    {
        var rows = sql.Split(";", StringSplitOptions.RemoveEmptyEntries).Select(Rows).Where(r => r.Length > 0).ToList();
        return rows.Count == 0 ? Nothing : string.Join("; ", rows);
    }

    private static string Rows(string statement)
    {
        if (!statement.Contains("OUTPUT ", StringComparison.Ordinal)) return "";
        if (statement.Contains("OUTPUT 1", StringComparison.Ordinal)) return "SELECT 1";
        if (!statement.Contains("MERGE ", StringComparison.Ordinal)) return Key();
        return string.Join(" UNION ALL ", MergePosition().Matches(statement).Select(m => $"{Key()}, {m.Groups[1].Value}"));
    }

    private static string Key() => "SELECT " + Interlocked.Increment(ref lastKey).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bN(?=')")]
    private static partial Regex UnicodeText();

    [GeneratedRegex(@"OFFSET (?<skip>@\w+|\d+) ROWS(?: FETCH NEXT (?<take>@\w+|\d+) ROWS ONLY)?")]
    private static partial Regex Offset();

    [GeneratedRegex(@"^SELECT TOP\((?<take>@\w+|\d+)\) ")]
    private static partial Regex TopOfAll();

    [GeneratedRegex(@"SELECT TOP\((?:@\w+|\d+)\) ")]
    private static partial Regex Top();

    [GeneratedRegex(@", (\d+)\)(?=[,)\s])")]
    private static partial Regex MergePosition();
}
