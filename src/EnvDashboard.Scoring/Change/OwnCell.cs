using EnvDashboard.Domain.Observations;

namespace EnvDashboard.Scoring.Change;

/// <summary>What one unit has in one column: the piece that is swapped when only this unit's figures change.</summary>
internal readonly record struct OwnCell(double Value, double Numerator, double Denominator, ObservationState State)
{
    private static readonly OwnCell Absent = new(double.NaN, double.NaN, double.NaN, ObservationState.NotReported);

    public static OwnCell Of(IndicatorColumn? column, int unit) => column is null
        ? Absent
        : new(
            column.Values[unit],
            column.Numerators?[unit] ?? double.NaN,
            column.Denominators?[unit] ?? double.NaN,
            column.States?[unit] ?? StateOf(column.Values[unit]));

    /// <summary>A copy of a column with one unit's cell replaced by this one.</summary>
    /// <param name="earlier">The unit's values of earlier periods, the latest first; NaN = none.</param>
    public IndicatorColumn Into(IndicatorColumn column, int unit, double[]? earlier)
    {
        // A cell of this unit may need an array that the others' column does not have.
        var states = column.States is not null ? (ObservationState[])column.States.Clone()
            : State == StateOf(Value) ? null : Array.ConvertAll(column.Values, StateOf);
        if (states is not null) states[unit] = State;
        return new()
        {
            Indicator = column.Indicator,
            Values = Replaced(column.Values, unit, Value),
            Numerators = ReplacedIfAny(column.Numerators ?? Blank(column, Numerator), unit, Numerator),
            Denominators = ReplacedIfAny(column.Denominators ?? Blank(column, Denominator), unit, Denominator),
            States = states,
            Earlier = column.Earlier?.Select((values, age) => Replaced(values, unit, Past(earlier, age))).ToList(),
        };
    }

    /// <summary>A column of this one cell, of the indicator that the others' column is of.</summary>
    public IndicatorColumn Alone(IndicatorColumn others) => new()
    {
        Indicator = others.Indicator,
        Values = [Value],
        Numerators = others.Numerators is null && double.IsNaN(Numerator) ? null : [Numerator],
        Denominators = others.Denominators is null && double.IsNaN(Denominator) ? null : [Denominator],
        States = [State],
    };

    /// <summary>What stands where a column says nothing about states.</summary>
    private static ObservationState StateOf(double value) => double.IsFinite(value) ? ObservationState.Reported : ObservationState.NotReported;

    private static double Past(double[]? earlier, int age) => earlier is not null && age < earlier.Length ? earlier[age] : double.NaN;

    private static double[]? Blank(IndicatorColumn column, double own)
    {
        if (double.IsNaN(own)) return null;
        var blank = new double[column.Values.Length];
        Array.Fill(blank, double.NaN);
        return blank;
    }

    private static double[]? ReplacedIfAny(double[]? values, int unit, double own) => values is null ? null : Replaced(values, unit, own);

    private static double[] Replaced(double[] values, int unit, double own)
    {
        var copy = (double[])values.Clone();
        copy[unit] = own;
        return copy;
    }
}
