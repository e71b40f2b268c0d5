using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>World Bank, Doing Business: ten topics of equal weight; within a topic goalposts of equal weight, lower is better.</summary>
[Collection(EmptyServer.Name)]
public sealed class DoingBusinessTests(EmptyServer server)
{
    private static readonly string[] Topics =
    [
        "Starting a business", "Dealing with construction permits", "Getting electricity", "Registering property", "Getting credit",
        "Protecting minority investors", "Paying taxes", "Trading across borders", "Enforcing contracts", "Resolving insolvency",
    ];

    /// <summary>Doing Business 2020, historical data set: scores of the ten topics, ease of doing business score, rank among 190 economies.</summary>
    private static readonly (string Economy, double[] Topics, string Score, int Rank)[] Of2020 =
    [
        ("Afghanistan", [91.99116, 34.53602, 44.20609, 27.5, 50, 36, 42.15851, 30.63301, 31.75645, 51.8685], "44.06", 173),
        ("Albania", [91.75909, 52.67715, 70.97943, 63.37749, 70, 46, 65.15272, 96.29094, 53.51698, 67.73092], "67.75", 82),
        ("Algeria", [78.01386, 65.26224, 72.13313, 44.268, 10, 20, 53.85141, 38.42879, 54.78094, 49.23743], "48.60", 157),
        ("Angola", [79.4006, 65.32993, 54.07276, 43.28172, 5, 32, 69.53697, 36.15152, 28.11028, 0], "41.29", 177),
        ("Antigua and Barbuda", [82.58503, 65.73645, 83.53704, 56.67091, 25, 58, 58.87984, 68.72541, 68.11245, 35.58704], "60.28", 113),
        ("Argentina", [80.43345, 56.44015, 70.03364, 56.73293, 50, 62, 49.34098, 67.09272, 57.50876, 40.03245], "58.96", 126),
    ];

    [Fact]
    public async Task Upload_ten_topic_scores_gives_the_printed_score_and_order()
    {
        var index = IndexWorkbook.On(server).Units(Of2020.Select(r => r.Economy)).Inner("EASE", null);
        for (var i = 0; i < Topics.Length; i++)
        {
            index.Indicator(FormattableString.Invariant($"T{i}"), $"{Topics[i]} (score) {index.Code("")}", "higher");
            index.Leaf(FormattableString.Invariant($"N{i}"), "EASE", FormattableString.Invariant($"T{i}"), "none", ("weight", "10%"));
        }
        var data = new WorkbookBuilder().Sheet(
            "DB2020",
            [["Economy", "Year", .. Topics.Select(t => $"{t} (score) {index.Code("")}")],
            .. Of2020.Select(r => (object?[])[r.Economy, 2020, .. r.Topics.Cast<object?>()])]).Build();
        await index.PublishAsync(data);
        var ranking = await index.RankingAsync("2020");
        Assert.Equal(Of2020.OrderBy(r => r.Rank).Select(r => r.Economy), ranking.Names());
        foreach (var row in Of2020) Assert.Equal(row.Score, ranking.Scores()[row.Economy].At(2));
    }

    /// <summary>
    /// Afghanistan is printed in the country tables of Doing Business 2018: 3.5 procedures, 7.5 days, cost 82.3, capital 0, score 84.28. The
    /// other two are no economies but the goalposts themselves.
    /// </summary>
    [Theory]
    [InlineData(1, 18, 0.5, 100, 0, 200, 0, 400)]
    [InlineData(18, 1, 100, 0.5, 200, 0, 400, 0)] // worst performance first, as the publisher's table has them
    public async Task Upload_starting_a_business_gives_the_printed_score(double p1, double p2, double d1, double d2, double c1, double c2, double m1, double m2)
    {
        var index = IndexWorkbook.On(server);
        index.Units("Afghanistan", "Best performance", "Worst performance")
            .Indicator("PROC", "Procedures (number) " + index.Code(""), "lower", "number")
            .Indicator("TIME", "Time (days) " + index.Code(""), "lower", "days")
            .Indicator("COST", "Cost (% of income per capita) " + index.Code(""), "lower", "%")
            .Indicator("CAP", "Minimum capital (% of income per capita) " + index.Code(""), "lower", "%")
            .Inner("SB", null)
            .Leaf("PROCEDURES", "SB", "PROC", "goalposts", ("weight", 0.25), ("low", p1), ("high", p2))
            .Leaf("DAYS", "SB", "TIME", "goalposts", ("weight", 0.25), ("low", d1), ("high", d2))
            .Leaf("COSTS", "SB", "COST", "goalposts", ("weight", 0.25), ("low", c1), ("high", c2))
            .Leaf("CAPITAL", "SB", "CAP", "goalposts", ("weight", 0.25), ("low", m1), ("high", m2));
        var data = new WorkbookBuilder().Sheet(
            "2018年",
            ["unit", "Procedures (number) " + index.Code(""), "Time (days) " + index.Code(""), "Cost (% of income per capita) " + index.Code(""), "Minimum capital (% of income per capita) " + index.Code("")],
            ["Afghanistan", 3.5, 7.5, 82.3, 0],
            ["Best performance", 1, 0.5, 0, 0],
            ["Worst performance", 18, 100, 200, 400]).Build();
        await index.PublishAsync(data);
        var scores = (await index.RankingAsync("2018")).Scores();
        Assert.Equal(["84.28", "100.00", "0.00"], new[] { "Afghanistan", "Best performance", "Worst performance" }.Select(u => scores[u].At(2)));
    }
}
