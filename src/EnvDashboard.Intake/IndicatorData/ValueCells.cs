using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>Reads single cells of figures: plain, percent-formatted, in another unit of measure, or in words.</summary>
internal sealed class ValueCells(ObservationStager stager)
{
    /// <summary>
    /// False when the cell says nothing (empty) or something is wrong with it, which has then been reported.
    /// </summary>
    /// <param name="conversion">From the column's unit of measure to the indicator's.</param>
    public bool TryRead(in SheetCell cell, CellAddress address, IndicatorRule rule, in MeasureConversion conversion, out ValueReading reading)
    {
        reading = default;
        switch (cell.Kind)
        {
            case CellKind.Number:
                reading = ReadNumber(cell, rule, conversion);
                return true;
            case CellKind.Text when !cell.IsContinuation && !cell.IsBlank:
                return TryReadText(cell.Text!, address, rule, conversion, out reading);
            case CellKind.Error:
                stager.Refuse(FindingCodes.ErrorCell, address, cell.Text, cell.Text ?? "");
                return false;
            case CellKind.Uncomputed:
                stager.Refuse(FindingCodes.FormulaWithoutValue, address, null, rule.Indicator.Name);
                return false;
            case CellKind.Date:
                stager.Refuse(FindingCodes.DateInNumberColumn, address, cell.AsWritten(), cell.AsWritten(), rule.Indicator.Name);
                return false;
            case CellKind.Boolean:
                stager.Refuse(FindingCodes.NotANumber, address, cell.AsWritten(), cell.AsWritten(), rule.Indicator.Name);
                return false;
            default:
                return false;
        }
    }

    private static ValueReading ReadNumber(in SheetCell cell, IndicatorRule rule, in MeasureConversion conversion)
    {
        // A spreadsheet stores 98.12 % as 0.9812 and says so only by its format.
        if (cell.IsPercent && rule.IsPercent) return ValueReading.Of(Percentage.ToPercent(cell.Number)) with { Raw = cell.AsWritten() };
        if (cell.IsPercent) return ValueReading.Of(cell.Number) with { Raw = cell.AsWritten() };
        return conversion.Changes ? ValueReading.Of(conversion.Apply(cell.Number)) with { Raw = cell.AsWritten() } : ValueReading.Of(cell.Number);
    }

    private bool TryReadText(string text, CellAddress address, IndicatorRule rule, in MeasureConversion conversion, out ValueReading reading)
    {
        reading = default;
        var raw = text.Trim();
        var number = NumberText.Read(raw);
        switch (number.Kind)
        {
            case NumberTextKind.State:
                reading = ValueReading.WithoutNumber(number.State, raw) with { Value = number.Number };
                return true;
            case NumberTextKind.Range:
                stager.Warn(FindingCodes.RangeNotANumber, address, raw, raw, rule.Indicator.Name);
                reading = ValueReading.WithoutNumber(ObservationState.Reported, raw);
                return true;
            case NumberTextKind.Number:
                var own = number.Measure is { } measure ? MeasureConversion.Between(measure, rule.Measure) : conversion;
                if (!own.IsPossible) stager.Warn(FindingCodes.UnitMismatch, address, raw, raw, rule.Indicator.UnitOfMeasure ?? "", rule.Indicator.Name);
                var value = own.Apply(number.Number);
                if (number.InBrackets) stager.Inform(FindingCodes.BracketNegative, address, raw, raw, ObservationStager.Show(value));
                reading = new(value, double.NaN, double.NaN, number.State, number.Qualifier, raw, null);
                return true;
            default:
                stager.Refuse(FindingCodes.NotANumber, address, raw, raw, rule.Indicator.Name);
                return false;
        }
    }
}
