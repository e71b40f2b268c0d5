using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Tells whether a sheet is a definition sheet: by its name and its key columns, else by its columns alone.</summary>
internal static class DefinitionRecognition
{
    private const int DeepestHeader = 12;

    private static readonly Dictionary<DefinitionKind, string[]> KeyColumns = new()
    {
        [DefinitionKind.Units] = ["code"],
        [DefinitionKind.Groups] = ["group", "unit"],
        [DefinitionKind.Categories] = ["code"],
        [DefinitionKind.Indicators] = ["code"],
        [DefinitionKind.Rules] = ["code"],
        [DefinitionKind.Targets] = ["indicator", "kind"],
        [DefinitionKind.Scheme] = ["key", "value"],
        [DefinitionKind.SchemeNodes] = ["node"],
        [DefinitionKind.PointCaps] = ["reason"],
        [DefinitionKind.Vetoes] = ["indicator", "condition"],
    };

    /// <summary>Columns of which at least one must be there when the sheet's name says nothing.</summary>
    private static readonly Dictionary<DefinitionKind, (string[] All, string[] Any)> Telling = new()
    {
        [DefinitionKind.Units] = (["code", "name"], ["kind", "parent", "aliases", "valid_from", "valid_to", "invented"]),
        [DefinitionKind.Groups] = (["group", "unit"], ["group_name", "from", "to"]),
        [DefinitionKind.Categories] = (["code", "name", "order"], ["order"]),
        [DefinitionKind.Indicators] = (["code", "name"], ["direction", "unit_of_measure", "frequency", "domain", "category", "counting_rule"]),
        [DefinitionKind.Rules] = (["code", "expression"], ["expression"]),
        [DefinitionKind.Targets] = (["indicator", "kind"], ["value", "low", "high"]),
        [DefinitionKind.Scheme] = (["key", "value"], ["key"]),
        [DefinitionKind.SchemeNodes] = (["node", "parent"], ["weight", "indicator", "aggregation"]),
        [DefinitionKind.PointCaps] = (["reason"], ["max_added", "max_deducted"]),
        [DefinitionKind.Vetoes] = (["indicator", "condition"], ["condition"]),
    };

    public static IReadOnlyList<string> KeysOf(DefinitionKind kind) => KeyColumns[kind];

    /// <param name="start">Position in the preview of the first row below the header.</param>
    public static DefinitionTable? Recognise(SheetPreview sheet, string name, out int start)
    {
        start = 0;
        var announced = DefinitionWords.KindOf(name, out var suffix);
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeader); i++)
        {
            start = i + 1;
            if (announced is { } kind)
            {
                var table = Read(sheet.Rows[i], kind, name, suffix);
                if (IsWhatItSays(table)) return table;
            }
            else if (ByColumns(sheet.Rows[i], name) is { } table) return table;
        }
        return null;
    }

    private static bool IsWhatItSays(DefinitionTable table) =>
        KeyColumns[table.Kind].All(table.Columns.ContainsKey) && table.Columns.Count >= 2 && table.Unknown.Count <= table.Columns.Count;

    /// <summary>Without a telling name every column must be one of the kind's: a table of figures also begins with code and name.</summary>
    private static DefinitionTable? ByColumns(PreviewRow row, string name)
    {
        foreach (var kind in Enum.GetValues<DefinitionKind>())
        {
            var table = Read(row, kind, name, "");
            var (all, any) = Telling[kind];
            if (table.Unknown.Count == 0 && all.All(table.Columns.ContainsKey) && any.Any(table.Columns.ContainsKey)) return table;
        }
        return null;
    }

    private static DefinitionTable Read(PreviewRow row, DefinitionKind kind, string name, string suffix)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<(int, string)>();
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var text = row.Text(column, ownOnly: true);
            if (text.Length == 0) continue;
            if (DefinitionWords.ColumnOf(kind, text) is { } key && columns.TryAdd(key, column)) continue;
            unknown.Add((column, text));
        }
        return new(kind, name, suffix, columns, unknown, row.Number);
    }
}
