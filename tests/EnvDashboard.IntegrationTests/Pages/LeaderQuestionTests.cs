using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Rankings;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>How it was then, against what, and who is missing: each agrees with what was published and uploaded.</summary>
public sealed class LeaderQuestionTests(DemonstrationCity city) : IClassFixture<DemonstrationCity>
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task CompareRankings_with_the_period_before_has_its_published_changes()
    {
        var pair = await city.Server.Get<CompareRankings>().ExecuteAsync(Actor.System, city.Ranking, "2025-11", Go);
        Assert.Equal("2025-11", pair.Then.Period);
        Assert.Equal(
            city.Ranking.Rows.Select(r => (r.Unit.Code, (double?)r.Rank, r.PreviousRank, r.RankChange, r.Score - r.PreviousScore)),
            pair.Rows.Select(r => (r.Unit.Code, r.Rank, r.ThenRank, r.RankChange, r.ScoreChange)));
    }

    [Fact]
    public async Task CompareRankings_backwards_turns_every_sign()
    {
        var forwards = await city.Server.Get<CompareRankings>().ExecuteAsync(Actor.System, city.Ranking, "2025-11", Go);
        var backwards = await city.Server.Get<CompareRankings>().ExecuteAsync(Actor.System, forwards.Then, "2025-12", Go);
        var changes = backwards.Rows.ToDictionary(r => r.Unit.Code);
        Assert.All(forwards.Rows, r => Assert.Equal((-r.RankChange, -r.ScoreChange), (changes[r.Unit.Code].RankChange, changes[r.Unit.Code].ScoreChange)));
    }

    [Fact]
    public async Task CompareRankings_at_a_node_compares_the_node()
    {
        var node = await city.Server.Get<GetRanking>().ExecuteAsync(Actor.System, new("2025-12", "DEMO_D", "DEMO", "E5"), Go);
        var pair = await city.Server.Get<CompareRankings>().ExecuteAsync(Actor.System, node, "2025-11", Go);
        Assert.Equal("E5", pair.Then.Node);
        Assert.Equal(node.Rows.Select(r => (r.Unit.Code, r.PreviousRank, r.RankChange)), pair.Rows.Select(r => (r.Unit.Code, r.ThenRank, r.RankChange)));
    }

    [Fact]
    public async Task CompareRankings_with_a_period_that_was_not_ranked_says_so() => await Assert.ThrowsAsync<NotFoundException>(
        () => city.Server.Get<CompareRankings>().ExecuteAsync(Actor.System, city.Ranking, "2020-01", Go));

    [Fact]
    public async Task CompareRankings_needs_the_permission() => await Assert.ThrowsAsync<ForbiddenException>(
        () => city.Server.Get<CompareRankings>().ExecuteAsync(new("nobody", new HashSet<Permission>()), city.Ranking, "2025-11", Go, []));

    [Fact]
    public async Task GetLastYearLevels_is_null_where_last_year_was_not_ranked()
    {
        var among = await city.Server.Get<ListRankings>().ExecuteAsync(Actor.System, Go);
        Assert.Null(await city.Server.Get<GetLastYearLevels>().ExecuteAsync(Actor.System, city.Ranking, among, Go));
    }

    [Fact]
    public async Task GetOverview_missing_are_the_figures_that_the_workbook_does_not_have()
    {
        var overview = await city.Server.Get<GetOverview>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        var expected = new Dictionary<string, int>();
        foreach (var leaf in city.Ranking.Nodes.Where(n => n.Indicator is not null).Select(n => n.Indicator!).Distinct())
        {
            var view = await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, leaf, "DEMO_D", "2025-12", Go);
            foreach (var unit in view.Silent.Select(u => u.Code).Concat(view.Values.Where(v => v.Value is null && v.State == "not_reported").Select(v => v.Unit.Code)))
            {
                expected[unit] = expected.GetValueOrDefault(unit) + 1;
            }
        }
        Assert.NotEmpty(expected);
        Assert.Equal(expected.OrderBy(e => e.Key).Select(e => (e.Key, e.Value)), overview.Missing.OrderBy(m => m.Unit.Code).Select(m => (m.Unit.Code, m.Indicators)));
    }

    [Fact]
    public async Task GetIndicator_funnel_is_centred_on_the_sum_over_the_sum_and_narrows_with_the_cases()
    {
        var view = await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, "E5_ONLINE_RATE", "DEMO_D", "2025-12", Go);
        var funnel = view.Funnel!;
        Assert.Equal(view.Trend[^1].Value!.Value, funnel.Centre, 9);
        Assert.Equal(funnel.Limits.Select(l => l.Denominator).Order(), funnel.Limits.Select(l => l.Denominator));
        Assert.All(funnel.Limits.Zip(funnel.Limits.Skip(1)), l => Assert.True(l.Second.High95 - l.Second.Low95 <= l.First.High95 - l.First.Low95));
        Assert.All(funnel.Limits, l => Assert.True(l.Low998 <= l.Low95 && l.Low95 <= funnel.Centre && funnel.Centre <= l.High95 && l.High95 <= l.High998));
        Assert.NotNull(view.Role);
        Assert.Equal(("DEMO", "E5_ONLINE_RATE"), (view.Role.Scheme, city.Ranking.Nodes.Single(n => n.Code == view.Role.Node).Indicator));
    }

    [Fact]
    public async Task GetIndicator_that_is_no_ratio_has_no_funnel()
    {
        var plain = (await city.Server.Get<Application.Dictionaries.ListIndicators>().ExecuteAsync(Actor.System, Go)).First(i => i.Kind == "value").Code;
        Assert.Null((await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, plain, "DEMO_D", "2025-12", Go)).Funnel);
    }

    [Fact]
    public async Task ExplainRank_leaves_carry_target_group_and_best_of_the_indicator()
    {
        var explained = await city.Server.Get<ExplainRank>().ExecuteAsync(Actor.System, city.Ranking.RunId, "D07", Go);
        var leaf = explained.Nodes.Single(n => n.Indicator == "E5_ONLINE_RATE");
        var view = await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, "E5_ONLINE_RATE", "DEMO_D", "2025-12", Go);
        Assert.Equal(view.Trend[^1].Value!.Value, leaf.GroupValue!.Value, 9);
        Assert.Equal(view.Values.Max(v => v.Value), leaf.BestValue);
        Assert.Equal(view.Role!.Target, leaf.Target);
        Assert.All(explained.Nodes.Where(n => n.Indicator is null), n => Assert.Equal((null, null, null), (n.Target, n.GroupValue, n.BestValue)));
    }
}
