using EnvDashboard.SeedGenerator.Randomness;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>Turns a performance into a figure of the indicator's own kind.</summary>
internal static class FigureValues
{
    private const int EventChances = 12;

    /// <summary>The rate, duration or score behind the performance; for a ratio in the unit of the ratio.</summary>
    public static double Level(DemoIndicator indicator, double performance)
    {
        // Distance from perfection shrinks with good work and never quite closes; nothing transcendental, see SplitMix64.
        var effort = indicator.Sensitivity * performance;
        var remaining = effort >= 0 ? 1 / (1 + effort) : 1 - effort;
        if (indicator.Direction == "lower")
        {
            return indicator.Centre * remaining;
        }

        var gap = (indicator.Ceiling - indicator.Centre) * (remaining < indicator.FullBelow ? 0 : remaining);
        return Math.Max(indicator.Min ?? 0, indicator.Ceiling - gap);
    }

    /// <summary>How many of the denominator's cases count, for a rate given in %.</summary>
    public static int Numerator(DemoUnit unit, DemoIndicator indicator, DemoMonth month, int denominator, double percent)
    {
        // Items on a standing base, sums of money and rates beyond 100 % are no series of single cases that turn out well or badly.
        if (indicator.Steady || indicator.Ceiling > 100 || denominator > 1500)
        {
            return (int)Math.Round(denominator * percent / 100, MidpointRounding.AwayFromZero);
        }

        return SplitMix64.For("cases", unit.Code, indicator.Code, month.Id).NextSuccesses(denominator, percent / 100);
    }

    public static int Events(DemoUnit unit, DemoIndicator indicator, DemoMonth month, double performance)
    {
        var expected = Level(indicator, performance) * unit.Size;
        var share = Math.Min(0.9, expected / EventChances);
        return SplitMix64.For("events", unit.Code, indicator.Code, month.Id).NextSuccesses(EventChances, share);
    }
}
