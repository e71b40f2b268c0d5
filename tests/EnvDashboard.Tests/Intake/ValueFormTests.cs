using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class ValueFormTests
{
    [Theory]
    [InlineData("98", 98.0, null)]
    [InlineData("１２３．５", 123.5, null)]
    [InlineData("1,234", 1234.0, null)]
    [InlineData("1，234.5", 1234.5, null)]
    [InlineData("1 234", 1234.0, null)]
    [InlineData("-3.5", -3.5, null)]
    [InlineData("－3.5", -3.5, null)]
    [InlineData("1.2万件", 12000.0, null)]
    [InlineData("1.2万", 12000.0, null)]
    [InlineData("3亿", 3e8, null)]
    [InlineData("3000余", 3000.0, "余")]
    [InlineData("3000余件", 3000.0, "余")]
    [InlineData("20余万件", 200000.0, "余")]
    [InlineData("20万余件", 200000.0, "余")]
    [InlineData("近50", 50.0, "近")]
    [InlineData("约50件", 50.0, "约")]
    [InlineData("超过50", 50.0, "超过")]
    [InlineData("不少于50件", 50.0, "不少于")]
    [InlineData("30件以上", 30.0, "以上")]
    [InlineData("30以内", 30.0, "以内")]
    [InlineData("预计80", 80.0, "预计")]
    [InlineData("目标80", 80.0, "目标")]
    [InlineData("承诺3", 3.0, "承诺")]
    [InlineData("低至3", 3.0, "低至")]
    [InlineData(">=95", 95.0, ">=")]
    [InlineData("五个", 5.0, null)]
    [InlineData("十二", 12.0, null)]
    [InlineData("两千三百", 2300.0, null)]
    [InlineData("一万二", 12000.0, null)]
    [InlineData("二〇二", 202.0, null)]
    [InlineData("一百零五", 105.0, null)]
    [InlineData("前三名", 3.0, "前")]
    public void Read_number_as_text_gives_number_qualifier_and_raw(string text, double value, string? qualifier)
    {
        var read = Reading.ReadCell(text);
        Assert.Empty(read.Errors());
        var seen = Assert.Single(read.Seen());
        Assert.Equal((value, qualifier, text, ObservationState.Reported), (seen.Value, seen.Qualifier, seen.Raw, seen.State));
    }

    [Theory]
    [InlineData("优秀")]
    [InlineData("1,2345")]
    [InlineData("12,5")]
    [InlineData("24/27")]
    [InlineData("12abc")]
    [InlineData("1.2.3")]
    [InlineData("--5-")]
    [InlineData("约")]
    [InlineData("五五十")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1e999")]
    public void Read_text_that_is_no_number_is_an_error_at_its_cell(string text)
    {
        var read = Reading.ReadCell(text);
        Assert.Equal((FindingCodes.NotANumber, "B2", text), (read.OnlyError().Code, read.OnlyError().Cell, read.OnlyError().Value));
        Assert.Empty(read.Seen());
        Assert.Equal(1, read.Rejected);
    }

    [Theory]
    [InlineData("—", ObservationState.NotReported, null)]
    [InlineData("-", ObservationState.NotReported, null)]
    [InlineData("——", ObservationState.NotReported, null)]
    [InlineData("/", ObservationState.NotReported, null)]
    [InlineData("无", ObservationState.NotReported, null)]
    [InlineData("未报", ObservationState.NotReported, null)]
    [InlineData("未考核", ObservationState.NotAssessed, null)]
    [InlineData("不适用", ObservationState.NotApplicable, null)]
    [InlineData("零报告", ObservationState.ZeroDeclared, 0.0)]
    [InlineData("有异议", ObservationState.Disputed, null)]
    [InlineData("全部", ObservationState.AllWithoutNumber, null)]
    [InlineData("All", ObservationState.AllWithoutNumber, null)]
    [InlineData("98（有异议）", ObservationState.Disputed, 98.0)]
    public void Read_words_instead_of_a_number_become_states(string text, ObservationState state, double? value)
    {
        var seen = Assert.Single(Reading.ReadCell(text).Seen());
        Assert.Equal((state, value, text), (seen.State, seen.Value, seen.Raw));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Read_empty_cell_stages_nothing(string? text) => Assert.Empty(Reading.ReadCell(text).Seen());

    [Theory]
    [InlineData("5—7个工作日")]
    [InlineData("5-7")]
    [InlineData("5个至7个")]
    [InlineData("3～5")]
    public void Read_range_keeps_the_text_without_a_number_and_warns(string text)
    {
        var read = Reading.ReadCell(text, "DAYS");
        Assert.Equal((null, text, ObservationState.Reported), (Assert.Single(read.Seen()).Value, read.Seen()[0].Raw, read.Seen()[0].State));
        Assert.Equal(Severity.Warning, read.Finding(FindingCodes.RangeNotANumber).Severity);
    }

    [Fact]
    public void Read_percent_text_in_a_percent_column_is_the_number() => Assert.Equal(98.12, Assert.Single(Reading.ReadCell("98.12%", "ONLINE").Seen()).Value);

    [Fact]
    public void Read_percent_formatted_cell_is_scaled_and_keeps_its_look()
    {
        var seen = Assert.Single(Reading.ReadCell(new PercentCell(0.9812), "ONLINE").Seen());
        Assert.Equal((98.12, "98.12%"), (seen.Value, seen.Raw));
    }

    [Fact]
    public void Read_plain_fraction_in_a_percent_column_is_not_guessed_at_but_doubted()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "ONLINE"], ["210102", 0.98], ["210103", 0.97], ["210106", 0.99], ["210303", 1]).Read();
        Assert.Equal(0.98, read.Seen()[0].Value);
        Assert.Equal("B1", read.Finding(FindingCodes.MaybeFraction).Cell);
    }

    [Fact]
    public void Read_percent_in_a_column_of_counts_warns() => Reading.ReadCell("98%").Finding(FindingCodes.UnitMismatch);

    [Fact]
    public void Read_percentage_points_are_not_percent() => Reading.ReadCell("同比+3.2个百分点", "ONLINE").Finding(FindingCodes.UnitMismatch);

    [Fact]
    public void Read_amount_in_words_is_converted() => Assert.Equal(1.25, Assert.Single(Reading.ReadCell("12500万元", "INVEST").Seen()).Value);

    [Fact]
    public void Read_error_cell_is_an_error() => Assert.Equal((FindingCodes.ErrorCell, "B2"), (Reading.ReadCell(new ErrorCell("#DIV/0!")).OnlyError().Code, Reading.ReadCell(new ErrorCell("#DIV/0!")).OnlyError().Cell));

    [Fact]
    public void Read_date_in_a_number_column_is_an_error() => Assert.Equal(FindingCodes.DateInNumberColumn, Reading.ReadCell(new DateOnly(2024, 6, 5)).OnlyError().Code);

    [Fact]
    public void Read_boolean_in_a_number_column_is_an_error() => Assert.Equal(FindingCodes.NotANumber, Reading.ReadCell(true).OnlyError().Code);

    [Fact]
    public void Read_formula_takes_the_cached_value() => Assert.Equal(42, Assert.Single(Reading.ReadCell(new FormulaCell("1+1", 42)).Seen()).Value);

    [Theory]
    [InlineData(100.5)]
    [InlineData(-0.1)]
    public void Read_value_outside_the_indicators_range_is_an_error(double value) => Assert.Equal(FindingCodes.OutOfRange, Reading.ReadCell(value, "ONLINE").OnlyError().Code);
}
