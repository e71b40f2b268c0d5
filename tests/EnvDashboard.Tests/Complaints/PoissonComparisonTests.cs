using EnvDashboard.Domain.Complaints;

namespace EnvDashboard.Tests.Complaints;

public sealed class PoissonComparisonTests
{
    /// <summary>Expected values: the binomial sum in exact rational arithmetic, by another program.</summary>
    [Theory]
    [InlineData(10, 1, 3, 1, 0.046142578125)]
    [InlineData(5, 92, 0, 91, 0.03211320768972151)]
    [InlineData(12, 92, 8, 90, 0.26782204964009726)]
    [InlineData(3, 1, 3, 1, 0.65625)]
    [InlineData(300, 91, 250, 90, 0.024945536499262972)]
    [InlineData(0, 1, 5, 1, 1.0)]
    [InlineData(2000, 92, 1900, 91, 0.10673853749843944)]
    [InlineData(7, 31, 2, 61, 0.008853237182458621)]
    [InlineData(0, 1, 0, 1, 1.0)]
    public void Rise_is_the_exact_tail(long later, double laterDays, long earlier, double earlierDays, double expected) =>
        Assert.Equal(expected, PoissonComparison.Rise(later, laterDays, earlier, earlierDays), 1e-12 + expected * 1e-10);

    [Fact]
    public void Rise_holds_for_counts_of_a_large_city() => Assert.InRange(PoissonComparison.Rise(1_000_000, 92, 900_000, 90), 0, 1e-300);

    /// <summary>Worked by hand: 4 × 0.01, 3 × 0.02 raised to 0.06, 2 × 0.03 = 0.06, then 1 × 0.5.</summary>
    [Fact]
    public void Holm_raises_step_by_step_and_never_falls_back() =>
        Assert.Equal([0.06, 0.5, 0.04, 0.06], PoissonComparison.Holm([0.03, 0.5, 0.01, 0.02]), (a, b) => Math.Abs(a - b) < 1e-15);

    [Fact]
    public void Rise_refuses_stretches_without_length() => Assert.Throws<ArgumentOutOfRangeException>(() => PoissonComparison.Rise(1, 0, 1, 1));
}
