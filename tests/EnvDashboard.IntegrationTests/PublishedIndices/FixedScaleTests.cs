using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>Scales that the scheme fixes, as Chinese assessment schemes use them, and the three means. Expected figures are computed here.</summary>
[Collection(EmptyServer.Name)]
public sealed class FixedScaleTests(EmptyServer server)
{
    private static readonly double[] Rate = [99.5, 96, 90, 89.99, 98, 60];
    private static readonly double[] Events = [0, 1, 2.5, 7, 40, 3];
    private static readonly double[] Ratio = [0.5, 1, 1.4, 2.2, 3, 1.75];
    private static readonly double[] Days = [30, 45, 20, 60, 31, 15];

    /// <summary>Three levels, unequal weights, a harmonic and a geometric mean, four scales, a scale of 1,000.</summary>
    [Fact]
    public async Task Upload_bands_deduction_interval_target_gives_what_the_scheme_says()
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units);
        index.Indicator("RATE", "按时办结率" + index.Code(""), "higher", "%").Indicator("EVENTS", "投诉件数" + index.Code(""), "lower", "件")
            .Indicator("LOAD", "负担比" + index.Code(""), "interval").Indicator("DAYS", "办理时限" + index.Code(""), "lower", "工作日")
            .With("scale_max", 1000)
            .Inner("TOTAL", null)
            .Inner("SERVICE", "TOTAL", "harmonic", 3).Inner("ORDER", "TOTAL", "geometric", 2)
            .Leaf("RATES", "SERVICE", "RATE", "bands", ("weight", 2), ("bands", ">=98:1000;>=95:800;>=90:600;else:50"))
            .Leaf("TIMES", "SERVICE", "DAYS", "target", ("weight", 1), ("target", 30))
            .Leaf("FAULTS", "ORDER", "EVENTS", "deduction", ("weight", 1), ("points", 900), ("per_event", 12.5))
            .Leaf("LOADS", "ORDER", "LOAD", "interval", ("weight", 4), ("low", 0), ("inner_low", 1), ("inner_high", 1.5), ("high", 3.5));
        var data = Figures.Wide("2024年", [index.Code("RATE"), index.Code("EVENTS"), index.Code("LOAD"), index.Code("DAYS")], Rate.Boxed(), Events.Boxed(), Ratio.Boxed(), Days.Boxed());
        await index.PublishAsync(data);

        double[] bands = [1000, 800, 600, 50, 1000, 50];
        var times = Days.Select(d => d <= 30 ? 1000 : 1000 * 30 / d).ToArray();
        var faults = Events.Select(e => Math.Max(0, 900 - 12.5 * e)).ToArray();
        var loads = Ratio.Select(r => r < 1 ? 1000 * r : r <= 1.5 ? 1000 : 1000 * (3.5 - r) / 2).ToArray();
        foreach (var (node, expected) in new[] { ("RATES", bands), ("TIMES", times), ("FAULTS", faults), ("LOADS", loads) })
        {
            Printed.Same(expected.OfUnits(), await index.RankingAsync("2024", node));
        }
        var total = Enumerable.Range(0, 6).Select(i =>
            0.6 * (3 / (2 / bands[i] + 1 / times[i])) + 0.4 * Math.Pow(faults[i] * Math.Pow(loads[i], 4), 0.2));
        Printed.Same(total.OfUnits(), await index.RankingAsync("2024"));
    }

    /// <summary>A cell that shows 100% stores 1: what counts is what its reader sees, in the definition as in the data.</summary>
    [Fact]
    public async Task Upload_percentages_as_text_and_as_cell_format_mean_what_they_show()
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units.Take(3));
        index.Indicator("RATE", "网办率 " + index.Code(""), "higher", "%").Indicator("SHARE", "占比 " + index.Code(""), "higher")
            .Inner("TOTAL", null)
            .Leaf("RATES", "TOTAL", "RATE", "goalposts", ("weight", new PercentCell(0.25)), ("low", "60%"), ("high", new PercentCell(1)))
            .Leaf("SHARES", "TOTAL", "SHARE", "goalposts", ("weight", "75%"), ("low", 0), ("high", "50%"));
        await index.PublishAsync(Figures.Wide("2024", [index.Code("RATE"), index.Code("SHARE")], [new PercentCell(0.9), "70%", 100], [0.25, 0.1, 0.5]));
        Printed.Same(new[] { 75.0, 25, 100 }.OfUnits(), await index.RankingAsync("2024", "RATES"));
        Printed.Same(new[] { 0.25 * 75 + 0.75 * 50, 0.25 * 25 + 0.75 * 20, 100 }.OfUnits(), await index.RankingAsync("2024"));
    }

    /// <summary>Nothing can be made of a score of 0 under a geometric mean: the unit is named with the reason, not ranked last in silence.</summary>
    [Fact]
    public async Task Upload_score_of_zero_under_a_geometric_mean_leaves_the_unit_unranked_with_the_reason()
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units.Take(3));
        index.Indicator("A", "A " + index.Code(""), "higher").Indicator("B", "B " + index.Code(""), "higher")
            .Inner("TOTAL", null, "geometric").Leaf("NA", "TOTAL", "A", "none").Leaf("NB", "TOTAL", "B", "none");
        await index.PublishAsync(Figures.Wide("2024", [index.Code("A"), index.Code("B")], [50, 0, 80], [50, 90, 20]));
        var ranking = await index.RankingAsync("2024");
        Printed.Same([("North Bay", 50), ("South Port", 40)], ranking);
        Assert.Equal("non_positive_under_geometric", Assert.Single(ranking.Items("unranked")).Text("reason"));
    }

    /// <summary>Lower 95 % bounds, four decimals: 0.4385, 0.7225, 0.9738 and, for 95 of 100, 0.88825.</summary>
    [Fact]
    public async Task Upload_numerators_and_denominators_gives_wilson_bounds_as_printed()
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units.Take(4));
        index.Indicator("CLEARED", "销号率" + index.Code(""), "higher", "%", "ratio").With("scale_max", 1)
            .Inner("TOTAL", null).Leaf("BOUND", "TOTAL", "CLEARED", "wilson");
        var data = new WorkbookBuilder().Sheet(
            "data",
            ["unit", "indicator", "period", "value", "numerator", "denominator"],
            ["North Bay", index.Code("CLEARED"), "2021年", null, 3, 3],
            ["East Hill", index.Code("CLEARED"), "2021年", "100%", 10, 10],
            ["South Port", index.Code("CLEARED"), "2021年", 100, "143", "143"],
            ["West Field", index.Code("CLEARED"), "2021年", 95, 95, 100]).Build();
        await index.PublishAsync(data);
        var ranking = await index.RankingAsync("2021");
        Assert.Equal(["South Port", "West Field", "East Hill", "North Bay"], ranking.Names());
        var scores = ranking.Scores();
        Assert.Equal(["0.4385", "0.7225", "0.9738"], new[] { "North Bay", "East Hill", "South Port" }.Select(u => scores[u].At(4)));
        Assert.Equal("0.88825", scores["West Field"].At(5));
    }
}
