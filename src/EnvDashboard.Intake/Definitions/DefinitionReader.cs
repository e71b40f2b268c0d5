using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Collects the definition sheets of a workbook, then understands them in the order in which they rest on each other.</summary>
internal sealed class DefinitionReader(KnownDictionaries known, FindingList findings, ReadingGuard guard)
{
    private readonly List<DefinitionTable> tables = [];
    private readonly List<DefinitionTable> blank = [];
    private KnownDictionaries? inForce;

    /// <summary>False when the sender said that the workbook is to be read for its data only.</summary>
    public bool DefinitionsWanted { get; init; } = true;

    public int SheetsRead => tables.Count;

    /// <summary>Sheets of a form that nobody has filled in.</summary>
    public int SheetsBlank => blank.Count;

    /// <summary>The dictionaries as they will be when this workbook is accepted.</summary>
    public KnownDictionaries InForce => inForce ?? known;

    /// <summary>False when the sheet is not a definition sheet.</summary>
    public bool TryRead(SheetPreview sheet, string name)
    {
        if (DefinitionRecognition.Recognise(sheet, name, out var start) is not { } table) return false;
        if (!DefinitionsWanted)
        {
            findings.Add(Finding.Info(FindingCodes.KindExcluded, name, null, null, name));
            return true;
        }
        sheet.StartAt(start);
        while (sheet.NextRow())
        {
            if (table.Rows.Count % 256 == 0) guard.Check();
            var row = new PreviewRow(sheet.RowNumber, sheet.RowHidden, sheet.Cells.ToArray());
            if (row.Cells.Any(c => !c.IsBlank)) table.Rows.Add(row);
        }
        if (IsBlank(table))
        {
            blank.Add(table);
            return true;
        }
        foreach (var (column, header) in table.Unknown)
            findings.Add(Finding.Warning(FindingCodes.DefinitionColumnIgnored, name, new CellAddress(table.HeaderRow, column).ToString(), header, header));
        tables.Add(table);
        return true;
    }

    public DefinitionSet Finish()
    {
        foreach (var table in blank) PassOver(table);
        if (tables.Count == 0) return DefinitionSet.Empty;
        var units = UnitSheets.Read(Of(DefinitionKind.Units), known, findings);
        var allUnits = Merge(known.Units, units, u => u.Code);
        var groups = GroupSheets.Read(Of(DefinitionKind.Groups), known, new UnitFinder(allUnits), findings);
        var allGroups = Merge(known.Groups, groups, g => g.Code);
        var categories = new List<Domain.Indicators.EnvironmentCategory>(CategorySheets.Read(Of(DefinitionKind.Categories), known, findings));
        var indicators = IndicatorSheets.Read(Of(DefinitionKind.Indicators), known, categories, findings);
        var allIndicators = Merge(known.Indicators, indicators, i => i.Code);
        var finder = new IndicatorFinder(allIndicators);
        var rules = RuleSheets.Read(Of(DefinitionKind.Rules), known, finder, findings);
        var targets = TargetSheets.Read(Of(DefinitionKind.Targets), known, finder, new(allUnits, allGroups), findings);
        var schemes = new SchemeSheets(tables, known, allGroups, finder, findings).Read();
        inForce = new(allUnits, allGroups, Merge(known.Categories, categories, c => c.Code), allIndicators, [.. known.Schemes, .. schemes]) { Rules = Merge(known.Rules, rules, r => r.Code), Targets = [.. targets, .. known.Targets.ExceptBy(targets.Select(t => t.Key), t => t.Key)] };
        return new(units, groups, categories, indicators, schemes) { Rules = rules, Targets = targets };
    }

    /// <summary>An empty tree under a scheme that was filled in is a fault of that scheme; anything else that is empty was left so.</summary>
    private void PassOver(DefinitionTable table)
    {
        if (table.Kind == DefinitionKind.SchemeNodes && tables.Exists(t => t.Kind == DefinitionKind.Scheme && t.Suffix == table.Suffix)) tables.Add(table);
        else findings.Add(Finding.Info(FindingCodes.DefinitionSheetBlank, table.Sheet, table.HeaderCell(), null, table.Sheet));
    }

    /// <summary>A scheme's keys stand in the form already; filled in it is only with values beside them.</summary>
    private static bool IsBlank(DefinitionTable table) => table.Kind == DefinitionKind.Scheme
        ? table.Rows.TrueForAll(row => row.Cell(table.Columns["value"]).IsBlank)
        : table.Rows.Count == 0;

    private List<DefinitionTable> Of(DefinitionKind kind) => [.. tables.Where(t => t.Kind == kind)];

    private static List<T> Merge<T>(IReadOnlyList<T> before, IReadOnlyList<T> now, Func<T, string> code)
    {
        var changed = now.ToDictionary(code, StringComparer.Ordinal);
        return [.. before.Where(item => !changed.ContainsKey(code(item))), .. now];
    }
}
