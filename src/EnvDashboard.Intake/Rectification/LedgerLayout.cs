using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Rectification;

/// <summary>Where the columns of a ledger stand. Columns count from 1.</summary>
/// <param name="Header">Position in the preview.</param>
/// <param name="Subject">The columns of unit and period, found as in data sheets.</param>
/// <param name="Columns">By the contract's key.</param>
internal sealed record LedgerLayout(int Header, DataLayout Subject, IReadOnlyDictionary<string, int> Columns)
{
    private const int DeepestHeader = 40;

    /// <summary>Columns of which a ledger has at least one beside number and title, and that other sheets do not have.</summary>
    private static readonly string[] Telling = ["claimed", "verified", "measures", "task", "lead_unit", "due", "solved", "parent"];

    public int this[string key] => Columns.GetValueOrDefault(key);

    /// <summary>The columns a ledger cannot be without and that this one lacks.</summary>
    public IReadOnlyList<string> Lacking { get; } =
        [.. new[] { ("item_no", Columns.GetValueOrDefault("item_no")), ("unit", Subject.UnitColumn), ("title", Columns.GetValueOrDefault("title")) }.Where(c => c.Item2 == 0).Select(c => c.Item1)];

    /// <summary>
    /// The first row that has all columns. When the sheet is called a ledger, else the row that comes nearest, so that what is lacking
    /// can be said; null when the sheet is something else.
    /// </summary>
    public static LedgerLayout? Find(SheetPreview sheet, string name)
    {
        var announced = LedgerWords.IsSheetName(name);
        LedgerLayout? nearest = null;
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeader); i++)
        {
            var layout = Of(sheet.Rows[i], i);
            if (layout.Lacking.Count == 0 && (announced || Array.Exists(Telling, layout.Columns.ContainsKey))) return layout;
            if (announced && layout.Columns.Count > 1 && (nearest is null || layout.Lacking.Count < nearest.Lacking.Count)) nearest = layout;
        }
        return nearest;
    }

    /// <summary>The first row with number, unit and stage and without a title, which would make it a ledger; null when there is none.</summary>
    public static LedgerLayout? FindStages(SheetPreview sheet)
    {
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeader); i++)
        {
            var layout = Of(sheet.Rows[i], i);
            if (layout["item_no"] > 0 && layout["stage"] > 0 && layout["title"] == 0 && layout.Subject.UnitColumn > 0) return layout;
        }
        return null;
    }

    private static LedgerLayout Of(PreviewRow row, int at)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            if (LedgerWords.ColumnOf(row.Text(column, ownOnly: true)) is { } key) columns.TryAdd(key, column);
        }
        var subject = LayoutFinder.WithUnitColumns(row, new DataLayout(SheetShape.Wide) { HeaderRows = [row.Number] });
        if (columns.TryGetValue("unit", out var unit)) subject = subject with { UnitNameColumn = unit };
        return new(at, subject, columns);
    }
}
