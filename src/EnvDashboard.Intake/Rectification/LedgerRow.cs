using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Rectification;

/// <summary>Reads the rows of one ledger; what is wrong in a row is reported at its cells, all of it at once.</summary>
/// <param name="sheetPeriod">For a sheet without a period column.</param>
internal sealed class LedgerRow(DataSheetContext context, ObservationStager stager, LedgerLayout layout, Period? sheetPeriod, IReadOnlyList<EnvironmentCategory> categories)
{
    public const int LongestNo = 64, LongestName = 200, LongestTitle = 400, LongestText = 2000;

    private readonly RowUnits units = new(context, stager, layout.Subject, new TermLog(context));

    /// <summary>False for rows that hold no item (blank, totals, notes) and for wrong ones.</summary>
    public bool TryRead(ReadOnlySpan<SheetCell> row, int number, out StagedItem item)
    {
        item = null!;
        var cells = new LedgerCells(row, number, layout, stager);
        var written = Own(cells.At(layout["item_no"])) || Own(cells.At(layout["title"]));
        var subject = units.Find(row, number, written, out var unit);
        if (subject is RowSubject.Nothing or RowSubject.Note or RowSubject.Total || (subject == RowSubject.Unit && !written)) return false;
        context.Rows++;
        foreach (var column in layout.Columns.Values) context.Cells += Own(cells.At(column)) ? 1 : 0;
        var no = cells.Text("item_no", LongestNo);
        if (no is null) cells.Refuse(FindingCodes.LedgerNumberMissing, "item_no", null);
        var period = PeriodOf(ref cells, number, layout, sheetPeriod, stager);
        var entry = Entry(ref cells);
        if (subject != RowSubject.Unit || !cells.Good || period is null) return false;
        item = new(context.Units.Units[unit].Code, period, no!, entry, stager.Sheet, cells.Address("item_no").ToString(), entry.ParentNo is null ? null : cells.Address("parent").ToString());
        return true;
    }

    private RectificationEntry Entry(ref LedgerCells cells)
    {
        var title = cells.Text("title", LongestTitle);
        if (title is null) cells.Refuse(FindingCodes.LedgerTitleMissing, "title", null);
        return new(title ?? "")
        {
            ParentNo = cells.Text("parent", LongestNo),
            Level = cells.Level(),
            Category = cells.Category("category", categories),
            ReportedCategory = cells.Category("reported_category", categories),
            Task = cells.Text("task", LongestText),
            Measures = cells.Measures(),
            Leader = cells.Text("leader", LongestName),
            LeadUnit = cells.Text("lead_unit", LongestName),
            SupportingUnits = cells.Text("supporting_units", LongestText),
            SupervisingUnit = cells.Text("supervising_unit", LongestName),
            Due = cells.Due(),
            Claimed = cells.State("claimed"),
            Verified = cells.State("verified"),
            Solved = cells.YesNo("solved"),
            Accountable = cells.YesNo("accountable"),
            Lasting = cells.YesNo("lasting"),
            KeyFigure = cells.Number("key_figure", out var qualifier),
            KeyQualifier = qualifier,
            KeyUnit = cells.Text("key_unit", LongestName),
            Source = cells.Text("source", LongestTitle),
            Stages = layout["stage"] > 0 && Stage(ref cells, "stage_due") is { } stage ? [stage] : null,
        };
    }

    /// <summary>Null when the row names no stage.</summary>
    /// <param name="due">Key of the column with its day.</param>
    internal static StagedTarget? Stage(ref LedgerCells cells, string due) => cells.Text("stage", LongestNo) is not { } name ? null
        : new(name, cells.Day(due), cells.Text("stage_target", LongestTitle), cells.Number("stage_figure", out _), cells.Text("stage_unit", LongestNo), cells.YesNo("stage_reached"));

    internal static Period? PeriodOf(ref LedgerCells cells, int row, LedgerLayout layout, Period? sheetPeriod, ObservationStager stager)
    {
        var column = layout.Subject.PeriodColumn;
        if (column == 0) return sheetPeriod;
        var cell = cells.At(column);
        if (cell.TryGetDay(out var day)) return Period.Month(day.Year, day.Month);
        if (PeriodText.TryParse(cell.AsCode(), out var period)) return period;
        stager.Refuse(FindingCodes.BadPeriod, new CellAddress(row, column), cell.AsCode(), cell.AsCode());
        return null;
    }

    private static bool Own(in SheetCell cell) => cell is { IsBlank: false, IsContinuation: false };
}
