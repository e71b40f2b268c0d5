using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;

namespace EnvDashboard.Tests.Scoring.Normalisations;

/// <summary>Normalisations whose scale follows from the ranked group.</summary>
public sealed class GroupScaleTests
{
    [Fact]
    public void Minmax_group_spansTheWholeScale() =>
        Near.Equal([0, 25, double.NaN, 100], SchemeBuilder.ScoresOf([2, 4, double.NaN, 10], Normalisation.Minmax));

    [Fact]
    public void Minmax_lowerIsBetter_turnsTheScale() =>
        Near.Equal([100, 75, 0], SchemeBuilder.ScoresOf([2, 4, 10], Normalisation.Minmax, Direction.Lower));

    [Fact]
    public void Minmax_directionTarget_scoresTheDistance() =>
        Near.Equal([0, 100, 50], SchemeBuilder.ScoresOf([0, 10, 15], Normalisation.Minmax, Direction.Target, n => n with { Target = 10 }));

    [Fact]
    public void Minmax_scaleUsed_isShownWithItsEnds()
    {
        var scale = new SchemeBuilder().Root().Leaf("A", [2, 4, 10], Normalisation.Minmax, Direction.Lower).Score().Scales[1]!;
        Assert.Equal((2, 10, 10, 2), (scale.Low, scale.High, scale.ZeroAt, scale.FullAt));
    }

    [Fact]
    public void Zscore_values_haveMean50AndSampleDeviation10()
    {
        // 2, 4, 6: mean 4, sample standard deviation 2.
        Near.Equal([40, 50, 60], SchemeBuilder.ScoresOf([2, 4, 6], Normalisation.Zscore));
        Near.Equal([60, 50, 40], SchemeBuilder.ScoresOf([2, 4, 6], Normalisation.Zscore, Direction.Lower));
    }

    [Fact]
    public void PercentileRank_ties_shareTheLowerRank() =>
        Near.Equal([0, 25, 25, 75, 100], SchemeBuilder.ScoresOf([1, 2, 2, 3, 4], Normalisation.PercentileRank));

    [Fact]
    public void PercentileRank_lowerIsBetter_countsWorseOnes() =>
        Near.Equal([100, 100 / 3.0, 100 / 3.0, 0], SchemeBuilder.ScoresOf([1, 2, 2, 3], Normalisation.PercentileRank, Direction.Lower));

    [Fact]
    public void Rank_ties_shareTheMeanRank() =>
        Near.Equal([0, 37.5, 37.5, 75, 100], SchemeBuilder.ScoresOf([1, 2, 2, 3, 4], Normalisation.Rank));

    [Fact]
    public void GroupAverage_atOrBeyond_isFullAndFallsToTheWorst() =>
        // Mean 80, worst 60.
        Near.Equal([0, 50, 100, 100], SchemeBuilder.ScoresOf([60, 70, 90, 100], Normalisation.GroupAverage));

    [Fact]
    public void GroupAverage_lowerIsBetter_fallsTowardsTheLargest() =>
        Near.Equal([100, 100, 50, 0], SchemeBuilder.ScoresOf([60, 70, 90, 100], Normalisation.GroupAverage, Direction.Lower));

    [Fact]
    public void GroupAverage_ratioWithBases_averagesNumeratorsOverDenominators()
    {
        // 10/100 and 9/10: together 19/110, not the mean of 10 % and 90 %.
        var result = new SchemeBuilder().Root().Leaf("A", [double.NaN, double.NaN], Normalisation.GroupAverage, unitOfMeasure: "%", kind: IndicatorKind.Ratio,
            data: c => new() { Indicator = c.Indicator, Values = c.Values, Numerators = [10, 9], Denominators = [100, 10] }).Score();
        Near.Equal([0, 100], result.Scores[1]);
        Near.Equal(100 * 19 / 110.0, result.Scales[1]!.FullAt);
    }

    [Theory]
    [InlineData(Normalisation.Minmax, 50)]
    [InlineData(Normalisation.Zscore, 50)]
    [InlineData(Normalisation.Rank, 50)]
    [InlineData(Normalisation.PercentileRank, 0)]
    [InlineData(Normalisation.GroupAverage, 100)]
    public void Score_valuesThatDoNotDiffer_haveTheDocumentedOutcome(Normalisation normalisation, double expected)
    {
        var result = new SchemeBuilder().Root().Leaf("A", [7.1, 7.1, 7.1], normalisation).Score();
        Near.Equal([expected, expected, expected], result.Scores[1]);
        Assert.Contains(result.Notices, notice => notice.Code == NoticeCode.ZeroRange);
    }

    [Theory]
    [InlineData(Normalisation.Minmax, 50)]
    [InlineData(Normalisation.Zscore, 50)]
    [InlineData(Normalisation.Rank, 50)]
    [InlineData(Normalisation.PercentileRank, 50)]
    [InlineData(Normalisation.GroupAverage, 100)]
    public void Score_loneUnit_hasTheDocumentedOutcome(Normalisation normalisation, double expected)
    {
        var result = new SchemeBuilder().Root().Leaf("A", [7.1, double.NaN], normalisation).Score();
        Near.Equal([expected, double.NaN], result.Scores[1]);
        Assert.Contains(result.Notices, notice => notice.Code == NoticeCode.SingleUnit);
    }

    [Fact]
    public void Score_everyNormalisationOfAnEmptyColumn_isMissingWithNotice()
    {
        foreach (var normalisation in Enum.GetValues<Normalisation>())
        {
            var result = new SchemeBuilder().Root().Leaf("A", [double.NaN, double.PositiveInfinity], normalisation).Score();
            Near.Equal([double.NaN, double.NaN], result.Scores[0]);
            Assert.Contains(result.Notices, notice => notice.Code == NoticeCode.AllMissing);
        }
    }
}
