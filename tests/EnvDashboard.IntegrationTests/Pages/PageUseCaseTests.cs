using EnvDashboard.Application.Access;
using EnvDashboard.Application.Drill;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.WhatIf;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>What the pages show agrees with the published ranking and with the uploaded workbooks.</summary>
public sealed class PageUseCaseTests(DemonstrationCity city) : IClassFixture<DemonstrationCity>
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task GetOverview_movers_are_those_of_the_published_ranking_with_a_sentence_in_both_languages()
    {
        var overview = await city.Server.Get<GetOverview>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        var most = city.Ranking.Rows.Max(r => r.RankChange ?? 0);
        Assert.True(most > 0);
        Assert.Equal(most, overview.Climbers[0].Change);
        Assert.All(overview.Climbers, m => Assert.Equal(city.Ranking.Rows.Single(r => r.Unit.Code == m.Unit.Code).RankChange, m.Change));
        Assert.All(overview.Fallers, m => Assert.True(m.Change < 0));
        Assert.All(overview.Climbers.Concat(overview.Fallers), m => Assert.True(m.Sentence!.Zh.Contains("比上月", StringComparison.Ordinal) && m.Sentence.En.Length > 10));
    }

    [Fact]
    public async Task GetOverview_last_twice_is_who_is_last_in_both_months()
    {
        var before = await city.Server.Get<GetRanking>().ExecuteAsync(Actor.System, new("2025-11", "DEMO_D", "DEMO", null), Go);
        var overview = await city.Server.Get<GetOverview>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        var expected = Last(before).Intersect(Last(city.Ranking)).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, overview.LastTwice.Select(u => u.Code));
        Assert.Empty((await city.Server.Get<GetOverview>().ExecuteAsync(Actor.System, before.RunId, Go)).LastTwice);

        static IEnumerable<string> Last(RankingView ranking) => ranking.Rows.Where(r => r.Rank == ranking.Rows.Max(o => o.Rank)).Select(r => r.Unit.Code);
    }

    [Fact]
    public async Task GetOverview_headline_of_a_ratio_is_the_sum_over_the_sum()
    {
        var overview = await city.Server.Get<GetOverview>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        Assert.Equal(["approvals", "complaints", "rectification"], overview.Headlines.Select(h => h.Domain));
        var headline = overview.Headlines.First(h => h.IsTotal);
        var view = await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, headline.Indicator, "DEMO_D", "2025-12", Go);
        Assert.Equal(100 * view.Values.Sum(v => v.Numerator!.Value) / view.Values.Sum(v => v.Denominator!.Value), headline.Value!.Value, 9);
        Assert.Equal(headline.Value!.Value, view.Trend[^1].Value!.Value, 9);
    }

    [Fact]
    public async Task GetIndicator_values_lead_to_the_cells_they_were_read_from()
    {
        var view = await city.Server.Get<GetIndicator>().ExecuteAsync(Actor.System, "E5_ONLINE_RATE", "DEMO_D", "2025-12", Go);
        Assert.Equal(16, view.Values.Count + view.Silent.Count);
        Assert.Equal(view.Values.OrderByDescending(v => v.Value).Select(v => v.Unit.Code), view.Values.Select(v => v.Unit.Code));
        foreach (var value in view.Values)
        {
            Assert.Equal(city.December, value.Submission);
            var shown = await city.Server.Get<ShowSourceCell>().ExecuteAsync(Actor.System, value.Submission, value.Sheet, value.Cell, Go);
            var row = shown.Excerpt!.Rows.Single(r => r.Number == shown.Row);
            Assert.Equal(value.Unit.Code, row.Cells.Single(c => c.Column == 1).Text);
            // The sheet prints two places; the value follows from numerator and denominator.
            Assert.Equal(value.Value!.Value, double.Parse(row.Cells.Single(c => c.Column == shown.Column).Text, System.Globalization.CultureInfo.InvariantCulture), 0.0051);
            Assert.Contains(shown.Excerpt.Rows[0].Cells, c => c.Text == "单位");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("5C")]
    [InlineData("C0")]
    [InlineData("ABCD1")]
    [InlineData(null)]
    public async Task ShowSourceCell_refuses_what_is_no_cell(string? cell) => await Assert.ThrowsAsync<InvalidInputException>(
        () => city.Server.Get<ShowSourceCell>().ExecuteAsync(Actor.System, city.December, "分子分母", cell, Go));

    [Fact]
    public async Task ShowSourceCell_of_a_sheet_that_is_not_there_has_no_excerpt() =>
        Assert.Null((await city.Server.Get<ShowSourceCell>().ExecuteAsync(Actor.System, city.December, "nowhere", "A1", Go)).Excerpt);

    [Fact]
    public async Task WhatIf_without_other_weights_is_the_published_ranking()
    {
        var session = await city.Server.Get<OpenWhatIf>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        var tried = session.Rank(new Dictionary<string, double>());
        Assert.Equal(0, tried.Moved);
        Assert.Equal(city.Ranking.Rows.Select(r => (r.Unit.Code, (double?)r.Rank, (double?)r.Score)), tried.Rows.Select(r => (r.Unit.Code, r.Rank, r.Score)));
    }

    [Fact]
    public async Task WhatIf_with_one_environment_alone_is_the_ranking_at_that_environment_plus_points()
    {
        var session = await city.Server.Get<OpenWhatIf>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        var weights = city.Ranking.Nodes.Where(n => n.Parent == "ROOT").ToDictionary(n => n.Code, n => n.Code == "E5" ? 1.0 : 0.0);
        var tried = session.Rank(weights).Rows.ToDictionary(r => r.Unit.Code);
        Assert.All(city.Ranking.Rows, r => Assert.Equal(r.Children.Single(c => c.Node == "E5").Score!.Value + (r.Points ?? 0), tried[r.Unit.Code].Score!.Value, 2));
    }

    [Fact]
    public async Task GetRankCourses_ends_with_the_published_ranks()
    {
        var courses = await city.Server.Get<GetRankCourses>().ExecuteAsync(Actor.System, city.Ranking.RunId, Go);
        Assert.Equal(["2025-11", "2025-12"], courses.Periods);
        Assert.Equal(city.Ranking.Rows.Select(r => (r.Unit.Code, (double?)r.Rank, r.PreviousRank)), courses.Courses.Select(c => (c.Unit.Code, c.Ranks[1], c.Ranks[0])));
    }
}
