using EnvDashboard.SeedGenerator.Randomness;

namespace EnvDashboard.SeedGenerator.Demo;

/// <summary>How much work of a sort a unit has in a month.</summary>
internal static class Volumes
{
    private const double GrowthOverTheTwoYears = 0.12;

    /// <summary>Never negative; zero happens where the pool is small.</summary>
    public static int Of(Pool pool, DemoUnit unit, DemoMonth month)
    {
        var expected = pool.Base(unit.Sort) * unit.Size;
        if (pool.Jitter > 0)
        {
            var random = SplitMix64.For("volume", pool.Name, unit.Code, month.Id);
            expected *= pool.Season[month.MonthOfYear - 1]
                * (1 + (GrowthOverTheTwoYears * month.Share))
                * (1 + (pool.Jitter * random.NextDeviation()));
        }

        return (int)Math.Max(0, Math.Round(expected, MidpointRounding.AwayFromZero));
    }
}
