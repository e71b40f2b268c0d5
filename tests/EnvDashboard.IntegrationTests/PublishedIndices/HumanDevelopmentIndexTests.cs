using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>
/// The Human Development Index as a workbook. Goalposts: life expectancy 20–85, expected schooling 0–18, mean schooling 0–15 years, income
/// 100–75,000 on logarithms; education the arithmetic mean of its two, the index the geometric mean of three dimensions.
/// </summary>
[Collection(EmptyServer.Name)]
public sealed class HumanDevelopmentIndexTests(EmptyServer server)
{
    /// <summary>UNDP, Human Development Report 2021/22, complete time series (year 2021): inputs with all digits, index as printed.</summary>
    private static readonly (string Country, double Life, double Expected, double Mean, double Income, string Printed)[] Of2021 =
    [
        ("Afghanistan", 61.9824, 10.26384398, 2.98506999, 1824.190915, "0.478"),
        ("Switzerland", 83.9872, 16.50029945, 13.85966015, 66933.00454, "0.962"),
        ("Chile", 78.9435, 16.73130035, 10.9349663, 24563.24486, "0.855"),
        ("China", 78.2107, 14.2361149, 7.600118446, 17504.39969, "0.768"),
    ];

    private IndexWorkbook Index(IEnumerable<string> units)
    {
        var index = IndexWorkbook.On(server);
        string Named(string name) => name + " " + index.Code("");
        return index.Units(units)
            .Indicator("LE", Named("Life expectancy at birth"), "higher", "years")
            .Indicator("EYS", Named("Expected years of schooling"), "higher", "years")
            .Indicator("MYS", Named("Mean years of schooling"), "higher", "years")
            .Indicator("GNIPC", Named("GNI per capita"), "higher", "2017 PPP $")
            .With("scale_max", 1).With("rank_decimals", 3)
            .Inner("HDI", null, "geometric")
            .Leaf("HEALTH", "HDI", Named("Life expectancy at birth"), "goalposts", ("low", 20), ("high", 85))
            .Inner("EDUCATION", "HDI")
            .Leaf("EXPECTED", "EDUCATION", "EYS", "goalposts", ("low", 0), ("high", 18))
            .Leaf("MEAN", "EDUCATION", "MYS", "goalposts", ("low", 0), ("high", 15))
            .Leaf("INCOME", "HDI", "GNIPC", "log_goalposts", ("low", 100), ("high", "75,000"));
    }

    [Fact]
    public async Task Upload_inputs_of_2021_gives_the_printed_index_to_its_last_digit()
    {
        var index = Index(Of2021.Select(r => r.Country));
        var data = new WorkbookBuilder().Sheet(
            "2021",
            [["country", index.Code("LE"), index.Code("EYS"), index.Code("MYS"), index.Code("GNIPC")],
            .. Of2021.Select(r => new object?[] { r.Country, r.Life, r.Expected, r.Mean, r.Income })]).Build();
        await index.PublishAsync(data);
        var ranking = await index.RankingAsync("2021");
        Assert.Equal(["Switzerland", "Chile", "China", "Afghanistan"], ranking.Names());
        foreach (var row in Of2021) Assert.Equal(row.Printed, ranking.Scores()[row.Country].At(3));
    }

    /// <summary>
    /// Human Development Report 2015, table 1 (year 2014): inputs printed with one decimal, so the index may differ by one and a half units
    /// of its third place and neighbours may change places; beyond that neither.
    /// </summary>
    [Fact]
    public async Task Upload_printed_table_of_2014_gives_the_printed_index_and_order()
    {
        var table = HumanDevelopmentTable.Of2014;
        var index = Index(table.Select(r => r.Country));
        var data = new WorkbookBuilder().Sheet(
            "Table 1",
            [["Human Development Index and its components, 2014年"],
            ["Country", "Life expectancy at birth " + index.Code(""), "Expected years of schooling " + index.Code(""), "Mean years of schooling " + index.Code(""), "GNI per capita " + index.Code("")],
            [null, "(years)", "(years)", "(years)", "(2017 PPP $)"],
            .. table.Select(r => new object?[] { r.Country, r.Life, r.Expected, r.Mean, r.Income })]).Build();
        await index.PublishAsync(data);
        var scores = (await index.RankingAsync("2014")).Scores();
        Assert.Equal(table.Count, scores.Count);
        foreach (var row in table) Assert.True(Math.Abs(row.Printed - scores[row.Country]) <= 0.0015, $"{row.Country}: {scores[row.Country]} instead of {row.Printed}");
        foreach (var (better, worse) in table.SelectMany(a => table.Where(b => a.Printed - b.Printed > 0.003).Select(b => (a, b))))
        {
            Assert.True(scores[better.Country] > scores[worse.Country], $"{better.Country} before {worse.Country}");
        }
    }
}
