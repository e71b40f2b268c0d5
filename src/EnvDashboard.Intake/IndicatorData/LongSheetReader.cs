using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads a sheet with one row an observation.</summary>
internal sealed class LongSheetReader
{
    private readonly DataSheetContext context;
    private readonly DataLayout layout;
    private readonly ObservationStager stager;
    private readonly ValueCells values;
    private readonly RowUnits units;
    private readonly RowPeriods periods;

    public LongSheetReader(DataSheetContext context, DataLayout layout, ObservationStager stager, Period? sheetPeriod)
    {
        (this.context, this.layout, this.stager) = (context, layout, stager);
        values = new ValueCells(stager);
        units = new RowUnits(context, stager, layout);
        periods = new RowPeriods(context, stager, layout.PeriodColumn, sheetPeriod);
        context.Staging.WatchForRepetitions();
    }

    public void Read(SheetPreview sheet)
    {
        var count = 0;
        while (sheet.NextRow())
        {
            ReadRow(sheet.Cells, sheet.RowNumber);
            if (++count % 1024 != 0) continue;
            context.Guard.Check();
            context.Progress.Rows(stager.Sheet, 1024, sheet.Fraction);
        }
        context.Progress.Rows(stager.Sheet, count % 1024, 1);
    }

    private void ReadRow(ReadOnlySpan<SheetCell> cells, int row)
    {
        var value = Place(cells, row, layout.ValueColumn);
        var numerator = Place(cells, row, layout.NumeratorColumn);
        var denominator = Place(cells, row, layout.DenominatorColumn);
        var state = Place(cells, row, layout.StateColumn);
        var hasFigures = value.Stands || numerator.Stands || denominator.Stands || state.Stands;
        if (units.Find(cells, row, hasFigures, out var unit) != RowSubject.Unit) return;
        if (!TryIndicator(cells, row, hasFigures, out var rule)) return;
        context.Rows++;
        var period = periods.Find(cells, row);
        if (period < 0 || !hasFigures) return;
        var unitPosition = context.Staging.UnitPosition(unit, context.Units.Units[unit].Code);
        var conversion = Conversion(cells, row, rule);
        if (IsPlain(value, numerator, denominator, state, cells, conversion))
        {
            context.Cells++;
            stager.StagePlain(rule, unitPosition, period, value.Cell.Number, value.Address);
            return;
        }
        ReadParts(cells, row, rule, unitPosition, period, conversion, value, numerator, denominator, state);
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

    private bool TryIndicator(ReadOnlySpan<SheetCell> cells, int row, bool hasFigures, out IndicatorRule rule)
    {
        rule = null!;
        var cell = Place(cells, row, layout.IndicatorColumn).Cell;
        var text = cell.Kind == CellKind.Text ? cell.Text! : cell.AsCode();
        var match = context.Indicators.Find(text);
        if (!match.Found && !match.IsAmbiguous && text.Length > 0) match = HeaderText.Read(text, context.Indicators).Match;
        if (match.Found)
        {
            rule = context.Rule(match.Index);
            return true;
        }
        if (!hasFigures) return false;
        var address = new CellAddress(row, layout.IndicatorColumn);
        if (match.IsAmbiguous) stager.Refuse(FindingCodes.AmbiguousIndicator, address, text, text, context.Indicators.Describe(match.Candidates!));
        else if (cell.IsBlank) stager.Refuse(FindingCodes.IndicatorMissing, address, null);
        else stager.Refuse(FindingCodes.UnknownIndicator, address, text, text, context.Indicators.Closest(text) ?? "—");
        return false;
    }

    private MeasureConversion Conversion(ReadOnlySpan<SheetCell> cells, int row, IndicatorRule rule)
    {
        if (Word(cells, layout.MeasureColumn) is not { } measure) return MeasureConversion.None;
        var conversion = MeasureConversion.Between(Measure.Parse(measure), rule.Measure);
        if (conversion.IsPossible) return conversion;
        stager.Warn(FindingCodes.UnitMismatch, new(row, layout.MeasureColumn), measure, measure, rule.Indicator.UnitOfMeasure ?? "", rule.Indicator.Name);
        return MeasureConversion.None;
    }

    private static PlacedCell Place(ReadOnlySpan<SheetCell> cells, int row, int column) =>
        new(column > 0 && column <= cells.Length ? cells[column - 1] : default, row, column);

    private static string? Word(ReadOnlySpan<SheetCell> cells, int column) =>
        column > 0 && column <= cells.Length && !cells[column - 1].IsBlank ? cells[column - 1].AsCode().Trim() : null;
}
