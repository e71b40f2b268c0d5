using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Tests.Scoring.Aggregations;

public sealed class AggregationTests
{
    private static ScoringResult Score(Aggregation aggregation, double[] a, double[] b, MissingRule missing = MissingRule.Reweight, double weightOfB = 1)
    {
        var builder = new SchemeBuilder();
        builder.Template = builder.Template with { Missing = missing };
        return builder.Root().Inner("MEAN", aggregation: aggregation)
            .Leaf("A", a, shape: n => n with { ParentCode = "MEAN", Weight = 3 })
            .Leaf("B", b, shape: n => n with { ParentCode = "MEAN", Weight = weightOfB })
            .Leaf("C", [.. a.Select(_ => 50.0)])
            .Score();
    }

    [Theory]
    [InlineData(Aggregation.Arithmetic, 65)]
    [InlineData(Aggregation.Geometric, 56.5685424949238)] // 80^¾ · 20^¼ = 40 √2
    [InlineData(Aggregation.Harmonic, 45.714285714285715)] // 4 / (3/80 + 1/20)
    public void Score_mean_weighsItsChildren(Aggregation aggregation, double expected) =>
        Assert.Equal(expected, Score(aggregation, [80], [20]).Scores[1][0], 1e-9);

    [Theory]
    [InlineData(Aggregation.Arithmetic)]
    [InlineData(Aggregation.Geometric)]
    [InlineData(Aggregation.Harmonic)]
    public void Score_oneChildMissing_isTheOther(Aggregation aggregation) =>
        Assert.Equal(80, Score(aggregation, [80], [double.NaN]).Scores[1][0], 1e-9);

    [Theory]
    [InlineData(Aggregation.Geometric, NoticeCode.NonPositiveUnderGeometric, UnrankedReason.NonPositiveUnderGeometric)]
    [InlineData(Aggregation.Harmonic, NoticeCode.NonPositiveUnderHarmonic, UnrankedReason.NonPositiveUnderHarmonic)]
    public void Score_zeroBelowAMeanThatCannotTakeIt_namesTheUnitAndLeavesItUnranked(Aggregation aggregation, NoticeCode code, UnrankedReason reason)
    {
        var result = Score(aggregation, [80, 80], [0, 20]);
        Assert.Contains(new ScoringNotice(code, 1, 0), result.Notices);
        var ranking = Ranker.Rank(result);
        Assert.Equal([new UnrankedRow(0, reason)], ranking.Unranked);
        Assert.Equal(1, Assert.Single(ranking.Rows).UnitIndex);
    }

    [Fact]
    public void Score_childOfNoWeight_neverCounts() =>
        Assert.Equal(80, Score(Aggregation.Geometric, [80], [0], weightOfB: 0).Scores[1][0], 1e-9);

    [Fact]
    public void Score_missingCountsAsZero_lowersTheMeanAndTheCoverageStaysHonest()
    {
        var result = Score(Aggregation.Arithmetic, [80], [double.NaN], MissingRule.Zero);
        Assert.Equal(60, result.Scores[1][0], 1e-9);
        Assert.Equal(0.875, result.Coverage[0], 1e-12);
    }

    [Fact]
    public void Score_missingExcluded_leavesTheUnitUnrankedWithTheReason()
    {
        var result = Score(Aggregation.Arithmetic, [80, 70], [double.NaN, 60], MissingRule.Exclude);
        Assert.Equal([new UnrankedRow(0, UnrankedReason.MissingExcluded)], Ranker.Rank(result).Unranked);
        Assert.True(double.IsNaN(result.Scores[0][0]));
    }

    [Fact]
    public void Score_missingExcluded_asksNothingOfALeafWithoutWeight() =>
        Assert.Empty(Ranker.Rank(Score(Aggregation.Arithmetic, [80], [double.NaN], MissingRule.Exclude, weightOfB: 0)).Unranked);

    [Fact]
    public void Score_allChildrenMissing_isMissingAndItsWeightGoesToItsSiblings() =>
        Assert.Equal(50, Score(Aggregation.Arithmetic, [double.NaN], [double.NaN]).Scores[0][0], 1e-12);
}
