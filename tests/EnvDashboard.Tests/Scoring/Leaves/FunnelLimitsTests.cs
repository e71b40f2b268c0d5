using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Tests.Scoring.Leaves;

public sealed class FunnelLimitsTests
{
    [Fact]
    public void At_a_half_and_hundred_cases_is_ten_points_either_way_at_95_percent()
    {
        // √(0.5 · 0.5 / 100) = 0.05; times 1.959964.
        var (low, high) = FunnelLimits.At(0.5, 100, FunnelLimits.Z95);
        Assert.Equal(0.5 - 0.0979982, low, 6);
        Assert.Equal(0.5 + 0.0979982, high, 6);
    }

    [Fact]
    public void At_four_times_the_cases_is_half_as_wide()
    {
        var (low, high) = FunnelLimits.At(0.3, 50, FunnelLimits.Z998);
        var (lowOfMore, highOfMore) = FunnelLimits.At(0.3, 200, FunnelLimits.Z998);
        Assert.Equal((high - low) / 2, highOfMore - lowOfMore, 12);
    }

    [Fact]
    public void At_the_edge_stays_within_nothing_and_everything()
    {
        Assert.Equal((0.0, true), (FunnelLimits.At(0.02, 5, FunnelLimits.Z998).Low, FunnelLimits.At(0.02, 5, FunnelLimits.Z998).High < 1));
        Assert.Equal((1.0, 1.0), FunnelLimits.At(1, 5, FunnelLimits.Z998));
        Assert.Equal((0.0, 0.0), FunnelLimits.At(0, 5, FunnelLimits.Z95));
    }

    [Theory]
    [InlineData(24, 27, true)]
    [InlineData(0, 3, true)]
    [InlineData(3, 3, true)]
    [InlineData(154, 100, false)]
    [InlineData(1.5, 3, false)]
    [InlineData(1, 0, false)]
    [InlineData(double.NaN, 3, false)]
    [InlineData(-1, 3, false)]
    public void Applies_to_counts_that_are_part_of_a_whole(double numerator, double denominator, bool expected) =>
        Assert.Equal(expected, FunnelLimits.Applies(numerator, denominator));

    [Theory]
    [InlineData(1.1, 10)]
    [InlineData(-0.1, 10)]
    [InlineData(double.NaN, 10)]
    [InlineData(0.5, 0)]
    [InlineData(0.5, -3)]
    public void At_refuses_what_is_no_share_of_cases(double share, double cases) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => FunnelLimits.At(share, cases, FunnelLimits.Z95));
}
