using EnvDashboard.SeedGenerator.Randomness;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>How well a unit does on an indicator in a month: 0 middling, positive better, mostly within ±2.</summary>
internal static class Performance
{
    // What a month leaves behind for the next one, so that figures drift instead of jumping.
    private const double Persistence = 0.6;
    private const double Innovation = 0.8; // √(1 − 0.6²): keeps the spread the same in every month

    public static double Of(DemoUnit unit, DemoIndicator indicator, DemoMonth month)
    {
        var restlessness = indicator.Steady ? 0.10 : 0.26;
        return DemoStory.Of(unit).At(month)
            + (0.32 * SplitMix64.For("strength", unit.Code, indicator.Category).NextDeviation())
            + (0.50 * SplitMix64.For("strength", unit.Code, indicator.Code).NextDeviation())
            + (0.07 * Drifting(month, "month", unit.Code))
            + (restlessness * Drifting(month, "figure", unit.Code, indicator.Code))
            + (indicator.CityTrend * month.Share)
            - (indicator.SeasonWeight * Season.Pressure[month.MonthOfYear - 1]);
    }

    private static double Drifting(DemoMonth month, params ReadOnlySpan<string> key)
    {
        var random = SplitMix64.For(key);
        var state = random.NextDeviation();
        for (var i = 0; i < month.Index; i++)
        {
            state = (Persistence * state) + (Innovation * random.NextDeviation());
        }

        return state;
    }
}
