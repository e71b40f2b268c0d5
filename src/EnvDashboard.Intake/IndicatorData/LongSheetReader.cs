using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads a sheet with one row an observation.</summary>
internal sealed class LongSheetReader : ITableReader
{
    private readonly DataSheetContext context;
    private readonly DataLayout layout;
    private readonly ObservationStager stager;
    private readonly ValueCells values;
    private readonly RowUnits units;
    private readonly RowPeriods periods;
    private readonly ColumnPeriods columnPeriods;
    private readonly RowIndicators indicators;

    public LongSheetReader(DataSheetContext context, DataLayout layout, ObservationStager stager, Period? tablePeriod, TermLog log)
    {
        (this.context, this.layout, this.stager) = (context, layout, stager);
        values = new ValueCells(stager);
        units = new RowUnits(context, stager, layout, log);
        periods = new RowPeriods(context, stager, layout.PeriodColumn, tablePeriod);
        columnPeriods = new ColumnPeriods(context, stager, layout.HeaderRow);
        indicators = new RowIndicators(context, stager, layout, log);
        context.Staging.WatchForRepetitions();
    }

    public bool ReadRow(ReadOnlySpan<SheetCell> cells, int row)
    {
        var value = Place(cells, row, layout.ValueColumn);
        var numerator = Place(cells, row, layout.NumeratorColumn);
        var denominator = Place(cells, row, layout.DenominatorColumn);
        var state = Place(cells, row, layout.StateColumn);
        var hasFigures = value.Stands || numerator.Stands || denominator.Stands || state.Stands || HasPeriodFigures(cells, row);
        var subject = units.Find(cells, row, hasFigures, out var unit);
        if (subject != RowSubject.Unit) return subject == RowSubject.Wrong;
        if (!TryIndicator(cells, row, hasFigures, out var indicator)) return false;
        var rule = indicator.Rule!;
        context.Rows++;
        var period = columnPeriods.Of(indicator.Reading.Period, layout.IndicatorColumn, indicator.Reading.Rest, periods.Find(cells, row));
        if (!hasFigures) return true;
        var unitPosition = context.Staging.UnitPosition(unit, context.Units.Units[unit].Code);
        foreach (var header in layout.Headers) ReadPeriodColumn(Place(cells, row, header.Column), header, indicator, unitPosition, period);
        if (period < 0) return true;
        if (IsPlain(value, numerator, denominator, state, cells, indicator.Conversion))
        {
            context.Cells++;
            stager.StagePlain(rule, unitPosition, period, value.Cell.Number, value.Address);
            return true;
        }
        ReadParts(cells, row, rule, unitPosition, period, indicator.Conversion, value, numerator, denominator, state);
        return true;
    }

    private bool HasPeriodFigures(ReadOnlySpan<SheetCell> cells, int row)
    {
        foreach (var header in layout.Headers)
        {
            if (Place(cells, row, header.Column).Stands) return true;
        }
        return false;
    }

    private void ReadPeriodColumn(in PlacedCell cell, HeaderColumn header, RowIndicator indicator, int unit, int period)
    {
        if (header.Kind != HeaderKind.Matched || !cell.Stands) return;
        var at = columnPeriods.Of(header.Period, header.Column, header.Header, period);
        if (at < 0) return;
        context.Cells++;
        if (values.TryRead(cell.Cell, cell.Address, indicator.Rule!, indicator.Conversion, out var reading)) stager.Stage(indicator.Rule!, unit, at, reading, cell.Address);
    }

    private bool IsPlain(
        in PlacedCell value, in PlacedCell numerator, in PlacedCell denominator, in PlacedCell state, ReadOnlySpan<SheetCell> cells, in MeasureConversion conversion) =>
        value.Cell.Kind == CellKind.Number && !value.Cell.IsPercent && !conversion.Changes && !numerator.Stands && !denominator.Stands && !state.Stands
        && Word(cells, layout.QualifierColumn) is null && Word(cells, layout.NoteColumn) is null;

    private void ReadParts(
        ReadOnlySpan<SheetCell> cells, int row, IndicatorRule rule, int unit, int period, in MeasureConversion conversion,
        in PlacedCell value, in PlacedCell numerator, in PlacedCell denominator, in PlacedCell state)
    {
        var parts = new ValueParts(values, stager, rule);
        var hasParts = parts.TryRead(value, numerator, denominator, conversion, out var reading, out var address, out var count);
        context.Cells += count;
        if (!hasParts)
        {
            // Nothing but a state: the row says why there is no value.
            if (count > 0 || !state.Stands) return;
            (reading, address) = (ValueReading.WithoutNumber(ObservationState.Reported, null), layout.ValueColumn > 0 ? new(row, layout.ValueColumn) : numerator.Address);
        }
        if (state.Stands && !TryState(state, ref reading)) return;
        reading = reading with { Qualifier = Word(cells, layout.QualifierColumn) ?? reading.Qualifier, Note = Word(cells, layout.NoteColumn) };
        stager.Stage(rule, unit, period, reading, address);
    }

    private bool TryState(in PlacedCell place, ref ValueReading reading)
    {
        var text = place.Cell.AsWritten().Trim();
        if (!StateWords.TryFind(TextKey.Of(text), out var state))
        {
            stager.Refuse(FindingCodes.UnknownState, place.Address, text, text);
            return false;
        }
        if (state == ObservationState.ZeroDeclared && double.IsNaN(reading.Value)) reading = reading with { Value = 0 };
        var silent = state is ObservationState.NotReported or ObservationState.NotApplicable or ObservationState.NotAssessed;
        if ((silent && !double.IsNaN(reading.Value)) || (state == ObservationState.ZeroDeclared && reading.Value != 0))
        {
            stager.Refuse(FindingCodes.StateContradictsValue, place.Address, text, text, ObservationStager.Show(reading.Value));
            return false;
        }
        reading = reading with { State = state };
        return true;
    }

    private bool TryIndicator(ReadOnlySpan<SheetCell> cells, int row, bool hasFigures, out RowIndicator indicator)
    {
        var cell = Place(cells, row, layout.IndicatorColumn).Cell;
        var text = cell.Kind == CellKind.Text ? cell.Text! : cell.AsCode();
        indicator = indicators.Find(text, Word(cells, layout.MeasureColumn), row);
        if (indicator.Rule is not null) return true;
        if (hasFigures) indicators.Report(indicator, text, row, error: true);
        return false;
    }

    private static PlacedCell Place(ReadOnlySpan<SheetCell> cells, int row, int column) =>
        new(column > 0 && column <= cells.Length ? cells[column - 1] : default, row, column);

    private static string? Word(ReadOnlySpan<SheetCell> cells, int column) =>
        column > 0 && column <= cells.Length && !cells[column - 1].IsBlank ? cells[column - 1].AsCode().Trim() : null;
}
