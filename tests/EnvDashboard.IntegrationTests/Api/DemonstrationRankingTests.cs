using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Api;

/// <summary>The invented city: months that follow one another.</summary>
[Collection(SeededServer.Name)]
public sealed class DemonstrationRankingTests(SeededServer seeded)
{
    [Fact]
    public async Task Get_ranking_of_every_month_is_marked_invented_and_compared_with_the_month_before()
    {
        for (var n = 0; n < 24; n++)
        {
            var period = FormattableString.Invariant($"{2024 + n / 12}-{n % 12 + 1:00}");
            var ranking = await seeded.Api.GetAsync($"/rankings?period={period}&scheme=DEMO");
            Assert.Equal(period, ranking.Text("period"));
            Assert.True(ranking.GetProperty("invented").GetBoolean());
            if (n == 0) Assert.Null(ranking.Text("previousPeriod"));
            else Assert.Equal(FormattableString.Invariant($"{2024 + (n - 1) / 12}-{(n - 1) % 12 + 1:00}"), ranking.Text("previousPeriod"));
        }
    }

    [Fact]
    public async Task Get_ranking_rank_change_is_the_previous_rank_less_the_rank()
    {
        var before = (await seeded.Api.GetAsync("/rankings?period=2025-05&scheme=DEMO")).Items("rows").ToDictionary(r => r.GetProperty("unit").Text("code")!, r => r.Number("rank"));
        var rows = (await seeded.Api.GetAsync("/rankings?period=2025-06&scheme=DEMO")).Items("rows");
        Assert.Contains(rows, r => r.NumberOrNaN("rankChange") != 0);
        Assert.All(rows.Where(r => before.ContainsKey(r.GetProperty("unit").Text("code")!)), r =>
        {
            Assert.Equal(before[r.GetProperty("unit").Text("code")!], r.Number("previousRank"));
            Assert.Equal(r.Number("previousRank") - r.Number("rank"), r.Number("rankChange"));
        });
    }

    [Fact]
    public async Task Get_ranking_without_parameters_is_a_real_one()
    {
        var ranking = await seeded.Api.GetAsync("/rankings");
        Assert.False(ranking.GetProperty("invented").GetBoolean());
        Assert.Equal("LN49", ranking.Text("group"));
    }

    [Fact]
    public async Task Get_ranking_accepts_the_chinese_form_of_a_period() =>
        Assert.Equal("2024-06", (await seeded.Api.GetAsync("/rankings?scheme=DEMO&period=" + Uri.EscapeDataString("2024年6月"))).Text("period"));
}
