using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Workbooks;

namespace EnvDashboard.Intake.IndicatorData;

/// <param name="Column">0 = the sheet has no such column.</param>
internal readonly record struct PlacedCell(SheetCell Cell, int Row, int Column)
{
    public CellAddress Address => new(Row, Column);

    public bool Stands => Cell is { IsBlank: false, IsContinuation: false };
}

/// <summary>Reads a value that is written in up to three cells: value, numerator, denominator.</summary>
internal readonly struct ValueParts(ValueCells values, ObservationStager stager, IndicatorRule rule)
{
    /// <summary>False when all three are empty or one is wrong, which has then been reported.</summary>
    /// <param name="address">The value's cell; without one the numerator's.</param>
    /// <param name="count">Cells that hold something.</param>
    public bool TryRead(
        in PlacedCell value, in PlacedCell numerator, in PlacedCell denominator, in MeasureConversion conversion, out ValueReading reading, out CellAddress address, out int count)
    {
        reading = default;
        count = (value.Stands ? 1 : 0) + (numerator.Stands ? 1 : 0) + (denominator.Stands ? 1 : 0);
        address = value.Stands ? value.Address : numerator.Stands ? numerator.Address : denominator.Address;
        if (count == 0) return false;
        var written = ValueReading.WithoutNumber(ObservationState.Reported, null);
        if (value.Stands && !values.TryRead(value.Cell, value.Address, rule, conversion, out written)) return false;
        if (!TryPart(numerator, out var above) || !TryPart(denominator, out var below)) return false;
        reading = double.IsNaN(above) && double.IsNaN(below) ? written : RatioReading.Combine(stager, rule, written, above, below, address);
        return true;
    }

    private bool TryPart(in PlacedCell part, out double number)
    {
        number = double.NaN;
        if (!part.Stands) return true;
        if (part.Cell.Kind == CellKind.Number)
        {
            number = part.Cell.Number;
            return true;
        }
        if (part.Cell.Kind == CellKind.Text)
        {
            var read = NumberText.Read(part.Cell.Text!);
            if (read.Kind == NumberTextKind.State) return true;
            if (read.Kind == NumberTextKind.Number && read.Measure is null or { Name: not "%" })
            {
                number = read.Measure is { } measure ? new MeasureConversion(measure.Scale, true).Apply(read.Number) : read.Number;
                return true;
            }
        }
        var code = part.Cell.Kind switch
        {
            CellKind.Error => FindingCodes.ErrorCell,
            CellKind.Date => FindingCodes.DateInNumberColumn,
            CellKind.Uncomputed => FindingCodes.FormulaWithoutValue,
            _ => FindingCodes.NotANumber,
        };
        var written = part.Cell.AsWritten();
        string[] arguments = code == FindingCodes.FormulaWithoutValue ? [rule.Indicator.Name] : [written, rule.Indicator.Name];
        stager.Refuse(code, part.Address, written, arguments);
        return false;
    }
}
