using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Intake.IndicatorData;

/// <summary>The columns of one indicator in one period; 0 = there is no such column.</summary>
internal sealed record WideColumn(IndicatorRule Rule, int Period, MeasureConversion Conversion, int Value, int Numerator, int Denominator)
{
    public bool IsSingle => Numerator == 0 && Denominator == 0;

    /// <summary>Puts value, numerator and denominator columns together and settles their units of measure.</summary>
    public static WideColumn[] Arrange(DataSheetContext context, DataLayout layout, ObservationStager stager)
    {
        var columns = new List<WideColumn>();
        foreach (var found in layout.Indicators)
        {
            var rule = context.Rule(found.Indicator);
            var period = found.Period is null ? -1 : context.Staging.PeriodPosition(found.Period);
            var conversion = found.Role == ColumnRole.Value ? ConversionOf(found, rule, layout, stager) : MeasureConversion.None;
            var at = columns.FindIndex(c => c.Rule == rule && c.Period == period && c.Column(found.Role) == 0);
            var column = at >= 0 ? columns[at] : new(rule, period, MeasureConversion.None, 0, 0, 0);
            column = found.Role switch
            {
                ColumnRole.Value => column with { Value = found.Column, Conversion = conversion },
                ColumnRole.Numerator => column with { Numerator = found.Column },
                _ => column with { Denominator = found.Column },
            };
            if (at >= 0) columns[at] = column;
            else columns.Add(column);
        }
        return [.. columns];
    }

    /// <summary>The conversion that a unit of measure in the header asks for, with what is to be said of it.</summary>
    public static MeasureConversion ConversionOf(IndicatorColumn found, IndicatorRule rule, DataLayout layout, ObservationStager stager)
    {
        if (found.Measure is null) return MeasureConversion.None;
        var conversion = MeasureConversion.Between(Measure.Parse(found.Measure), rule.Measure);
        var cell = new CellAddress(layout.HeaderRow, found.Column);
        var unit = rule.Indicator.UnitOfMeasure ?? "";
        if (!conversion.IsPossible)
        {
            stager.Warn(FindingCodes.UnitMismatch, cell, found.Header, found.Measure, unit, rule.Indicator.Name);
            return MeasureConversion.None;
        }
        if (conversion.Changes)
        {
            stager.Inform(FindingCodes.UnitConverted, cell, found.Header, rule.Indicator.Name, found.Measure, unit, ObservationStager.Show((double)conversion.Factor));
        }
        return conversion;
    }

    private int Column(ColumnRole role) => role switch { ColumnRole.Value => Value, ColumnRole.Numerator => Numerator, _ => Denominator };
}
