using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads a sheet with one row a unit and one column an indicator.</summary>
internal sealed class WideSheetReader : ITableReader
{
    private readonly DataSheetContext context;
    private readonly DataLayout layout;
    private readonly ObservationStager stager;
    private readonly ValueCells values;
    private readonly RowUnits units;
    private readonly RowPeriods periods;
    private readonly ColumnPeriods columnPeriods;
    private readonly TotalRows totals;
    private readonly WideColumn[] columns;
    private readonly HashSet<long> rowsSeen = [];

    public WideSheetReader(DataSheetContext context, DataLayout layout, ObservationStager stager, Period? tablePeriod, TermLog log)
    {
        (this.context, this.layout, this.stager) = (context, layout, stager);
        values = new ValueCells(stager);
        units = new RowUnits(context, stager, layout, log);
        periods = new RowPeriods(context, stager, layout.PeriodColumn, tablePeriod);
        columnPeriods = new ColumnPeriods(context, stager, layout.HeaderRow);
        totals = new TotalRows(context, stager, columnPeriods);
        columns = WideColumn.Arrange(context, layout, stager);
        var repeated = columns.Select(c => (c.Rule.Position, c.Period)).Distinct().Count() < columns.Length;
        var mixed = columns.Any(c => c.Period is not null);
        if (repeated || mixed || context.Staging.Values.Items.Count > 0) context.Staging.WatchForRepetitions();
    }

    public bool ReadRow(ReadOnlySpan<SheetCell> cells, int row)
    {
        var subject = units.Find(cells, row, HasFigures(cells), out var unit);
        if (subject == RowSubject.Total) totals.Keep(cells, row, columns, layout.PeriodColumn == 0 ? periods.Find(cells, row) : -1);
        if (subject != RowSubject.Unit) return subject == RowSubject.Wrong;
        context.Rows++;
        var period = periods.Find(cells, row);
        var unitPosition = context.Staging.UnitPosition(unit, context.Units.Units[unit].Code);
        // A unit that comes twice makes repetitions possible from here on.
        if (!rowsSeen.Add(((long)unitPosition << 32) | (uint)period)) context.Staging.WatchForRepetitions();
        foreach (var column in columns)
        {
            var at = columnPeriods.Of(column.Period, column.At, column.Header, period);
            if (at < 0) continue;
            if (column.IsSingle) ReadSingle(cells, row, column, unitPosition, at);
            else ReadParts(cells, row, column, unitPosition, at);
        }
        return true;
    }

    private void ReadSingle(ReadOnlySpan<SheetCell> cells, int row, WideColumn column, int unit, int period)
    {
        if (column.Value > cells.Length) return;
        ref readonly var cell = ref cells[column.Value - 1];
        if (cell.Kind == CellKind.Empty) return;
        context.Cells++;
        var address = new CellAddress(row, column.Value);
        if (cell.Kind == CellKind.Number && !cell.IsPercent && !column.Conversion.Changes) stager.StagePlain(column.Rule, unit, period, cell.Number, address);
        else if (values.TryRead(cell, address, column.Rule, column.Conversion, out var reading)) stager.Stage(column.Rule, unit, period, reading, address);
    }

    private void ReadParts(ReadOnlySpan<SheetCell> cells, int row, WideColumn column, int unit, int period)
    {
        var parts = new ValueParts(values, stager, column.Rule);
        if (parts.TryRead(
            new(Cell(cells, column.Value), row, column.Value), new(Cell(cells, column.Numerator), row, column.Numerator),
            new(Cell(cells, column.Denominator), row, column.Denominator), column.Conversion, out var reading, out var address, out var count))
        {
            stager.Stage(column.Rule, unit, period, reading, address);
        }
        context.Cells += count;
    }

    private static SheetCell Cell(ReadOnlySpan<SheetCell> cells, int column) => column > 0 && column <= cells.Length ? cells[column - 1] : default;

    private bool HasFigures(ReadOnlySpan<SheetCell> cells)
    {
        foreach (var column in columns)
        {
            if (Stands(cells, column.Value) || Stands(cells, column.Numerator) || Stands(cells, column.Denominator)) return true;
        }
        return false;

        static bool Stands(ReadOnlySpan<SheetCell> cells, int column) => Cell(cells, column) is { IsBlank: false, IsContinuation: false };
    }
}
