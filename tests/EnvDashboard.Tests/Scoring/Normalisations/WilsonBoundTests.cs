using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring;

namespace EnvDashboard.Tests.Scoring.Normalisations;

/// <summary>
/// Lower end of the 95 % score interval of Wilson (1927). The figures follow from its formula with z = 1.959964, they are from no printed
/// table; 0.8882495 for 95 of 100 is what 0.8883 in some texts comes from, rounded twice: 0.88825, then 0.8883.
/// </summary>
public sealed class WilsonBoundTests
{
    private static ScoringResult Score(double[] numerators, double[] denominators, Direction direction = Direction.Higher, double scaleMax = 1)
    {
        var builder = new SchemeBuilder();
        builder.Template = builder.Template with { ScaleMax = scaleMax };
        return builder.Root().Leaf("A", [.. numerators.Select(_ => double.NaN)], Normalisation.Wilson, direction, unitOfMeasure: "%", kind: IndicatorKind.Ratio,
            data: c => new() { Indicator = c.Indicator, Values = c.Values, Numerators = numerators, Denominators = denominators }).Score();
    }

    [Theory]
    [InlineData(3, 3, 0.4385)]
    [InlineData(10, 10, 0.7225)]
    [InlineData(143, 143, 0.9738)]
    [InlineData(95, 100, 0.88825)]
    [InlineData(0, 12, 0)]
    public void Wilson_successesOfCases_givesTheLowerBound(double numerator, double denominator, double expected) =>
        Assert.Equal(expected, Score([numerator], [denominator]).Scores[1][0], 0.00005);

    /// <summary>Worked cases in public use, computed with z rounded to 1.96: the difference is in the fifth place.</summary>
    [Theory]
    [InlineData(1, 2, 0.09452865480086611)]
    [InlineData(10, 100, 0.05522854161313612)]
    [InlineData(75, 100, 0.6569535362992417)]
    [InlineData(90, 100, 0.8256326956323345)]
    [InlineData(100, 100, 0.9630051925239981)]
    public void Wilson_workedCases_agreeButForTheRoundingOfZ(double numerator, double denominator, double expected) =>
        Assert.Equal(expected, Score([numerator], [denominator]).Scores[1][0], 0.00001);

    [Fact]
    public void Wilson_ninetyFiveOfAHundred_isBelowTheHalf() =>
        Assert.Equal(0.8882495307680808, Score([95], [100]).Scores[1][0], 1e-12);

    [Fact]
    public void Wilson_lowerIsBetter_boundsTheGoodOutcome() =>
        Assert.Equal(0.88825, Score([5], [100], Direction.Lower).Scores[1][0], 0.00005);

    [Fact]
    public void Wilson_scaleOfHundred_multiplies() => Assert.Equal(88.825, Score([95], [100], scaleMax: 100).Scores[1][0], 0.005);

    [Fact]
    public void Wilson_noDenominator_isMissingWithNotice()
    {
        var result = Score([3, 1], [double.NaN, 2]);
        Assert.True(double.IsNaN(result.Scores[1][0]));
        Assert.Equal(0, result.Coverage[0]);
    }
}
