using EnvDashboard.Domain.Periods;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class WideSheetTests
{
    [Fact]
    public void Read_plain_wide_sheet_stages_each_number_with_its_cell()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["unit", "ONLINE", "CASES"], ["210102", 98.5, 12], ["210103", null, 7]).Read();

        Assert.Empty(read.Errors());
        Assert.Equal(
            [("210102", "ONLINE", 98.5, "B2"), ("210102", "CASES", 12.0, "C2"), ("210103", "CASES", 7.0, "C3")],
            read.Seen().Select(v => (v.Unit, v.Indicator, v.Value!.Value, v.Cell)));
        Assert.All(read.Seen(), v => Assert.Equal(("2024-06", "2024-06", null), (v.Period, v.Sheet, v.Raw)));
        Assert.Equal((2, 3, 0), (read.Rows, read.Cells, read.Rejected));
    }

    [Theory]
    [InlineData("网办率")]
    [InlineData("网上可办率")]
    [InlineData("online")]
    [InlineData("网 办\n率")]
    [InlineData("ＯＮＬＩＮＥ")]
    [InlineData("网办率（%）")]
    [InlineData("网办率(％)")]
    [InlineData("2024年6月网办率")]
    public void Read_header_in_any_of_its_forms_finds_the_indicator(string header)
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", header], ["和平区", 98.5]).Read();
        Assert.Equal("ONLINE", Assert.Single(read.Seen()).Indicator);
    }

    [Fact]
    public void Read_title_rows_above_gives_the_period()
    {
        var read = new WorkbookBuilder()
            .Sheet("Sheet1", ["沈阳市2024年1—5月营商环境指标表"], ["制表日期：2024年6月3日"], ["序号", "单位", "网办率"], [1, "和平区", 98.5]).Merge("A1:C1").Read();
        Assert.Equal(("2024-01..2024-05", "C4"), (Assert.Single(read.Seen()).Period, read.Seen()[0].Cell));
    }

    [Fact]
    public void Read_two_row_header_matches_lower_then_upper_and_lower()
    {
        var read = new WorkbookBuilder()
            .Sheet("2024-06", ["单位", "审批", null, "办结率", null, null], [null, "网办率", "办件量", "数值", "分子", "分母"], ["和平区", 90, 5, 50, 1, 2]).Merge("A1:A2").Merge("B1:C1").Merge("D1:F1").Read();
        Assert.Empty(read.Errors());
        Assert.Equal([("ONLINE", 90.0), ("CASES", 5.0), ("CLOSED", 50.0)], read.Seen().Select(v => (v.Indicator, v.Value!.Value)));
        Assert.Equal((1.0, 2.0), (read.Seen()[2].Numerator, read.Seen()[2].Denominator));
    }

    [Fact]
    public void Read_header_that_is_whole_only_with_its_upper_cell_is_matched()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "平均", null], [null, "办理时长", "x"], ["和平区", 4, null]).Read();
        Assert.Equal("DAYS", Assert.Single(read.Seen()).Indicator);
    }

    [Fact]
    public void Read_several_periods_side_by_side_keeps_them_apart()
    {
        var read = new WorkbookBuilder().Sheet("对比", ["单位", "2024年5月", "2024年6月"], [null, "网办率", "网办率"], ["和平区", 90, 91]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal([("2024-05", 90.0), ("2024-06", 91.0)], read.Seen().Select(v => (v.Period, v.Value!.Value)));
    }

    [Fact]
    public void Read_this_month_beside_cumulative_keeps_each_in_its_own_period()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", null], [null, "本月", "累计"], ["和平区", 5, 30]).Read();
        Assert.Equal([("2024-06", 5.0), ("2024-01..2024-06", 30.0)], read.Seen().Select(v => (v.Period, v.Value!.Value)));
    }

    [Fact]
    public void Read_total_average_and_note_rows_are_not_units()
    {
        var read = new WorkbookBuilder()
            .Sheet("2024-06", ["单位", "CASES"], ["和平区", 1], ["合计", 3], ["全市平均", 1.5], [], ["注：数据截至月底"], ["填报人：张三"], ["一、区县"]).Read();
        Assert.Empty(read.Errors());
        Assert.Single(read.Seen());
        Assert.Equal(["合计", "全市平均"], read.Findings.Kept.Where(f => f.Code == FindingCodes.RowSkippedTotal).Select(f => f.Value));
    }

    [Fact]
    public void Read_measure_row_converts_to_the_indicators_unit()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "投资额", "办件量"], [null, "万元", "万件"], ["和平区", 12500, 1.2]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal([1.25, 12000], read.Seen().Select(v => v.Value!.Value));
        Assert.Equal("12500", read.Seen()[0].Raw);
        Assert.Equal(2, read.Findings.Kept.Count(f => f.Code == FindingCodes.UnitConverted));
    }

    [Fact]
    public void Read_measure_that_does_not_fit_warns_and_leaves_the_number()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量(万元)"], ["和平区", 3]).Read();
        Assert.Equal(3, Assert.Single(read.Seen()).Value);
        Assert.Equal("B1", read.Finding(FindingCodes.UnitMismatch).Cell);
    }

    [Fact]
    public void Read_hidden_rows_columns_and_sheets_are_read_and_named()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["和平区", 1], ["沈河区", 2]).HideRow(3).HideColumn(2).HideSheet().Read();
        Assert.Equal(2, read.Seen().Count);
        read.Finding(FindingCodes.HiddenRowsRead);
        read.Finding(FindingCodes.HiddenColumnsRead);
        read.Finding(FindingCodes.SheetHidden);
    }

    [Fact]
    public void Read_unknown_column_with_numbers_warns_with_the_closest_and_assumes_nothing()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["序号", "单位", "办结率", "网上办理率", "排名", "备注"], [1, "和平区", 90, 80, 2, "x"]).Read();
        Assert.Single(read.Seen());
        var finding = read.Finding(FindingCodes.ColumnNotRecognised);
        Assert.Equal("D1", finding.Cell);
        Assert.DoesNotContain(read.Findings.Kept, f => f.Cell is "E1" or "F1");
    }

    [Fact]
    public void Read_ambiguous_unit_name_lists_the_candidates()
    {
        var error = new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["铁西区", 1]).Read().OnlyError();
        Assert.Equal((FindingCodes.AmbiguousUnit, "A2"), (error.Code, error.Cell));
        Assert.Contains("210106", error.Arguments[1], StringComparison.Ordinal);
        Assert.Contains("210303", error.Arguments[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("鞍山市铁西区", "210303")]
    [InlineData("沈阳铁西区", "210106")]
    [InlineData("金普新区", "210213")]
    [InlineData("Shenhe", "210103")]
    public void Read_unit_by_city_and_name_or_alias_is_found(string written, string code) =>
        Assert.Equal(code, Assert.Single(new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], [written, 1]).Read().Seen()).Unit);

    [Fact]
    public void Read_city_in_its_own_column_decides_an_ambiguous_name() =>
        Assert.Equal("210303", Assert.Single(new WorkbookBuilder().Sheet("2024-06", ["城市", "单位", "CASES"], ["鞍山", "铁西区", 1]).Read().Seen()).Unit);

    [Fact]
    public void Read_numeric_code_cells_find_the_unit() =>
        Assert.Equal("210303", Assert.Single(new WorkbookBuilder().Sheet("2024-06", ["单位编码", "单位", "CASES"], [210303, "铁西区", 1]).Read().Seen()).Unit);

    [Fact]
    public void Read_code_and_name_that_disagree_are_an_error()
    {
        var error = new WorkbookBuilder().Sheet("2024-06", ["单位编码", "单位名称", "CASES"], [210102, "沈河区", 1]).Read().OnlyError();
        Assert.Equal((FindingCodes.UnitCodeNameDiffer, "A2"), (error.Code, error.Cell));
    }

    [Fact]
    public void Read_unknown_unit_with_figures_is_an_error()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["不存在区", 1], ["和平区", 2]).Read();
        Assert.Equal((FindingCodes.UnknownUnit, "A2", "不存在区"), (read.OnlyError().Code, read.OnlyError().Cell, read.OnlyError().Value));
        Assert.Equal(1, read.Rejected);
    }

    [Fact]
    public void Read_same_thing_twice_with_one_value_informs_with_two_values_is_an_error()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES", "ONLINE"], ["和平区", 1, 50], ["210102", 1, 60]).Read();
        Assert.Equal("B3", read.Finding(FindingCodes.DuplicateSame).Cell);
        Assert.Equal((FindingCodes.DuplicateDifferent, "C3"), (read.OnlyError().Code, read.OnlyError().Cell));
        Assert.Contains("2024-06!C2", read.OnlyError().Arguments);
        Assert.Equal(2, read.Seen().Count);
    }

    [Fact]
    public void Read_same_thing_on_two_sheets_is_compared()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES"], ["和平区", 1]).Sheet("2024年6月", ["单位", "CASES"], ["和平区", 2]).Read();
        Assert.Equal(FindingCodes.DuplicateDifferent, read.OnlyError().Code);
    }

    [Fact]
    public void Read_same_indicator_in_two_columns_is_compared() =>
        Assert.Equal(FindingCodes.DuplicateDifferent, new WorkbookBuilder().Sheet("2024-06", ["单位", "CASES", "办件量"], ["和平区", 1, 2]).Read().OnlyError().Code);

    [Fact]
    public void Read_transposed_sheet_stages_by_unit_column()
    {
        var read = new WorkbookBuilder()
            .Sheet("2024-06", ["指标", "单位", "和平区", "沈河区", "全市平均"], ["网办率", "%", 98, 97, 97.5], ["投资额", "万元", 10000, 20000, null], ["注：无"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(
            [("210102", "ONLINE", 98.0, "C2"), ("210103", "ONLINE", 97.0, "D2"), ("210102", "INVEST", 1.0, "C3"), ("210103", "INVEST", 2.0, "D3")],
            read.Seen().Select(v => (v.Unit, v.Indicator, v.Value!.Value, v.Cell)));
    }

    [Fact]
    public void Read_period_column_dates_each_row()
    {
        var read = new WorkbookBuilder().Sheet("数据", ["月份", "单位", "CASES"], ["2024年5月", "和平区", 1], [new DateOnly(2024, 6, 1), "和平区", 2], ["202407", "和平区", 3]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(["2024-05", "2024-06", "2024-07"], read.Seen().Select(v => v.Period));
    }

    [Theory]
    [InlineData("data-2024-06.xlsx", "2024-06")]
    [InlineData("2024年二季度.xlsx", "2024Q2")]
    public void Read_period_in_the_file_name_is_used_last(string fileName, string expected) =>
        Assert.Equal(expected, Assert.Single(new WorkbookBuilder().Sheet("Sheet1", ["单位", "CASES"], ["和平区", 1]).Read(fileName).Seen()).Period);

    [Fact]
    public void Read_month_as_sheet_name_joins_the_year_of_the_file()
    {
        var read = new WorkbookBuilder().Sheet("5月", ["单位", "CASES"], ["和平区", 1]).Sheet("6月", ["单位", "CASES"], ["和平区", 2]).Read("2024年指标.xlsx");
        Assert.Equal(["2024-05", "2024-06"], read.Seen().Select(v => v.Period));
    }

    [Fact]
    public void Read_period_given_with_the_upload_serves_where_none_is_written() =>
        Assert.Equal("2024-03", Assert.Single(new WorkbookBuilder().Sheet("Sheet1", ["单位", "CASES"], ["和平区", 1]).Read(period: Period.Month(2024, 3)).Seen()).Period);

    [Fact]
    public void Read_without_any_period_is_an_error() =>
        Assert.Equal(FindingCodes.PeriodMissing, new WorkbookBuilder().Sheet("Sheet1", ["单位", "CASES"], ["和平区", 1]).Read().OnlyError().Code);

    [Fact]
    public void Read_periods_that_contradict_each_other_are_an_error_naming_both()
    {
        var error = new WorkbookBuilder().Sheet("2024年5月", ["2024年6月情况"], ["单位", "CASES"], ["和平区", 1]).Read().OnlyError();
        Assert.Equal(FindingCodes.PeriodConflict, error.Code);
        Assert.Equal(("2024-06", "2024-05"), (error.Arguments[0], error.Arguments[2]));
    }
}
