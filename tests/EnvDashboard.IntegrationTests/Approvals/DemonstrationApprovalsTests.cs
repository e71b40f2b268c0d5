using ClosedXML.Excel;
using EnvDashboard.IntegrationTests.Api;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;

namespace EnvDashboard.IntegrationTests.Approvals;

/// <summary>The demonstration's approvals over the API, beside a small program that works the same rates out of the workbook by itself.</summary>
[Collection(SeededServer.Name)]
public sealed class DemonstrationApprovalsTests(SeededServer seeded)
{
    [Theory]
    [InlineData("2025-12", null)]
    [InlineData("2025-03", "DEMO_D")]
    [InlineData("2025-07", "DEMO_P")]
    public async Task Rates_are_those_that_a_program_of_its_own_finds_in_the_workbook(string period, string? group)
    {
        var report = await seeded.Api.GetAsync($"/approvals?period={period}" + (group is null ? "" : "&group=" + group));
        var rows = Rows().Where(r => r["期间"] == period && (group is null || r["单位"][0] == group[^1])).ToList();
        Assert.Equal(rows.Count, report.Items("byUnit").Length);
        double Sum(IEnumerable<Dictionary<string, string>> of, params string[] columns) => of.Sum(r => columns.Sum(c => double.Parse(r[c], System.Globalization.CultureInfo.InvariantCulture)));
        (string Code, string[] Numerator, string[] Denominator)[] rates =
        [
            ("APPR_ONLINE_RATE", ["网办"], ["受理"]), ("APPR_FULL_ONLINE_RATE", ["全程网办"], ["受理"]), ("APPR_ON_TIME_RATE", ["按时办结"], ["办结"]), ("APPR_ONE_WINDOW_RATE", ["一窗"], ["受理"]),
            ("APPR_GOOD_REVIEW_RATE", ["非常满意", "满意", "基本满意"], ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]), ("APPR_BAD_REVIEW_FIXED_RATE", ["差评整改"], ["不满意", "非常不满意"]),
            ("APPR_CALL_BACK_RATE", ["差评回访"], ["不满意", "非常不满意"]), ("APPR_TOLERANCE_RATE", ["容缺受理"], ["受理"]), ("APPR_COMMITMENT_RATE", ["告知承诺"], ["受理"]),
        ];
        foreach (var rate in rates)
        {
            var shown = report.GetProperty("total").Items("rates").Single(r => r.Text("code") == rate.Code);
            Assert.Equal(Sum(rows, rate.Numerator), shown.Number("numerator"));
            Assert.Equal(Sum(rows, rate.Denominator), shown.Number("denominator"));
            Assert.Equal(100 * Sum(rows, rate.Numerator) / Sum(rows, rate.Denominator), shown.Number("value"), 9);
        }
        foreach (var unit in report.Items("byUnit"))
        {
            var own = rows.Where(r => r["单位"] == unit.Text("key"));
            Assert.Equal(100 * Sum(own, "网办") / Sum(own, "受理"), unit.Items("rates").Single(r => r.Text("code") == "APPR_ONLINE_RATE").Number("value"), 9);
        }
    }

    [Fact]
    public async Task Figures_in_force_are_those_computed_from_the_tables()
    {
        var figures = (await seeded.Api.GetAsync("/approvals/figures?period=2025-12&pageSize=10000")).Items();
        var observed = (await seeded.Api.GetAsync("/observations?period=2025-12&indicator=APPR_ONLINE_RATE,APPR_ON_TIME_RATE&pageSize=10000")).Items();
        Assert.Equal(2 * figures.Select(f => f.Text("unit")).Distinct().Count(), observed.Length);
        Assert.All(observed, o => Assert.Equal(figures.Single(f => f.Text("unit") == o.Text("unit") && f.Text("indicator") == o.Text("indicator")).Number("value"), o.Number("value")));
    }

    [Fact]
    public async Task Catalogue_lists_what_falls_short_of_the_benchmark()
    {
        var all = (await seeded.Api.GetAsync("/approvals/items?pageSize=10000")).Items();
        var over = all.Where(i => Limit(i, "promised") > Limit(i, "benchmark")).Select(i => i.Whole("id")).ToList();
        Assert.NotEmpty(over);
        Assert.Equal(over, (await seeded.Api.GetAsync("/approvals/items?overBenchmark=true&pageSize=10000")).Items().Select(i => i.Whole("id")));
        var off = (await seeded.Api.GetAsync("/approvals/items?inHall=false&pageSize=10000")).Items();
        Assert.NotEmpty(off);
        Assert.All(off, i => Assert.Contains("虚构", i.Text("hallReason"), StringComparison.Ordinal));
        Assert.All(all, i => Assert.True(i.GetProperty("unit").GetProperty("invented").GetBoolean()));
    }

    private static double? Limit(System.Text.Json.JsonElement item, string name) =>
        item.TryGetProperty(name, out var limit) && limit.ValueKind == System.Text.Json.JsonValueKind.Object ? limit.Number("value") : null;

    /// <summary>Plain cells under plain headers: nothing of the product is used.</summary>
    private static List<Dictionary<string, string>> Rows()
    {
        using var workbook = new XLWorkbook(SeedFiles.PathOf("demo", "register-approvals-2025.xlsx"));
        var sheet = workbook.Worksheet("审批月报");
        var header = sheet.Row(2).CellsUsed().Select(c => (c.Address.ColumnNumber, Name: c.GetString())).ToList();
        return [.. sheet.RowsUsed().Skip(2).Select(row => header.ToDictionary(h => h.Name, h => row.Cell(h.ColumnNumber).GetString()))];
    }
}
