using EnvDashboard.Application.Indicators;
using EnvDashboard.Web.Charts;

namespace EnvDashboard.IntegrationTests.Pages;

/// <summary>However many units and periods there are, a chart stays small.</summary>
public sealed class ChartBoundTests
{
    private const int Many = 3_000;

    [Fact]
    public void ScoreHistory_draws_the_latest_periods_only()
    {
        var options = ScoreHistory.Build([.. Enumerable.Range(0, Many).Select(i => new HistoryPoint(FormattableString.Invariant($"P{i}"), i, i, null))], Many, "own", "average");
        Assert.InRange(options.PointCount(), 1, ApexOptions.MostPoints);
        Assert.Equal(FormattableString.Invariant($"P{Many - 1}"), options.Series[0].Data[^1].X);
    }

    [Fact]
    public void LevelAndChange_draws_the_foremost_units_only()
    {
        var options = LevelAndChange.Build([.. Enumerable.Range(0, Many).Select(i => new LevelPoint(FormattableString.Invariant($"U{i}"), "u", Many - i, i % 3 - 1, []))], null, "", "", "", "", "");
        Assert.Equal(LevelAndChange.Most, options.PointCount());
        Assert.InRange(options.PointCount(), 1, ApexOptions.MostPoints);
    }

    [Fact]
    public void FunnelPlot_draws_every_unit_beyond_the_limits()
    {
        var funnel = new FunnelView(50, [.. Enumerable.Range(1, 41).Select(i => new FunnelLimitView(i, 40, 60, 30, 70))], new Dictionary<string, FunnelSide>());
        var points = Enumerable.Range(0, Many).Select(i => new FunnelPoint(FormattableString.Invariant($"U{i}"), "u", i, 50, i % 50 == 0, [])).ToList();
        var options = FunnelPlot.Build(funnel, points, new("", "", "", "", "", "", "", "", ""));
        Assert.InRange(options.PointCount(), 1, ApexOptions.MostPoints);
        Assert.Equal(Many / 50, options.Series[^1].Data.Count);
    }

    [Fact]
    public void ValueDistribution_has_few_bins() =>
        Assert.InRange(ValueDistribution.Of([.. Enumerable.Range(0, Many).Select(i => (double)i)]).Count, 2, 12);
}
