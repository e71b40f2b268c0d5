using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Drawing.Charts;
using EnvDashboard.IntegrationTests.Hosting;

namespace EnvDashboard.IntegrationTests.Exports;

/// <summary>The comparison workbook read back by another library and held against the REST API, number by number; what the sheets work out themselves is worked out here anew.</summary>
[Collection(SeededServer.Name)]
public sealed partial class ComparisonValueTests(SeededServer seeded)
{
    private const string Month = "2025-06", Before = "2025-05", YearBefore = "2024-06";
    private const int Precise = 9;

    [Fact]
    public async Task Every_value_stands_beside_its_rank_average_best_target_gaps_last_period_and_last_year()
    {
        var (book, numbers) = (await BookAsync($"from={Month}&to={Month}&parts=all"), await NumbersAsync());
        var directions = (await seeded.Api.GetAsync("/indicators?pageSize=10000")).Items().ToDictionary(i => i.Text("code")!, i => i.Text("direction"));
        var targets = await TargetsAsync();
        var units = (await seeded.Api.GetAsync($"/rankings?scheme=DEMO&period={Month}")).Order();
        var rows = book.Sheets.SelectMany(s => s.Rows).Where(r => r.Length == 16 && r[0] is string code && directions.ContainsKey(code) && units.Contains(r[2] as string)).ToList();
        Assert.Equal(units.Length * targets.Count, rows.Count);
        Assert.All(rows, row =>
        {
            var (indicator, unit) = ((string)row[0]!, (string)row[2]!);
            var group = units.Select(u => numbers.GetValueOrDefault((Month, indicator, u))).OfType<double>().ToList();
            var value = numbers.GetValueOrDefault((Month, indicator, unit));
            double? best = group.Count == 0 ? null : directions[indicator] switch { "higher" => group.Max(), "lower" => group.Min(), _ => null };
            double? average = group.Count == 0 ? null : group.Average();
            int? rank = value is null || best is null ? null : 1 + group.Count(v => directions[indicator] == "higher" ? v > value : v < value);
            if (value is null) Assert.IsType<string>(row[4]);
            else Near(value, row[4]);
            Near(rank, row[7]);
            Near(average, row[8]);
            Near(best, row[9]);
            Near(targets[indicator], row[10]);
            Near(numbers.GetValueOrDefault((Before, indicator, unit)), row[11]);
            Near(numbers.GetValueOrDefault((YearBefore, indicator, unit)), row[12]);
            Near(value - average, row[13]);
            Near(value - best, row[14]);
        });
        // The sheets of the units say the same once more, without the parts.
        var perUnit = book.Sheets.Where(s => s.Name != "指标口径").SelectMany(s => s.Rows).Where(r => r.Length == 12 && r[0] is string code && targets.ContainsKey(code)).ToList();
        Assert.Equal(rows.Count, perUnit.Count);
        Assert.Equal(Told(rows.Select(r => (r[0], r[4], r[7], r[8], r[14]))), Told(perUnit.Select(r => (r[0], r[2], r[3], r[4], r[10]))));
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public async Task Ranking_scores_and_provenance_are_those_of_the_api()
    {
        var book = await BookAsync($"from={Month}&to={Month}&parts=all");
        var ranking = await seeded.Api.GetAsync($"/rankings?scheme=DEMO&period={Month}");
        foreach (var row in ranking.Items("rows"))
        {
            var written = book.Row("排名", row.GetProperty("unit").Text("code")!);
            Near(row.Number("rank"), written[0]);
            Near(row.Number("score"), written[3]);
            Near(row.Number("previousRank"), written[4]);
            Near(row.Number("rankChange"), written[5]);
            Near(row.Number("coverage"), written[6]);
            var scores = book["环境得分"].First(r => r.Length > 4 && r[2] as string == row.GetProperty("unit").Text("code"));
            Assert.Equal(row.Items("children").Select(c => c.NumberOrNaN("score")), scores.Skip(5).Take(row.Items("children").Length).Select(s => s as double? ?? double.NaN));
        }
        var units = ranking.Order().ToHashSet();
        var targets = await TargetsAsync();
        var observed = (await seeded.Api.GetAsync($"/observations?period={Month}&pageSize=10000")).Items().Where(o => units.Contains(o.Text("unit")!) && targets.ContainsKey(o.Text("indicator")!)).ToList();
        var provenance = book["来源"].Where(r => r.Length == 16 && r[0] as string == Month).ToDictionary(r => ((string)r[1]!, (string)r[3]!));
        Assert.Equal(observed.Count, provenance.Count);
        Assert.All(observed, o =>
        {
            var row = provenance[(o.Text("unit")!, o.Text("indicator")!)];
            Near(Number(o, "value"), row[5]);
            Near(Number(o, "numerator"), row[6]);
            Near(Number(o, "denominator"), row[7]);
            Assert.Equal(((double)o.Whole("submission"), o.Text("sheet"), o.Text("cell")), ((double)row[11]!, row[13] as string, row[14] as string));
        });
    }

    [Fact]
    public async Task Every_chart_is_native_and_draws_the_cells_it_speaks_of()
    {
        var book = await BookAsync("from=2025-01&to=2025-06");
        var ranking = await seeded.Api.GetAsync("/rankings?scheme=DEMO&period=2025-06");
        var charts = book.Inspect(w => w.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts).Select(c => (ChartSpace)c.ChartSpace.CloneNode(true)).ToList());
        Assert.Equal((1, 1, 2), (charts.Count(c => c.Descendants<BarChart>().Any()), charts.Count(c => c.Descendants<RadarChart>().Any()), charts.Count(c => c.Descendants<LineChart>().Any())));
        var bars = Series(book, charts.Single(c => c.Descendants<BarChart>().Any())).Single();
        Assert.Equal(ranking.Items("rows").Take(40).Select(r => r.GetProperty("unit").Text("name")), bars.Categories);
        Assert.Equal(ranking.Items("rows").Take(40).Select(r => (object)r.Number("score")), bars.Numbers);
        var nodes = ranking.Items("nodes").Where(n => n.Text("parent") == ranking.Text("node")).ToList();
        foreach (var line in Series(book, charts.Single(c => c.Descendants<RadarChart>().Any())))
        {
            Assert.Equal(nodes.Select(n => n.Text("name")), line.Categories);
            if (ranking.Items("rows").FirstOrDefault(r => r.GetProperty("unit").Text("name") == line.Name) is { ValueKind: JsonValueKind.Object } unit)
            {
                Assert.Equal(unit.Items("children").Select(c => (object)c.Number("score")), line.Numbers);
            }
            else Assert.Contains(line.Name, new[] { "全组平均", "全组最优" });
        }
        var months = Enumerable.Range(1, 6).Select(m => $"2025-{m:00}").ToList();
        var all = new List<JsonElement>();
        foreach (var month in months) all.Add(await seeded.Api.GetAsync("/rankings?scheme=DEMO&period=" + month));
        foreach (var chart in charts.Where(c => c.Descendants<LineChart>().Any()))
        {
            var ranks = chart.Descendants<Orientation>().Any(o => o.Val?.Value == OrientationValues.MaxMin);
            var lines = Series(book, chart);
            Assert.Equal(10, lines.Count);
            Assert.All(lines, line =>
            {
                Assert.Equal(months, line.Categories);
                Assert.Equal(all.Select(r => (object)r.Items("rows").First(u => u.GetProperty("unit").Text("name") == line.Name).Number(ranks ? "rank" : "score")), line.Numbers);
            });
        }
    }

    [Fact]
    public async Task Last_sheet_counts_the_rows_of_every_other_sheet()
    {
        var book = await BookAsync($"from={Month}&to={Month}&parts=all");
        var (name, counts) = book.Sheets[^1];
        Assert.Equal("行数核对", name);
        foreach (var (sheet, rows) in book.Sheets.SkipLast(1)) Assert.Equal((double)rows.Count, counts.Single(r => r[0] as string == sheet)[1]);
        Assert.Equal((double)book["来源"].Count(r => r.Length == 16 && r[0] as string == Month), counts.Single(r => r[0] as string == "来源中的数值")[1]);
    }

    private static List<(string Name, List<string> Categories, List<object> Numbers)> Series(WrittenWorkbook book, ChartSpace chart) =>
        [.. chart.Descendants().Where(e => e.LocalName == "ser").Select(s => (
            (string)Cells(book, s.Descendants<SeriesText>().Single().Descendants<Formula>().Single().Text).Single()!,
            Cells(book, s.Descendants<CategoryAxisData>().Single().Descendants<Formula>().Single().Text).Select(c => (string)c!).ToList(),
            Cells(book, s.Descendants<Values>().Single().Descendants<Formula>().Single().Text).Select(c => c!).ToList()))];

    /// <summary>The cells that a formula such as 排名!$C$5:$C$9 names.</summary>
    private static List<object?> Cells(WrittenWorkbook book, string formula)
    {
        var match = Reference().Match(formula);
        Assert.True(match.Success, formula);
        var sheet = book[match.Groups["sheet"].Value.Trim('\'').Replace("''", "'", StringComparison.Ordinal)];
        var (top, left) = (int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture), Column(match.Groups["column"].Value));
        var (bottom, right) = match.Groups["lastRow"].Success ? (int.Parse(match.Groups["lastRow"].Value, CultureInfo.InvariantCulture), Column(match.Groups["lastColumn"].Value)) : (top, left);
        return [.. Enumerable.Range(top, bottom - top + 1).SelectMany(r => Enumerable.Range(left, right - left + 1).Select(c => sheet[r - 1][c - 1]))];
    }

    private static int Column(string letters) => letters.Aggregate(0, (sum, c) => sum * 26 + c - 'A' + 1);

    [GeneratedRegex(@"^(?<sheet>.+)!\$(?<column>[A-Z]+)\$(?<row>\d+)(:\$(?<lastColumn>[A-Z]+)\$(?<lastRow>\d+))?$")]
    private static partial Regex Reference();

    private static List<string> Told<T>(IEnumerable<T> rows) => [.. rows.Select(r => r!.ToString()!).Order(StringComparer.Ordinal)];

    private static void Near(double? expected, object? cell)
    {
        if (expected is { } number) Assert.Equal(number, Assert.IsType<double>(cell), Precise);
        else Assert.Null(cell as double?);
    }

    private static double? Number(JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null ? null : element.Number(name);

    private async Task<WrittenWorkbook> BookAsync(string query) => new(await seeded.Api.BytesAsync("/exports/comparison.xlsx?lang=zh&scheme=DEMO&" + query));

    private async Task<Dictionary<(string Period, string Indicator, string Unit), double?>> NumbersAsync()
    {
        var numbers = new Dictionary<(string, string, string), double?>();
        foreach (var period in new[] { Month, Before, YearBefore })
        {
            foreach (var o in (await seeded.Api.GetAsync($"/observations?period={period}&pageSize=10000")).Items()) numbers[(period, o.Text("indicator")!, o.Text("unit")!)] = Number(o, "value");
        }
        return numbers;
    }

    /// <summary>Indicators of the scheme in force, each with the target of its leaf; where it has none, with the one number set for the group.</summary>
    private async Task<Dictionary<string, double?>> TargetsAsync()
    {
        var ranking = await seeded.Api.GetAsync($"/rankings?scheme=DEMO&period={Month}");
        var version = ranking.GetProperty("scheme").Text("version");
        var scheme = (await seeded.Api.GetAsync("/schemes")).Items().Single(s => s.Text("code") == "DEMO" && s.Text("version") == version);
        var register = (await seeded.Api.GetAsync("/targets?pageSize=10000")).Items()
            .Where(t => t.Text("kind") != "group_average" && t.Text("unit") is null && t.Text("group") is null or "DEMO_D" && (Number(t, "low") is null || Number(t, "high") is null))
            .Where(t => string.CompareOrdinal(t.Text("from") ?? "", Month + "-31") <= 0 && string.CompareOrdinal(t.Text("to") ?? "9999", Month) >= 0)
            .GroupBy(t => t.Text("indicator")!).ToDictionary(g => g.Key, g => Number(g.First(), "value") ?? Number(g.First(), "low") ?? Number(g.First(), "high"));
        return scheme.Items("nodes").Where(n => n.GetProperty("indicator").ValueKind == JsonValueKind.String).DistinctBy(n => n.Text("indicator"))
            .ToDictionary(n => n.Text("indicator")!, n => Number(n, "target") ?? register.GetValueOrDefault(n.Text("indicator")!));
    }
}
