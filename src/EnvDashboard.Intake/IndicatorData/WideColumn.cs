namespace EnvDashboard.Intake.IndicatorData;

/// <summary>The columns of one indicator in one period; 0 = there is no such column.</summary>
/// <param name="Period">Null = the row's or the table's.</param>
internal sealed record WideColumn(IndicatorRule Rule, HeaderPeriod? Period, string Header, MeasureConversion Conversion, int Value, int Numerator, int Denominator)
{
    public bool IsSingle => Numerator == 0 && Denominator == 0;

    /// <summary>The first of its columns.</summary>
    public int At => Value > 0 ? Value : Numerator > 0 ? Numerator : Denominator;

    /// <summary>Puts value, numerator and denominator columns together and settles their units of measure.</summary>
    public static WideColumn[] Arrange(DataSheetContext context, DataLayout layout, ObservationStager stager)
    {
        var columns = new List<WideColumn>();
        foreach (var found in layout.Indicators)
        {
            var rule = context.Rule(found.Match.Index);
            var conversion = found.Role == ColumnRole.Value && found.Measure is { } measure
                ? MeasureConversion.Told(measure, rule, found.Header, new(layout.HeaderRow, found.Column), stager)
                : MeasureConversion.None;
            var at = columns.FindIndex(c => c.Rule == rule && c.Period == found.Period && c.Column(found.Role) == 0);
            var column = at >= 0 ? columns[at] : new(rule, found.Period, found.Header, MeasureConversion.None, 0, 0, 0);
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

    private int Column(ColumnRole role) => role switch { ColumnRole.Value => Value, ColumnRole.Numerator => Numerator, _ => Denominator };
}
