using System.Globalization;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Api;

[Collection(SeededServer.Name)]
public sealed class ObservationTests(SeededServer seeded)
{
    [Fact]
    public async Task Get_observations_hold_the_published_table_number_for_number()
    {
        var rows = File.ReadLines(SeedFiles.PathOf("real", "source", "disclosure.csv")).Skip(1).Select(l => l.Split(',')).ToList();
        var list = await seeded.Api.GetAsync("/observations?period=2024&pageSize=10000");
        var stored = list.Items().Where(o => o.Text("indicator")!.StartsWith("RECT_", StringComparison.Ordinal)).ToDictionary(o => (o.Text("unit"), o.Text("indicator")));
        Assert.Equal(1137, rows.Count);
        foreach (var row in rows)
        {
            var observation = stored[(row[0], row[1])];
            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), observation.Number("value"));
            Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), observation.Number("numerator"));
            Assert.Equal(double.Parse(row[5], CultureInfo.InvariantCulture), observation.Number("denominator"));
        }
    }

    [Fact]
    public async Task Get_observations_name_the_sheet_and_the_cell_of_the_original()
    {
        var observation = (await seeded.Api.GetAsync("/observations?unit=210102&indicator=RECT_STATED_E1&period=2024")).Items().Single();
        Assert.Matches("^[A-Z]+[0-9]+$", observation.Text("cell"));
        Assert.False(string.IsNullOrEmpty(observation.Text("sheet")));
        var submission = await seeded.Api.GetAsync(ApiClient.Path(observation.Whole("submission")));
        Assert.Equal("02-disclosure-2024.xlsx", submission.Text("fileName"));
        Assert.Equal(SeedFiles.Read("real", "02-disclosure-2024.xlsx"), await seeded.Api.BytesAsync(ApiClient.Path(observation.Whole("submission"), "/original")));
    }

    [Theory]
    [InlineData("?unit=210102;210103&indicator=RECT_STATED_E1,RECT_FIGURE_E1&period=2024", 4)]
    [InlineData("?unit=210102&unit=210103&indicator=RECT_STATED_E1&from=2024&to=2024", 2)]
    [InlineData("?unit=210102&indicator=RECT_STATED_E1&from=2025-01", 0)]
    [InlineData("?unit=210102&indicator=RECT_STATED_E1&to=2023", 0)]
    public async Task Get_observations_filters_by_unit_indicator_and_period(string query, int expected) =>
        Assert.Equal(expected, (await seeded.Api.GetAsync("/observations" + query)).Whole("total"));

    [Fact]
    public async Task Get_observations_keeps_words_apart_from_numbers()
    {
        var list = (await seeded.Api.GetAsync("/observations?from=2024-01&to=2024-02&pageSize=10000")).Items();
        Assert.Contains(list, o => o.Text("state") == "not_assessed" && double.IsNaN(o.NumberOrNaN("value")));
        Assert.Contains(list, o => o.Text("state") == "zero_declared" && o.NumberOrNaN("value") == 0);
        Assert.Contains(list, o => o.Text("qualifier") is { Length: > 0 });
    }
}
