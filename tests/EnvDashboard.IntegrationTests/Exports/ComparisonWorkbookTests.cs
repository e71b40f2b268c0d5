using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EnvDashboard.Domain.Periods;

namespace EnvDashboard.IntegrationTests.Exports;

public sealed class ComparisonWorkbookTests
{
    private const string Banner = "虚构演示数据 / Invented demonstration data";

    [Fact]
    public void Write_one_period_has_the_sheets_in_reading_order()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of());
        Assert.Equal(["封面", "排名", "环境得分", "强项与弱项", "图表", "指标值", "审批环境", "监管环境", "数据提示", "方法", "指标体系", "指标口径", "来源", "行数核对"], book.Sheets.Select(s => s.Name));
    }

    [Fact]
    public void Write_several_periods_adds_the_rank_history()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 3));
        Assert.Equal("排名历史", book.Sheets[2].Name);
        Assert.Equal(3, book["排名历史"].First(r => r.Contains("210101")).Skip(4).Take(3).Count(v => v is 2.0));
        Assert.Equal(["2024-03", "2024-02", "2024-01"], book["指标值"].Select(r => r[0] as string).Where(t => t?.StartsWith("2024-", StringComparison.Ordinal) == true).Distinct());
    }

    [Fact]
    public void Write_ranking_keeps_full_numbers_and_says_who_is_not_ranked()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 2));
        Assert.Equal([1.0, "210102", "乙区", 90.987654321, 2.0, 1.0, 0.875], book.Row("排名", "210102"));
        Assert.Equal([2.0, "210101", "甲区", 80.5, 1.0, -1.0, 0.875], book.Row("排名", "210101"));
        Assert.Equal("上期未排名", book.Row("排名", "210103")[4]);
        Assert.Equal(70.123456, book.Row("排名", "全组平均")[3]);
        Assert.Equal("数据覆盖率低于考核办法的下限", book.Row("排名", "210104")[3]);
    }

    [Fact]
    public void Write_subset_says_that_ranks_are_those_of_the_whole_group()
    {
        var all = ComparisonSample.Of();
        var book = new WrittenWorkbook(all with { Units = [ComparisonSample.Units[0]] });
        Assert.DoesNotContain(book["排名"], r => r.Contains("210102"));
        Assert.Contains(book["排名"], r => r[0] is string note && note.Contains("全组 3 个", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_scores_has_average_best_and_words_for_a_missing_score()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of());
        var (approval, supervision) = (book.Column("环境得分", "审批环境"), book.Column("环境得分", "监管环境"));
        Assert.Equal("无得分", book.Row("环境得分", "210101")[supervision]);
        Assert.Equal((91.0 + 80 + 38) / 3, (double)book.Row("环境得分", "全组平均")[approval]!, 12);
        Assert.Equal(65.0, book.Row("环境得分", "全组平均")[supervision]);
        Assert.Equal(91.0, book.Row("环境得分", "全组最优")[approval]);
        Assert.Equal("乙区", book.Row("环境得分", "最优单位")[approval]);
        Assert.Equal([0.75, 0.25], book.Row("环境得分", "权重").OfType<double>().Skip(1));
    }

    [Fact]
    public void Write_values_says_in_words_what_is_missing()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of());
        var (ratio, days) = (book.Column("指标值", "数值（%） ↑"), book.Column("指标值", "数值（工作日） ↓"));
        Assert.Equal([80.0, 80.0, 100.0, "约"], book.Row("指标值", "210102").Skip(ratio).Take(4));
        Assert.Equal([4.0, "有异议"], book.Row("指标值", "210102").Skip(days).Take(2));
        Assert.Equal(1.23456789, book.Row("指标值", "210101")[days]);
        Assert.Equal("分母为 0", book.Row("指标值", "210103")[ratio]);
        Assert.Equal("未考核", book.Row("指标值", "210103")[days]);
        Assert.Equal("未报送", book.Row("指标值", "210104")[ratio]);
        Assert.Equal("无数据", book.Row("指标值", "210104")[days]);
    }

    [Fact]
    public void Write_values_sets_the_pooled_ratio_beside_the_mean()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of());
        var (ratio, days) = (book.Column("指标值", "数值（%） ↑"), book.Column("指标值", "数值（工作日） ↓"));
        Assert.Equal(90.0, book.Row("指标值", "平均")[ratio]);
        var pooled = book.Row("指标值", "合计（Σ分子/Σ分母）");
        Assert.Equal(100 * 83.0 / 103, (double)pooled[ratio]!, 12);
        Assert.Equal([83.0, 103.0], pooled.Skip(ratio + 1).Take(2));
        Assert.Null(pooled[days]);
        Assert.Equal(100.0, book.Row("指标值", "最优")[ratio]);
        Assert.Equal(1.23456789, book.Row("指标值", "最优")[days]);
        Assert.Equal(4.0, book.Row("指标值", "最差")[days]);
        Assert.Equal([2.0, 2.0], new[] { book.Row("指标值", "有数单位数")[ratio], book.Row("指标值", "有数单位数")[days] });
    }

    [Fact]
    public void Write_provenance_has_one_row_a_value_with_its_cell()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of());
        var rows = book["来源"].Where(r => r.Contains("六月报表.xlsx")).ToList();
        Assert.Equal(7, rows.Count);
        Assert.Equal(
            ["2024-01", "210102", "乙区", "ON_TIME", "按时办结率", 80.0, 80.0, 100.0, "已报送", "约", "约80%", 17.0, "六月报表.xlsx", "审批", "D7", "2024-02-03 08:00"],
            rows[1]);
    }

    [Fact]
    public void Write_invented_data_says_so_on_every_sheet_and_every_page()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 2, invented: true));
        Assert.All(book.Sheets, s => Assert.Equal(Banner, s.Rows[0][0]));
        book.Inspect(w =>
        {
            Assert.All(w.WorksheetParts, p => Assert.Contains(Banner, p.Worksheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal));
            return true;
        });
        Assert.DoesNotContain(Banner, new WrittenWorkbook(ComparisonSample.Of()).Texts);
    }

    [Fact]
    public void Write_sheets_are_set_up_for_A4_with_repeated_headers()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 2));
        book.Inspect(w =>
        {
            Assert.All(w.WorksheetParts, p => Assert.Equal(9u, p.Worksheet.Descendants<PageSetup>().Single().PaperSize!.Value));
            Assert.Equal(OrientationValues.Portrait, book.Sheet(w, "排名").Descendants<PageSetup>().Single().Orientation!.Value);
            Assert.Equal(OrientationValues.Landscape, book.Sheet(w, "指标值").Descendants<PageSetup>().Single().Orientation!.Value);
            Assert.Equal(4.0, book.Sheet(w, "指标值").Descendants<Pane>().Single().HorizontalSplit!.Value);
            Assert.All(w.WorksheetParts, p => Assert.Contains("&P", p.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal));
            var titles = w.Workbook.Descendants<DefinedName>().Where(n => n.Name == "_xlnm.Print_Titles").Select(n => n.Text).ToList();
            // The cover and the charts are no tables.
            Assert.Equal(book.Sheets.Count - 2, titles.Count);
            Assert.Contains("排名!$A:$C,排名!$1:$4", titles);
            return true;
        });
    }

    [Fact]
    public void Write_english_leaves_no_chinese_word()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of(months: 2), "en");
        Assert.Equal(
            ["Cover", "Ranking", "Rank history", "Environment scores", "Strengths and weaknesses", "Charts", "Indicator values", "Approval", "Supervision", "Caveats", "Method", "Scheme tree", "Definitions", "Provenance", "Rows written"],
            book.Sheets.Select(s => s.Name));
        Assert.Equal("District B", book.Row("Ranking", "210102")[2]);
        Assert.Equal("not assessed", book.Row("Indicator values", "210103").Last(v => v is string));
        Assert.Contains(book["Indicator values"], r => r.Contains("Closed on time"));
        // What remains is what stands in the data: measures, definitions, file and sheet names, raw texts.
        var texts = book["Ranking"].Concat(book["Environment scores"]).Concat(book["Rank history"]).SelectMany(r => r).OfType<string>();
        Assert.DoesNotContain(texts, t => t.Any(c => c is >= '\u4E00' and <= '\u9FFF'));
    }

    [Fact]
    public void Write_without_ranking_or_scheme_still_shows_the_values()
    {
        var book = new WrittenWorkbook(ComparisonSample.Of() with { Scheme = null, Rankings = [] });
        Assert.Contains("所选期间没有已发布的排名。", book.Texts);
        Assert.Contains("本对比表未选用考核办法，没有得分与名次。", book.Texts);
        Assert.Equal(80.0, book.Row("指标值", "210102")[4]);
    }

    [Fact]
    public void Write_many_indicators_breaks_pages_between_environments()
    {
        var content = ComparisonSample.Of();
        var more = Enumerable.Range(1, 40).Select(i => ComparisonSample.OnTime with { Code = $"X{i}", Name = $"附加指标{i}" }).ToList();
        var values = more.Select(i => ComparisonSample.Value(ComparisonSample.Units[0], i, Period.Month(2024, 1), 50, 1, 2));
        var book = new WrittenWorkbook(content with { Indicators = [.. content.Indicators, .. more], Values = [.. content.Values, .. values] });
        Assert.True(book.Inspect(w => book.Sheet(w, "指标值").Descendants<ColumnBreaks>().Single().Count!.Value) > 0);
    }

    [Fact]
    public void Write_result_is_valid_against_the_schema()
    {
        Assert.Empty(new WrittenWorkbook(ComparisonSample.Of(months: 3, invented: true)).SchemaErrors());
        Assert.Empty(new WrittenWorkbook(ComparisonSample.Of() with { Scheme = null, Rankings = [], Values = [] }, "en").SchemaErrors());
    }
}
