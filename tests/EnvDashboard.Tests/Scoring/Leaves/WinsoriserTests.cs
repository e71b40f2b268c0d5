using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Tests.Scoring.Leaves;

public sealed class WinsoriserTests
{
    /// <summary>The worked examples in Microsoft's reference of SKEW (printed 0.359543) and KURT (printed −0.151799637).</summary>
    [Fact]
    public void SampleShape_referenceSample_givesThePrintedFigures()
    {
        var shape = SampleShape.Of([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]);
        Assert.Equal(0.359543071, shape.Skewness, 1e-9);
        Assert.Equal(-0.151799637, shape.Kurtosis, 1e-9);
    }

    [Fact]
    public void Treat_oneOutlier_takesTheNextValue()
    {
        var result = Treated([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
        Near.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 9], result.Used[1]!);
        Assert.True(result.Marks[1]![9].HasFlag(LeafMark.Winsorised));
        Assert.Equal(1000, result.Raw[1]![9]);
        Assert.Single(result.Notices, n => n.Code == NoticeCode.Winsorised);
    }

    [Fact]
    public void Treat_lowOutlier_isRaised() =>
        Near.Equal([-9, -9, -8, -7, -6, -5, -4, -3, -2, -1], Treated([-1000, -9, -8, -7, -6, -5, -4, -3, -2, -1]).Used[1]!);

    [Fact]
    public void Treat_tiedExtremes_moveTogether()
    {
        double[] values = [.. Enumerable.Range(1, 40).Select(i => (double)i), 1e6, 1e6];
        Near.Equal([.. Enumerable.Range(1, 40).Select(i => (double)i), 40, 40], Treated(values).Used[1]!);
    }

    [Fact]
    public void Treat_moreThanFiveOutliers_stopsAndSaysSo()
    {
        double[] values = [.. Enumerable.Range(1, 60).Select(i => (double)i), 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11];
        var result = Treated(values);
        Assert.Equal(1e6, result.Used[1]!.Max());
        Assert.Contains(result.Notices, n => n.Code == NoticeCode.WinsoriseLimit);
    }

    [Theory]
    [InlineData(1, 2, 1000)]
    [InlineData(5, 5, 5)]
    public void Treat_tooFewOrEqualValues_leavesThemAlone(double a, double b, double c) =>
        Near.Equal([a, b, c], Treated([a, b, c]).Used[1]!);

    private static ScoringResult Treated(double[] values) =>
        new SchemeBuilder().Root().Leaf("A", values, Normalisation.Minmax, shape: n => n with { Treatment = Treatment.Winsorise }).Score();
}
