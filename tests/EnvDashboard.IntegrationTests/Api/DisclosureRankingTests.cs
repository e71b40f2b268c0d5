using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class DisclosureRankingTests(SeededServer seeded)
{
    private const string Ranking = "/rankings?period=2024&group=LN49&scheme=DISCLOSURE";

    [Fact]
    public async Task Get_ranking_names_itself_and_has_49_rows()
    {
        var ranking = await seeded.Api.GetAsync(Ranking);
        Assert.Equal(("2024", "LN49", 49), (ranking.Text("period"), ranking.Text("group"), ranking.Whole("rankedCount")));
        Assert.Equal(("DISCLOSURE", "1"), (ranking.GetProperty("scheme").Text("code"), ranking.GetProperty("scheme").Text("version")));
        Assert.Equal(49, ranking.Items("rows").Length);
        Assert.Empty(ranking.Items("unranked"));
        Assert.True(ranking.GetProperty("computedAt").GetDateTime() > DateTime.UtcNow.AddHours(-1));
        Assert.Equal(8, ranking.Items("rows")[0].Items("children").Length);
    }

    [Theory]
    [InlineData(0, "210304", 68.608630952)]
    [InlineData(1, "210303", 65.133928571)]
    [InlineData(48, "210213", 6.25)]
    public async Task Get_ranking_place_holds_the_unit_with_the_score(int at, string unit, double score)
    {
        var row = (await seeded.Api.GetAsync(Ranking)).Items("rows")[at];
        Assert.Equal(unit, row.GetProperty("unit").Text("code"));
        Assert.InRange(row.Number("score"), score - 1e-6, score + 1e-6);
    }

    [Fact]
    public async Task Get_ranking_every_score_equals_an_independent_computation()
    {
        var expected = DisclosureArithmetic.FromPublishedTable().Totals();
        var rows = (await seeded.Api.GetAsync(Ranking)).Items("rows");
        Assert.Equal(49, expected.Count);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), rows.Select(r => r.GetProperty("unit").Text("code")).Order(StringComparer.Ordinal));
        Assert.All(rows, r => Assert.InRange(r.Number("score") - expected[r.GetProperty("unit").Text("code")!], -1e-9, 1e-9));
        // Competition ranking on two decimals, then by code.
        var rounded = expected.ToDictionary(e => e.Key, e => Math.Round(e.Value, 2, MidpointRounding.AwayFromZero));
        Assert.All(rows, r => Assert.Equal(1 + rounded.Values.Count(s => s > rounded[r.GetProperty("unit").Text("code")!]), r.Number("rank")));
        Assert.Equal(rows.OrderBy(r => r.Number("rank")).ThenBy(r => r.GetProperty("unit").Text("code"), StringComparer.Ordinal).Select(r => r.GetProperty("unit").Text("code")), rows.Select(r => r.GetProperty("unit").Text("code")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Get_ranking_at_an_environment_ranks_those_that_have_it(int environment)
    {
        var expected = DisclosureArithmetic.FromPublishedTable().Of(environment);
        var ranking = await seeded.Api.GetAsync(FormattableString.Invariant($"{Ranking}&node=E{environment}"));
        Assert.Equal(FormattableString.Invariant($"E{environment}"), ranking.Text("node"));
        var rows = ranking.Items("rows");
        Assert.Equal(expected.Count, rows.Length);
        Assert.All(rows, r => Assert.InRange(r.Number("score") - expected[r.GetProperty("unit").Text("code")!], -1e-9, 1e-9));
        Assert.Equal(expected.Max(e => e.Value), rows[0].Number("score"), 9);
        Assert.Equal(49, rows.Length + ranking.Items("unranked").Length);
        Assert.Equal(3, rows[0].Items("children").Length);
    }

    [Fact]
    public async Task Get_ranking_children_are_the_scores_of_their_own_rankings()
    {
        var children = (await seeded.Api.GetAsync(Ranking)).Items("rows")
            .ToDictionary(r => r.GetProperty("unit").Text("code")!, r => r.Items("children").Single(c => c.Text("node") == "E5"));
        foreach (var row in (await seeded.Api.GetAsync(Ranking + "&node=E5")).Items("rows"))
        {
            var child = children[row.GetProperty("unit").Text("code")!];
            Assert.Equal((row.Number("score"), row.Number("rank")), (child.Number("score"), child.Number("rank")));
        }
    }

    [Fact]
    public async Task Get_ranking_of_a_node_that_is_not_there_is_404() =>
        await ProblemTests.ExpectAsync(await seeded.Api.SendAsync(HttpMethod.Get, "/api/v1" + Ranking + "&node=E9"), System.Net.HttpStatusCode.NotFound);
}
