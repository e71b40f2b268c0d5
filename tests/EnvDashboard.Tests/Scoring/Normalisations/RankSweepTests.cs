using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Robustness;

namespace EnvDashboard.Tests.Scoring.Normalisations;

/// <summary>Large columns are sorted by their bits: ranks must be those that counting gives, to the last bit.</summary>
public sealed class RankSweepTests
{
    public static IEnumerable<object[]> Columns =>
        from units in new[] { 2, 399, 400, 3000 }
        from decimals in new[] { 0, 1, 6 }
        from direction in new[] { Direction.Higher, Direction.Lower }
        select new object[] { units, decimals, direction };

    /// <summary>Values of either sign, of very different size, with ties, both zeros and gaps.</summary>
    private static double[] Column(int units, int decimals)
    {
        var random = new SeededSequence(units, decimals);
        var values = new double[units];
        for (var unit = 0; unit < units; unit++)
        {
            var value = Math.Round((random.Next() - 0.5) * Math.Pow(10, Math.Floor(4 * random.Next())), decimals);
            values[unit] = random.Next() < 0.05 ? double.NaN : random.Next() < 0.02 ? -0.0 : value;
        }
        return values;
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void PercentileRank_anyColumn_isTheShareOfTheOthersThatAreWorse(int units, int decimals, Direction direction)
    {
        var values = Column(units, decimals);
        var others = values.Count(v => !double.IsNaN(v)) - 1.0;
        Near.Equal([.. values.Select(v => double.IsNaN(v) ? v : 100 * (Worse(values, v, direction) / others))], SchemeBuilder.ScoresOf(values, Normalisation.PercentileRank, direction), 0);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Rank_anyColumn_isTheMeanRankOfTheTied(int units, int decimals, Direction direction)
    {
        var values = Column(units, decimals);
        var others = values.Count(v => !double.IsNaN(v)) - 1.0;
        double Of(double v) => 100 * ((Worse(values, v, direction) + (values.Count(o => o == v) + 1) / 2.0 - 1) / others);
        Near.Equal([.. values.Select(v => double.IsNaN(v) ? v : Of(v))], SchemeBuilder.ScoresOf(values, Normalisation.Rank, direction), 0);
    }

    private static int Worse(double[] values, double value, Direction direction) =>
        direction == Direction.Lower ? values.Count(o => o > value) : values.Count(o => o < value);
}
