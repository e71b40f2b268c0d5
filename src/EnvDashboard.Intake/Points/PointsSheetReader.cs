using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.IndicatorData;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.Points;

/// <summary>Recognises and reads sheets of points added and deducted (加分、扣分).</summary>
internal sealed class PointsSheetReader(DataSheetContext context, IReadOnlyList<Scheme> schemes)
{
    private readonly PointRegister register = new(schemes);

    /// <summary>False when the sender said that the workbook is to be read for something else.</summary>
    public bool PointsWanted { get; init; } = true;

    public int SheetsRead { get; private set; }

    public IReadOnlyList<StagedPoint> Points => register.Points;

    /// <summary>False when the sheet is no points sheet.</summary>
    public bool TryRead(SheetPreview sheet, SheetHeading heading)
    {
        if (PointsLayout.Find(sheet, heading.Name) is not { } layout) return false;
        if (!PointsWanted)
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
        stager.Inform(FindingCodes.PointsUnderstood, new CellAddress(layout.Subject.HeaderRow, layout.Points), null,
            ObservationStager.Show(layout.Subject.HeaderRow), CellAddress.ColumnLetters(layout.Subject.UnitColumn), CellAddress.ColumnLetters(layout.Points));
        var dated = layout.Subject.PeriodColumn > 0;
        var period = new PeriodFinder(context, heading.Name).Find([[.. sheet.Rows.Take(layout.Header)]], null, required: !dated);
        if (period is null && !dated) return true;
        var rows = new PointRow(context, stager, layout, period, schemes);
        sheet.StartAt(layout.Header + 1);
        while (sheet.NextRow())
        {
            if (context.Rows % 256 == 0) context.Guard.Check();
            if (rows.TryRead(sheet.Cells, sheet.RowNumber, out var point)) Add(point, stager, new(sheet.RowNumber, layout.Points));
            context.Progress.Rows(heading.Name, 1, sheet.Fraction);
        }
        return true;
    }

    /// <summary>What to say of a sheet that is called a points sheet and has not the columns of one.</summary>
    public static Finding Missing(string sheet, int headerRow, IReadOnlyList<string> columns) =>
        Finding.Error(FindingCodes.PointsColumnMissing, sheet, new CellAddress(headerRow, 1).ToString(), null, sheet, string.Join(", ", columns));

    private void Add(StagedPoint point, ObservationStager stager, CellAddress cell)
    {
        if (register.TryAdd(point, out var earlier)) return;
        stager.Refuse(FindingCodes.PointsTwice, cell, ObservationStager.Show(point.Entry.Points),
            point.Entry.UnitCode, point.Period.Code, point.Entry.Reason, $"{earlier.Sheet}!{earlier.Cell}");
    }
}
