using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>
/// Methods that compare a unit with its group: the OECD/JRC handbook's min-max, z-scores, ranks, above or below the mean, on several
/// scales. Expected figures are computed here, from the formulas of the contract.
/// </summary>
[Collection(EmptyServer.Name)]
public sealed class GroupRelativeTests(EmptyServer server)
{
    private static readonly double[] Gain = [-12.5, 3, 3, 40.25, 0, 18];
    private static readonly double[] Delay = [0.957, 0.12, 2.5, 2.5, 7.75, 0.031];

    [Theory]
    [InlineData("minmax", 1)]
    [InlineData("minmax", 1000)]
    [InlineData("zscore", 10)]
    [InlineData("zscore", 100)]
    [InlineData("percentile_rank", 1)]
    [InlineData("percentile_rank", 100)]
    [InlineData("rank", 10)]
    [InlineData("group_average", 1000)]
    public async Task Upload_higher_and_lower_columns_gives_the_formula_on_any_scale(string method, double scale)
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units);
        index.Indicator("GAIN", "Gain " + index.Code(""), "higher", "万元").Indicator("DELAY", "Delay " + index.Code(""), "lower", "天")
            .With("scale_max", scale)
            .Inner("TOTAL", null)
            .Leaf("A", "TOTAL", "GAIN", method, ("weight", "25%"))
            .Leaf("B", "TOTAL", "DELAY", method, ("weight", 0.75));
        await index.PublishAsync(Figures.Wide("2023年", ["Gain " + index.Code(""), index.Code("DELAY")], Gain.Boxed(), Delay.Boxed()));
        var (gain, delay) = (Scores(method, Gain), Scores(method, [.. Delay.Select(v => -v)]));
        Printed.Same(gain.Select(s => scale * s).OfUnits(), await index.RankingAsync("2023", "A"));
        Printed.Same(delay.Select(s => scale * s).OfUnits(), await index.RankingAsync("2023", "B"));
        Printed.Same(gain.Zip(delay, (a, b) => scale * (0.25 * a + 0.75 * b)).OfUnits(), await index.RankingAsync("2023"));
    }

    /// <param name="x">More is better.</param>
    /// <returns>On 0..1.</returns>
    private static double[] Scores(string method, double[] x)
    {
        var (n, min, max, mean) = (x.Length, x.Min(), x.Max(), x.Average());
        var deviation = Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (n - 1));
        double Of(double v) => method switch
        {
            "minmax" => (v - min) / (max - min),
            "zscore" => 0.5 + 0.1 * (v - mean) / deviation,
            "percentile_rank" => x.Count(o => o < v) / (n - 1.0),
            "rank" => (x.Count(o => o < v) + (x.Count(o => o == v) - 1) / 2.0) / (n - 1.0),
            "group_average" => v >= mean ? 1 : (v - min) / (mean - min),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
        return [.. x.Select(Of)];
    }
}
