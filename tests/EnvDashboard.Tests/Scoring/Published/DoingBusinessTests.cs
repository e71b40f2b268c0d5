using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Tests.Scoring.Published;

/// <summary>
/// World Bank, Doing Business, "Starting a business": procedures 18 (worst) to 1 (best), days 100 to 0.5, cost 200 to 0 and paid-in minimum
/// capital 400 to 0 % of income per head, a quarter each.
/// </summary>
public sealed class DoingBusinessTests
{
    private static double[] Score(params (double Procedures, double Days, double Cost, double Capital)[] economies) => new SchemeBuilder().Root()
        .Leaf("PROCEDURES", [.. economies.Select(e => e.Procedures)], Normalisation.Goalposts, Direction.Lower, n => n with { Low = 1, High = 18 })
        .Leaf("DAYS", [.. economies.Select(e => e.Days)], Normalisation.Goalposts, Direction.Lower, n => n with { Low = 0.5, High = 100 })
        .Leaf("COST", [.. economies.Select(e => e.Cost)], Normalisation.Goalposts, Direction.Lower, n => n with { Low = 0, High = 200 })
        .Leaf("CAPITAL", [.. economies.Select(e => e.Capital)], Normalisation.Goalposts, Direction.Lower, n => n with { Low = 0, High = 400 })
        .Score().Scores[0];

    /// <summary>Country tables of Doing Business 2018, inputs and score as printed.</summary>
    [Fact]
    public void Score_afghanistanOf2018_isAsPrinted() => Assert.Equal(84.28, Score((3.5, 7.5, 82.3, 0))[0], 0.005);

    /// <summary>Not a printed figure: three of four beyond the worst goalpost are clipped to 0 and leave a quarter.</summary>
    [Fact]
    public void Score_beyondTheWorstGoalpost_isClipped() => Assert.Equal(25.0, Score((20, 230, 211.8, 0))[0], 1e-9);

    [Theory]
    [InlineData(18, 100, 200, 400, 0)]
    [InlineData(1, 0.5, 0, 0, 100)]
    [InlineData(9.5, 50.25, 100, 200, 50)]
    public void Score_atTheGoalposts_isTheEndOfTheScale(double procedures, double days, double cost, double capital, double expected) =>
        Assert.Equal(expected, Score((procedures, days, cost, capital))[0], 1e-9);

    [Fact]
    public void Score_goalpostsWrittenWorstFirst_meanTheSame()
    {
        var written = SchemeBuilder.ScoresOf([1, 9.5, 18], Normalisation.Goalposts, Direction.Lower, n => n with { Low = 18, High = 1 });
        Near.Equal([100, 50, 0], written);
    }
}
