using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;

namespace EnvDashboard.Tests.Scoring.Normalisations;

/// <summary>Normalisations whose scale the scheme fixes.</summary>
public sealed class FixedScaleTests
{
    [Fact]
    public void None_value_isTheScoreAsItIs() =>
        Near.Equal([0, 42.5, 100], SchemeBuilder.ScoresOf([0, 42.5, 100], Normalisation.None, Direction.Lower));

    [Theory]
    [InlineData(Direction.Higher, 0, 0, 50, 100, 100)]
    [InlineData(Direction.Lower, 100, 100, 50, 0, 0)]
    public void Goalposts_direction_decidesWhichEndIsGood(Direction direction, double a, double b, double c, double d, double e) =>
        Near.Equal([a, b, c, d, e], SchemeBuilder.ScoresOf([5, 10, 15, 20, 25], Normalisation.Goalposts, direction, n => n with { Low = 10, High = 20 }));

    [Fact]
    public void Goalposts_scaleMaxOfTen_endsAtTen() =>
        Near.Equal([0, 5, 10], SchemeBuilder.ScoresOf([0, 50, 100], Normalisation.Goalposts, shape: n => n with { Low = 0, High = 100 }, scaleMax: 10));

    [Fact]
    public void Goalposts_directionTarget_fallsOnBothSides() =>
        Near.Equal([0, 50, 100, 50, 0], SchemeBuilder.ScoresOf([0, 5, 10, 20, 30], Normalisation.Goalposts, Direction.Target, n => n with { Low = 0, Target = 10, High = 30 }));

    [Fact]
    public void LogGoalposts_geometricMiddle_scoresHalf() =>
        Near.Equal([0, 50, 100, 0], SchemeBuilder.ScoresOf([1, 10, 100, -3], Normalisation.LogGoalposts, shape: n => n with { Low = 1, High = 100 }));

    [Fact]
    public void LogGoalposts_lowerIsBetter_turnsTheScale() =>
        Near.Equal([100, 50, 0], SchemeBuilder.ScoresOf([1, 10, 100], Normalisation.LogGoalposts, Direction.Lower, n => n with { Low = 1, High = 100 }));

    [Theory]
    [InlineData(Direction.Higher, 47.5, 50)]
    [InlineData(Direction.Higher, 95, 100)]
    [InlineData(Direction.Higher, 99, 100)]
    [InlineData(Direction.Higher, -1, 0)]
    [InlineData(Direction.Lower, 190, 50)]
    [InlineData(Direction.Lower, 95, 100)]
    [InlineData(Direction.Lower, 0, 100)]
    [InlineData(Direction.Target, 190, 50)]
    [InlineData(Direction.Target, 47.5, 50)]
    public void Target_value_scoresTheShareAttained(Direction direction, double value, double expected) =>
        Near.Equal([expected], SchemeBuilder.ScoresOf([value], Normalisation.Target, direction, n => n with { Target = 95 }));

    [Fact]
    public void Target_zeroToBeReachedFromAbove_isAllOrNothing() =>
        Near.Equal([100, 0], SchemeBuilder.ScoresOf([0, 3], Normalisation.Target, Direction.Lower, n => n with { Target = 0 }));

    [Fact]
    public void Interval_values_scoreFullInsideAndFallToTheOuterEnds() =>
        Near.Equal([0, 0, 50, 100, 100, 100, 50, 0], SchemeBuilder.ScoresOf([-5, 0, 5, 10, 15, 20, 30, 40], Normalisation.Interval, Direction.Interval,
            n => n with { Low = 0, InnerLow = 10, InnerHigh = 20, High = 40 }));

    [Fact]
    public void Bands_firstThatHolds_givesTheScore() =>
        Near.Equal([100, 80, 80, 60, 0], SchemeBuilder.ScoresOf([98, 97.9, 95, 90, 12], Normalisation.Bands,
            shape: n => n with { Bands = [new(">=", 98, 100), new(">=", 95, 80), new(">=", 90, 60), new(null, 0, 0)] }));

    [Fact]
    public void Bands_noiseBelowTheBound_countsAsReached() =>
        Near.Equal([100], SchemeBuilder.ScoresOf([0.57 * 100], Normalisation.Bands, shape: n => n with { Bands = [new(">=", 57, 100), new(null, 0, 0)] }));

    [Fact]
    public void Bands_noneHolds_scoresZeroWithNotice()
    {
        var result = new SchemeBuilder().Root().Leaf("A", [1], Normalisation.Bands, shape: n => n with { Bands = [new(">", 5, 100)] }).Score();
        Assert.Equal(0, result.Scores[1][0]);
        Assert.Contains(result.Notices, notice => notice is { Code: NoticeCode.NoBand, Unit: 0 });
    }

    [Fact]
    public void Deduction_events_takePointsDownToZero() =>
        Near.Equal([100, 85, 0, 0], SchemeBuilder.ScoresOf([0, 3, 20, 99], Normalisation.Deduction, Direction.Lower, n => n with { Points = 100, PerEvent = 5 }));

    [Theory]
    [InlineData(Normalisation.Target)]
    [InlineData(Normalisation.Interval)]
    [InlineData(Normalisation.Bands)]
    [InlineData(Normalisation.Deduction)]
    public void Score_parameterAbsent_leavesTheLeafMissingWithNotice(Normalisation normalisation)
    {
        var result = new SchemeBuilder().Root().Leaf("A", [1, 2], normalisation).Score();
        Near.Equal([double.NaN, double.NaN], result.Scores[1]);
        Assert.Contains(result.Notices, notice => notice.Code == NoticeCode.ParameterMissing);
    }
}
