using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads a sheet with one row an indicator and one column a unit.</summary>
internal sealed class TransposedSheetReader
{
    private readonly DataSheetContext context;
    private readonly DataLayout layout;
    private readonly ObservationStager stager;
    private readonly ValueCells values;
    private readonly RowPeriods periods;
    private readonly List<(int Column, int Unit)> units = [];

    /// <param name="headerRow">Number of the header row in the sheet.</param>
    public TransposedSheetReader(DataSheetContext context, DataLayout layout, ObservationStager stager, Period? sheetPeriod, int headerRow)
    {
        (this.context, this.layout, this.stager) = (context, layout, stager);
        values = new ValueCells(stager);
        periods = new RowPeriods(context, stager, layout.PeriodColumn, sheetPeriod);
        foreach (var (column, header) in layout.UnitColumns) AddUnit(column, header, headerRow);
        context.Staging.WatchForRepetitions();
    }

    private void AddUnit(int column, string header, int headerRow)
    {
        var match = context.Units.Find(header);
        var cell = new CellAddress(headerRow, column);
        if (match.Found) units.Add((column, context.Staging.UnitPosition(match.Index, context.Units.Units[match.Index].Code)));
        else if (match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousUnit, cell, header, header, context.Units.Describe(match.Candidates!));
        else if (RowWords.IsTotal(header)) stager.Inform(FindingCodes.ColumnSkippedTotal, cell, header, header);
        else stager.Refuse(FindingCodes.UnknownUnit, cell, header, header);
    }

    public void Read(SheetPreview sheet)
    {
        while (sheet.NextRow())
        {
            context.Guard.Check();
            ReadRow(sheet.Cells, sheet.RowNumber);
            context.Progress.Rows(stager.Sheet, 1, sheet.Fraction);
        }
    }

    private void ReadRow(ReadOnlySpan<SheetCell> cells, int row)
    {
        var name = Text(cells, layout.IndicatorColumn);
        var hasFigures = false;
        foreach (var (column, _) in units) hasFigures |= column <= cells.Length && cells[column - 1] is { IsBlank: false, IsContinuation: false };
        if (!hasFigures) return;
        var reading = HeaderText.Read(name, context.Indicators);
        if (!reading.Match.Found)
        {
            Refuse(reading.Match, name, new(row, layout.IndicatorColumn));
            return;
        }
        context.Rows++;
        var period = reading.Period is { } own ? context.Staging.PeriodPosition(own) : periods.Find(cells, row);
        if (period < 0) return;
        var rule = context.Rule(reading.Match.Index);
        var measure = Text(cells, layout.MeasureColumn) is { Length: > 0 } written ? written : reading.Measure;
        var conversion = WideColumn.ConversionOf(
            new(layout.IndicatorColumn, reading.Match.Index, ColumnRole.Value, name, null, measure), rule, layout with { HeaderRow = row }, stager);
        foreach (var (column, unit) in units)
        {
            if (column > cells.Length || cells[column - 1].Kind == CellKind.Empty) continue;
            context.Cells++;
            var address = new CellAddress(row, column);
            if (!values.TryRead(cells[column - 1], address, rule, conversion, out var value)) continue;
            if (value.Raw is null && value.State == ObservationState.Reported) stager.StagePlain(rule, unit, period, value.Value, address);
            else stager.Stage(rule, unit, period, value, address);
        }
    }

    private void Refuse(TermMatch match, string name, CellAddress cell)
    {
        if (match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousIndicator, cell, name, name, context.Indicators.Describe(match.Candidates!));
        else if (name.Length == 0) stager.Refuse(FindingCodes.IndicatorMissing, cell, null);
        else if (!RowWords.IsNote(name)) stager.Warn(FindingCodes.ColumnNotRecognised, cell, name, name, context.Indicators.Closest(name) ?? "—");
    }

    private static string Text(ReadOnlySpan<SheetCell> cells, int column) =>
        column > 0 && column <= cells.Length ? cells[column - 1].AsCode().Trim() : "";
}
