using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>The rows of definition sheets that have a code of their own; a missing or repeated code is reported.</summary>
internal static class RowsByCode
{
    private const int LongestCode = 100;

    public static IEnumerable<(string Code, DefinitionRow Row)> Of(IEnumerable<DefinitionTable> tables, string key, FindingList findings)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            foreach (var cells in table.Rows)
            {
                var row = new DefinitionRow(table, cells, findings);
                if (row.Text(key) is not { Length: <= LongestCode } code) row.Error(FindingCodes.CodeMissing, key, row.Text(key), key);
                else if (!seen.TryAdd(code, $"{row.Sheet}!{row.Cell(key)}")) row.Error(FindingCodes.DuplicateCode, key, code, code, seen[code]);
                else yield return (code, row);
            }
        }
    }

    /// <summary>The name of a record: required for a new one, kept when the sheet has no such column.</summary>
    public static string Name(DefinitionRow row, string? known, string code, string key = "name")
    {
        if (row.Text(key, known) is { } name) return name;
        row.Error(FindingCodes.NameMissing, key, null, code);
        return code;
    }
}
