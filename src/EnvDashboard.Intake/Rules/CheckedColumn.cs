using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Rules;

/// <summary>One column of staged values with all that the checks hold it against. One instance serves column after column.</summary>
internal sealed class CheckedColumn(RuleInput input, StagedColumns staged, ColumnReader reader)
{
    private readonly Dictionary<string, Indicator> indicators = input.Known.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
    private StagedColumn place;
    private double[] before = [];
    private double[] previous = [];
    private double[] lastYear = [];

    public Indicator Indicator { get; private set; } = null!;
    public Period Period { get; private set; } = null!;
    public int Count => place.Count;

    /// <summary>The period before, and the same one last year; null when no values are known of them.</summary>
    public Period? PreviousPeriod { get; private set; }
    public Period? LastYearPeriod { get; private set; }

    public ReadOnlySpan<double> Values => staged.Numbers(place);

    /// <summary>What is in force for the same period.</summary>
    public ReadOnlySpan<double> Before => before.AsSpan(0, Count);

    /// <summary>NaN throughout when there is no such period.</summary>
    public ReadOnlySpan<double> Previous => previous.AsSpan(0, Count);
    public ReadOnlySpan<double> LastYear => lastYear.AsSpan(0, Count);

    /// <summary>False for an indicator that is not in the dictionary.</summary>
    public bool Load(in StagedColumn column)
    {
        if (!indicators.TryGetValue(input.Values.IndicatorCodes[column.Indicator], out var indicator)) return false;
        (place, Indicator, Period) = (column, indicator, input.Values.Periods[column.Period]);
        if (before.Length < Count) (before, previous, lastYear) = (new double[Count], new double[Count], new double[Count]);
        var units = staged.Units(place);
        input.Earlier.Fill(indicator.Code, Period, TermPart.Value, units, before.AsSpan(0, Count));
        PreviousPeriod = reader.Fill(new(indicator.Code, TermPart.Value, TermPeriod.Previous), Period, units, previous.AsSpan(0, Count));
        LastYearPeriod = reader.Fill(new(indicator.Code, TermPart.Value, TermPeriod.LastYear), Period, units, lastYear.AsSpan(0, Count));
        return true;
    }

    public StagedValue Item(int i) => input.Values.Items[staged.Items(place)[i]];
}
