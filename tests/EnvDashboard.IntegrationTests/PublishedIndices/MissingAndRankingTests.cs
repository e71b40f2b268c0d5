using System.Text.Json;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.PublishedIndices;

/// <summary>What an index does about gaps and ties is part of its method and decides ranks.</summary>
[Collection(EmptyServer.Name)]
public sealed class MissingAndRankingTests(EmptyServer server)
{
    private const double Gap = double.NaN;
    private static readonly double[] First = [80, 60, Gap, 40, 90, Gap];
    private static readonly double[] Second = [50, Gap, 70, 40, 90, Gap];
    private static readonly double[] Third = [20, 30, 70, 40, Gap, 10];

    private async Task<JsonElement> RankedAsync(params (string Key, object Value)[] rules)
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units);
        foreach (var code in new[] { "A", "B", "C" }) index.Indicator(code, code + " " + index.Code(""), "higher");
        foreach (var (key, value) in rules) index.With(key, value);
        index.Inner("TOTAL", null).Inner("AB", "TOTAL", weight: 3)
            .Leaf("NA", "AB", "A", "none", ("weight", 2)).Leaf("NB", "AB", "B", "none").Leaf("NC", "TOTAL", "C", "none");
        await index.PublishAsync(Figures.Wide("2022", [index.Code("A"), index.Code("B"), index.Code("C")], First.Boxed(), Second.Boxed(), Third.Boxed()));
        return await index.RankingAsync("2022");
    }

    [Fact]
    public async Task Reweight_scales_up_the_weights_present_at_every_node()
    {
        var ranking = await RankedAsync(("missing", "reweight"), ("min_coverage", 0));
        Printed.Same([("North Bay", 0.75 * 70 + 5), ("East Hill", 0.75 * 60 + 7.5), ("South Port", 70), ("West Field", 40), ("Mid Town", 90), ("Far End", 10)], ranking);
        Assert.Equal([1, 0.75, 0.5, 1, 0.75, 0.25], Figures.Units.Select(u => Math.Round(Coverage(ranking, u), 12)));
    }

    [Fact]
    public async Task Reweight_below_the_coverage_asked_for_leaves_the_unit_unranked()
    {
        var ranking = await RankedAsync(("min_coverage", "60%"));
        Assert.Equal(["Mid Town", "North Bay", "East Hill", "West Field"], ranking.Names());
        Assert.Equal(["low_coverage", "low_coverage"], ranking.Items("unranked").Select(u => u.Text("reason")));
    }

    [Fact]
    public async Task Zero_counts_what_is_missing_as_nothing_reached()
    {
        var ranking = await RankedAsync(("missing", "zero"), ("min_coverage", 0));
        Printed.Same([("North Bay", 57.5), ("East Hill", 0.5 * 60 + 7.5), ("South Port", 0.25 * 70 + 17.5), ("West Field", 40), ("Mid Town", 67.5), ("Far End", 2.5)], ranking);
    }

    [Fact]
    public async Task Exclude_ranks_complete_units_only()
    {
        var ranking = await RankedAsync(("missing", "exclude"), ("min_coverage", 0));
        Printed.Same([("North Bay", 57.5), ("West Field", 40)], ranking);
        Assert.All(ranking.Items("unranked"), u => Assert.Equal("missing_excluded", u.Text("reason")));
    }

    [Theory]
    [InlineData("competition", new double[] { 1, 2, 2, 4, 5, 5 })]
    [InlineData("dense", new double[] { 1, 2, 2, 3, 4, 4 })]
    [InlineData("fractional", new double[] { 1, 2.5, 2.5, 4, 5.5, 5.5 })]
    public async Task Ranking_of_scores_that_are_equal_when_rounded(string method, double[] ranks)
    {
        var ranking = await TiedAsync(("ranking", method), ("rank_decimals", 1));
        Assert.Equal(ranks, Figures.Units.Select(u => ranking.Ranks()[u]));
    }

    [Fact]
    public async Task Tie_break_by_code_leaves_no_shared_rank()
    {
        var ranking = await TiedAsync(("rank_decimals", 1), ("tie_break", "coverage;code"));
        Assert.Equal([1, 2, 3, 4, 6, 5], Figures.Units.Select(u => ranking.Ranks()[u]));
    }

    /// <summary>0.957 and 0.9574 are one score at a decimal of a scale of 100; 61.25 − 1e-13 is not below 61.25.</summary>
    private async Task<JsonElement> TiedAsync(params (string Key, object Value)[] rules)
    {
        var index = IndexWorkbook.On(server).Units(Figures.Units);
        index.Indicator("A", "A " + index.Code(""), "higher");
        foreach (var (key, value) in rules) index.With(key, value);
        index.Inner("TOTAL", null).Leaf("NA", "TOTAL", "A", "none");
        await index.PublishAsync(Figures.Wide("2022", [index.Code("A")], [80.44, 61.25 - 1e-13, 61.3, 50, 0.957, 0.9574]));
        return await index.RankingAsync("2022");
    }

    private static double Coverage(JsonElement ranking, string unit) =>
        ranking.Items("rows").Single(r => r.GetProperty("unit").Text("name") == unit).Number("coverage");
}
