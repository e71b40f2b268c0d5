using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Rectification;

/// <summary>
/// Recognises and reads rectification ledgers (整改台账). Unit, period and number identify an item: ledgers begin to count anew with
/// every round of inspection, so the number alone does not, and the source is where it was read, which may be corrected.
/// </summary>
internal sealed class LedgerSheetReader(DataSheetContext context, IReadOnlyList<EnvironmentCategory> categories)
{
    private readonly Dictionary<(string Unit, string Period, string No), StagedItem> seen = [];
    private readonly List<StagedItem> items = [];

    /// <summary>False when the sender said that the workbook is to be read for something else.</summary>
    public bool LedgerWanted { get; init; } = true;

    public int SheetsRead { get; private set; }

    public IReadOnlyList<StagedItem> Items => items;

    /// <summary>False when the sheet is no ledger.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        if (LedgerLayout.Find(sheet, heading.Name) is not { } layout) return false;
        if (!LedgerWanted)
        {
            context.Findings.Add(Finding.Info(FindingCodes.KindExcluded, heading.Name, null, null, heading.Name));
            return true;
        }
        SheetsRead++;
        if (layout.Lacking.Count > 0)
        {
            context.Findings.Add(Missing(heading.Name, layout.Subject.HeaderRow, layout.Lacking));
            return true;
        }
        var stager = new ObservationStager(context, heading.Name);
        stager.Inform(FindingCodes.LedgerUnderstood, new CellAddress(layout.Subject.HeaderRow, layout["item_no"]), null,
            ObservationStager.Show(layout.Subject.HeaderRow), CellAddress.ColumnLetters(layout.Subject.UnitColumn), CellAddress.ColumnLetters(layout["item_no"]));
        var dated = layout.Subject.PeriodColumn > 0;
        var period = new PeriodFinder(context, heading.Name).Find([[.. sheet.Rows.Take(layout.Header)]], null, required: !dated);
        if (period is null && !dated) return true;
        var rows = new LedgerRow(context, stager, layout, period, categories);
        sheet.StartAt(layout.Header + 1);
        while (sheet.NextRow())
        {
            if (context.Rows % 256 == 0) context.Guard.Check();
            if (rows.TryRead(sheet.Cells, sheet.RowNumber, out var item)) Add(item, stager, new(sheet.RowNumber, layout["item_no"]));
            context.Progress.Rows(heading.Name, 1, sheet.Fraction);
        }
        return true;
    }

    /// <summary>What to say of a sheet that is called a ledger and has not the columns of one.</summary>
    public static Finding Missing(string sheet, int headerRow, IReadOnlyList<string> columns) =>
        Finding.Error(FindingCodes.LedgerColumnMissing, sheet, new CellAddress(headerRow, 1).ToString(), null, sheet, string.Join(", ", columns));

    private void Add(StagedItem item, ObservationStager stager, CellAddress cell)
    {
        var key = (item.UnitCode, item.Period.Code, item.ItemNo);
        if (seen.TryGetValue(key, out var earlier))
        {
            stager.Refuse(FindingCodes.LedgerNumberTwice, cell, item.ItemNo, item.ItemNo, item.UnitCode, item.Period.Code, $"{earlier.Sheet}!{earlier.Cell}");
            return;
        }
        seen.Add(key, item);
        items.Add(item);
    }
}
