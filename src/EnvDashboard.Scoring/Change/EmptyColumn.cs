using EnvDashboard.Domain.Indicators;

namespace EnvDashboard.Scoring.Change;

/// <summary>A column in which nobody has reported, for an indicator that only the other run knows.</summary>
internal static class EmptyColumn
{
    public static IndicatorColumn Of(Indicator indicator, int units)
    {
        var values = new double[units];
        Array.Fill(values, double.NaN);
        return new() { Indicator = indicator, Values = values };
    }
}
