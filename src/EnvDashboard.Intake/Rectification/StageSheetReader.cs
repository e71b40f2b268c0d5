using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Rectification;

/// <summary>
/// Reads sheets of staged targets (阶段目标): a row a stage of an item of the ledger in the same workbook. A ledger with one stage an item
/// may have the columns beside its own instead.
/// </summary>
internal sealed class StageSheetReader(DataSheetContext context)
{
    private readonly List<Row> rows = [];

    /// <summary>False when the sheet holds no stages.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        if (LedgerLayout.FindStages(sheet) is not { } layout) return false;
        var stager = new ObservationStager(context, heading.Name);
        stager.Inform(FindingCodes.StagesUnderstood, new CellAddress(layout.Subject.HeaderRow, layout["stage"]), null, ObservationStager.Show(layout.Subject.HeaderRow));
        var dated = layout.Subject.PeriodColumn > 0;
        var period = new PeriodFinder(context, heading.Name).Find([[.. sheet.Rows.Take(layout.Header)]], null, required: !dated);
        if (period is null && !dated) return true;
        var units = new RowUnits(context, stager, layout.Subject, new TermLog(context));
        sheet.StartAt(layout.Header + 1);
        while (sheet.NextRow())
        {
            if (context.Rows % 256 == 0) context.Guard.Check();
            Read(sheet.Cells, sheet.RowNumber, layout, stager, units, period);
            context.Progress.Rows(heading.Name, 1, sheet.Fraction);
        }
        return true;
    }

    /// <summary>The items with their stages; a stage of an item that the workbook does not hold is an error at its cell.</summary>
    public IReadOnlyList<StagedItem> Join(IReadOnlyList<StagedItem> items)
    {
        if (rows.Count == 0) return items;
        var places = items.Select((item, at) => (Key: (item.UnitCode, item.Period.Code, item.ItemNo), at)).ToDictionary(i => i.Key, i => i.at);
        var joined = items.ToArray();
        foreach (var row in rows)
        {
            if (!places.TryGetValue((row.Unit, row.Period.Code, row.No), out var at))
            {
                row.Stager.Refuse(FindingCodes.StageItemUnknown, row.Cell, row.No, row.No, row.Unit, row.Period.Code);
                continue;
            }
            var said = joined[at].Entry.Stages ?? [];
            if (said.Any(s => s.Stage == row.Stage.Stage)) row.Stager.Refuse(FindingCodes.StageTwice, row.Cell, row.Stage.Stage, row.Stage.Stage, row.No);
            else joined[at] = joined[at] with { Entry = joined[at].Entry with { Stages = [.. said, row.Stage] } };
        }
        return joined;
    }

    private void Read(ReadOnlySpan<SheetCell> row, int number, LedgerLayout layout, ObservationStager stager, RowUnits units, Period? sheetPeriod)
    {
        var cells = new LedgerCells(row, number, layout, stager);
        var written = cells.At(layout["stage"]) is { IsBlank: false };
        var subject = units.Find(row, number, written, out var unit);
        if (subject is RowSubject.Nothing or RowSubject.Note or RowSubject.Total || (subject == RowSubject.Unit && !written)) return;
        context.Rows++;
        var no = cells.Text("item_no", LedgerRow.LongestNo);
        if (no is null) cells.Refuse(FindingCodes.LedgerNumberMissing, "item_no", null);
        var stage = LedgerRow.Stage(ref cells, layout["stage_due"] > 0 ? "stage_due" : "due");
        var period = LedgerRow.PeriodOf(ref cells, number, layout, sheetPeriod, stager);
        if (subject == RowSubject.Unit && cells.Good && period is not null && stage is not null) rows.Add(new(context.Units.Units[unit].Code, period, no!, stage, cells.Address("item_no"), stager));
    }

    private sealed record Row(string Unit, Period Period, string No, StagedTarget Stage, CellAddress Cell, ObservationStager Stager);
}
