using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads a sheet with one row an indicator and one column a unit.</summary>
internal sealed class TransposedSheetReader : ITableReader
{
    private readonly DataSheetContext context;
    private readonly DataLayout layout;
    private readonly ObservationStager stager;
    private readonly ValueCells values;
    private readonly RowPeriods periods;
    private readonly ColumnPeriods rowPeriods;
    private readonly RowIndicators indicators;
    private readonly TermLog log;
    private readonly List<(int Column, int Unit)> units = [];

    public TransposedSheetReader(DataSheetContext context, DataLayout layout, ObservationStager stager, Period? tablePeriod, TermLog log)
    {
        (this.context, this.layout, this.stager, this.log) = (context, layout, stager, log);
        values = new ValueCells(stager);
        periods = new RowPeriods(context, stager, layout.PeriodColumn, tablePeriod);
        rowPeriods = new ColumnPeriods(context, stager, layout.HeaderRow);
        indicators = new RowIndicators(context, stager, layout, log);
        foreach (var (column, header) in layout.UnitColumns) AddUnit(column, header);
        context.Staging.WatchForRepetitions();
    }

    private void AddUnit(int column, string header)
    {
        var match = Corrections.Find(layout.Profile, header, context.Units) ?? context.Units.Find(header);
        var cell = new CellAddress(layout.HeaderRow, column);
        if ((!match.Found && !RowWords.IsTotal(header)) || match.By == MatchedBy.Profile) log.Unit(header, layout.HeaderRow, column, match);
        if (match.Found) units.Add((column, context.Staging.UnitPosition(match.Index, context.Units.Units[match.Index].Code)));
        else if (match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousUnit, cell, header, header, context.Units.Describe(match.Candidates!));
        else if (RowWords.IsTotal(header)) stager.Inform(FindingCodes.ColumnSkippedTotal, cell, header, header);
        else stager.Refuse(FindingCodes.UnknownUnit, cell, header, header);
    }

    public bool ReadRow(ReadOnlySpan<SheetCell> cells, int row)
    {
        var name = Text(cells, layout.IndicatorColumn);
        var hasFigures = false;
        foreach (var (column, _) in units) hasFigures |= column <= cells.Length && cells[column - 1] is { IsBlank: false, IsContinuation: false };
        if (!hasFigures) return false;
        context.Guard.Check();
        var indicator = indicators.Find(name, Text(cells, layout.MeasureColumn) is { Length: > 0 } written ? written : null, row);
        if (indicator.Rule is not { } rule)
        {
            indicators.Report(indicator, name, row, error: false);
            return false;
        }
        context.Rows++;
        var period = rowPeriods.Of(indicator.Reading.Period, layout.IndicatorColumn, name, periods.Find(cells, row));
        if (period >= 0) ReadUnits(cells, row, rule, indicator.Conversion, period);
        return true;
    }

    private void ReadUnits(ReadOnlySpan<SheetCell> cells, int row, IndicatorRule rule, in MeasureConversion conversion, int period)
    {
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

    private static string Text(ReadOnlySpan<SheetCell> cells, int column) =>
        column > 0 && column <= cells.Length ? cells[column - 1].AsCode().Trim() : "";
}
