using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using EnvDashboard.Application.Exports.Comparison;
using X14 = DocumentFormat.OpenXml.Office2010.Excel;

namespace EnvDashboard.IntegrationTests.Exports;

public sealed class ComparisonChartTests
{
    [Fact]
    public void Write_charts_draw_the_cells_that_hold_names_and_scores()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 3));
        var formulas = book.Inspect(w => w.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts)
            .SelectMany(c => c.ChartSpace.Descendants<Formula>()).Select(f => f.Text).ToList());
        var first = book["排名"].FindIndex(r => r.Contains("210102")) + 1;
        Assert.Contains($"排名!$C${first}:$C${first + 2}", formulas);
        Assert.Contains($"排名!$D${first}:$D${first + 2}", formulas);
        var row = book["排名历史"].FindIndex(r => r.Contains("210102")) + 1;
        Assert.Contains($"排名历史!$H${row}:$J${row}", formulas);
        Assert.Equal([91.0, 90.0], book["环境得分"].First(r => r.Contains("210102")).Skip(5).Take(2));
    }

    [Fact]
    public void Write_charts_are_bars_and_lines_and_a_radar_where_there_are_three_environments()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 2));
        Assert.Equal((1, 2, 0), Kinds(book));
        var content = ComparisonSample.Of(months: 2);
        var more = content.Rankings.Select(r => r with
        {
            Nodes = [.. r.Nodes, new("E7", "ROOT", "中介环境", "Intermediary", 1, 0.1, null)],
            Rows = [.. r.Rows.Select(row => row with { Children = [.. row.Children, new("E7", 50, 1)] })],
        });
        Assert.Equal((1, 2, 1), Kinds(new WrittenWorkbook(content with { Rankings = [.. more] })));
    }

    [Fact]
    public void Write_history_has_a_sparkline_for_every_unit()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 3));
        Assert.Equal(4, book.Inspect(w => book.Sheet(w, "排名历史").Descendants<X14.Sparkline>().Count()));
    }

    [Fact]
    public void Write_environment_sheet_sets_a_value_beside_average_best_and_the_periods_before()
    {
        var before = Domain.Periods.Period.Month(2023, 12);
        var content = ComparisonSample.Of() with
        {
            Reference = new(before, null, new Dictionary<(string, string, string), double> { [("2023-12", "210102", "ON_TIME")] = 75 }),
        };
        var book = new WrittenWorkbook(content);
        var row = book.Row("审批环境", "210102");
        Assert.Equal([80.0, 80.0, 100.0, 2.0, 90.0, 100.0, null, 75.0, null, -10.0, -20.0, "约"], row.Skip(4).Take(12));
        Assert.Contains(book["数据提示"], r => r.Contains("约数或限定") && r.Contains("210102"));
    }

    [Fact]
    public void Write_more_columns_than_a_sheet_has_goes_on_on_the_next()
    {
        var content = ComparisonSample.Of();
        const int Many = 8_200;
        var more = Enumerable.Range(1, Many).Select(i => ComparisonSample.Days with { Code = $"X{i}", Name = $"附加指标{i}" }).ToList();
        var values = more.SelectMany((i, at) => ComparisonSample.Units.Take(2).Select(u => ComparisonSample.Value(u, i, content.Periods[0], at + 0.5, 1, 2))).ToList();
        var book = new WrittenWorkbook(content with { Units = [.. content.Units.Take(2)], Indicators = more, Values = values, Parts = ComparisonPart.None });
        var sheets = book.Sheets.Where(s => s.Name.StartsWith("指标值", StringComparison.Ordinal)).ToList();
        Assert.Equal(["指标值", "指标值 2"], sheets.Select(s => s.Name));
        var written = sheets.Select(s => s.Rows.First(r => r.Contains("210101"))).ToList();
        Assert.All(written, r => Assert.True(r.Length <= 16_384));
        // Value, numerator and denominator of every indicator, each once and in order.
        Assert.Equal(Enumerable.Range(0, Many).SelectMany(at => new object[] { at + 0.5, 1.0, 2.0 }), written.SelectMany(r => r.Skip(4).Where(c => c is double)));
        Assert.Empty(book.SchemaErrors());
    }

    [Fact]
    public void Write_unit_sheets_come_when_asked_for()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of() with { Parts = ComparisonPart.Units });
        Assert.Contains(book.Sheets, s => s.Name == "甲区");
        Assert.DoesNotContain(book.Sheets, s => s.Name == "来源");
        Assert.Contains(book["封面"].SelectMany(r => r).OfType<string>(), t => t.StartsWith("来源", StringComparison.Ordinal));
        Assert.Empty(book.SchemaErrors());
    }

    private static (int Bars, int Lines, int Radars) Kinds(WrittenWorkbook book) => book.Inspect(w =>
    {
        var charts = w.WorksheetParts.Where(p => p.DrawingsPart is not null).SelectMany(p => p.DrawingsPart!.ChartParts).Select(c => c.ChartSpace).ToList();
        return (charts.Sum(c => c.Descendants<BarChart>().Count()), charts.Sum(c => c.Descendants<LineChart>().Count()), charts.Sum(c => c.Descendants<RadarChart>().Count()));
    });
}
