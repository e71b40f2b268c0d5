using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;

namespace EnvDashboard.Intake.Registers;

/// <summary>Where the columns of a register's sheet stand. Columns count from 1; 0 = there is none.</summary>
/// <param name="Header">Position in the preview.</param>
/// <param name="Subject">The columns of unit and period, found as in data sheets.</param>
/// <param name="Columns">By key.</param>
/// <param name="Lacking">Columns the register cannot be without and that this sheet lacks.</param>
internal sealed record RegisterLayout(int Header, DataLayout Subject, IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Lacking)
{
    private const int DeepestHeader = 40;

    public int this[string key] => Columns.GetValueOrDefault(key);

    /// <summary>The register's own columns that no other of its words explains: where personal data may stand.</summary>
    public IReadOnlyList<(int Column, string Header)> Unknown { get; private init; } = [];

    /// <summary>
    /// The first row that has all columns. When the sheet is called one of the register, else the row that comes nearest, so that what
    /// is lacking can be said; null when the sheet is something else.
    /// </summary>
    /// <param name="asked">The sender said that the workbook is one of this kind; then the required columns suffice.</param>
    public static RegisterLayout? Find(SheetPreview sheet, string name, RegisterWords words, bool asked)
    {
        var announced = words.IsSheetName(name);
        RegisterLayout? nearest = null;
        for (var i = 0; i < Math.Min(sheet.Rows.Count, DeepestHeader); i++)
        {
            var layout = Of(sheet.Rows[i], i, words);
            if (layout.Lacking.Count == 0 && (announced || asked || words.Telling.Count(layout.Columns.ContainsKey) >= words.TellingNeeded)) return layout;
            if (announced && layout.Columns.Count > 1 && (nearest is null || layout.Lacking.Count < nearest.Lacking.Count)) nearest = layout;
        }
        return nearest;
    }

    private static RegisterLayout Of(PreviewRow row, int at, RegisterWords words)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new List<(int, string)>();
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var header = row.Text(column, ownOnly: true);
            if (words.ColumnOf(header) is { } key) columns.TryAdd(key, column);
            else if (header.Length > 0) unknown.Add((column, header));
        }
        var subject = LayoutFinder.WithUnitColumns(row, new DataLayout(SheetShape.Wide) { HeaderRows = [row.Number] });
        // A register's own words go first: its 上级, 城市 or 月份 may be something else than a data sheet's.
        if (columns.TryGetValue("unit", out var unit)) subject = subject with { UnitNameColumn = unit };
        if (columns.TryGetValue("period", out var period)) subject = subject with { PeriodColumn = period };
        var own = columns.Where(c => c.Key is not "unit" and not "period").Select(c => c.Value).ToHashSet();
        if (own.Contains(subject.UnitCodeColumn)) subject = subject with { UnitCodeColumn = 0 };
        if (own.Contains(subject.CityColumn)) subject = subject with { CityColumn = 0 };
        if (own.Contains(subject.UnitNameColumn)) subject = subject with { UnitNameColumn = 0 };
        if (own.Contains(subject.PeriodColumn)) subject = subject with { PeriodColumn = 0 };
        List<string> lacking = [.. words.Required.Where(key => !columns.ContainsKey(key))];
        if (words.HasUnit && subject.UnitColumn == 0) lacking.Insert(0, "unit");
        int[] subjects = [subject.UnitCodeColumn, subject.UnitNameColumn, subject.CityColumn, subject.PeriodColumn];
        return new(at, subject, columns, lacking) { Unknown = [.. unknown.Where(u => !subjects.Contains(u.Item1))] };
    }
}
