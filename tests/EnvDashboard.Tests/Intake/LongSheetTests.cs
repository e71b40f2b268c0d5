using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class LongSheetTests
{
    private static StagedWorkbook Ratio(object? value, object? numerator, object? denominator, string indicator = "CLOSED") =>
        new WorkbookBuilder().Sheet("长表", ["单位", "指标", "期间", "数值", "分子", "分母"], ["和平区", indicator, "2024-06", value, numerator, denominator]).Read();

    [Fact]
    public void Read_long_sheet_keeps_everything_that_is_written()
    {
        var read = new WorkbookBuilder()
            .Sheet("x", ["unit", "indicator", "period", "value", "numerator", "denominator", "qualifier", "state", "note"],
                ["210102", "CLOSED", "2024-06", null, 24, 27, "约", "disputed", "复核中"], ["210103", "办件量", "2024年6月", 5, null, null, null, null, null]).Read();
        Assert.Empty(read.Errors());
        var first = read.Seen()[0];
        Assert.Equal((24.0, 27.0, "约", ObservationState.Disputed, "复核中", "E2"), (first.Numerator, first.Denominator, first.Qualifier, first.State, first.Note, first.Cell));
        Assert.Equal(24.0 / 27 * 100, first.Value!.Value, 12);
        Assert.Equal(("CASES", "D3"), (read.Seen()[1].Indicator, read.Seen()[1].Cell));
    }

    [Fact]
    public void Read_truncated_ratio_agrees_and_the_computed_value_is_kept()
    {
        var read = Ratio(88.8, 24, 27);
        Assert.DoesNotContain(read.Findings.Kept, f => f.Severity != Severity.Info);
        Assert.Equal((24.0 / 27 * 100, "88.8"), (Assert.Single(read.Seen()).Value, read.Seen()[0].Raw));
    }

    [Fact]
    public void Read_ratio_that_differs_warns_with_both()
    {
        var read = Ratio(94.3, 143, 158);
        Assert.Contains("94.3", read.Finding(FindingCodes.RatioMismatch).Arguments);
        Assert.Equal(143.0 / 158 * 100, Assert.Single(read.Seen()).Value);
    }

    [Fact]
    public void Read_ratio_equal_to_its_parts_stays_exactly_as_written()
    {
        var seen = Assert.Single(Ratio(33.333333333333336, 1, 3).Seen());
        Assert.Equal((33.333333333333336, null), (seen.Value, seen.Raw));
    }

    [Fact]
    public void Read_written_ratio_without_parts_stands() => Assert.Equal(88.8, Assert.Single(Ratio(88.8, null, null).Seen()).Value);

    [Fact]
    public void Read_denominator_zero_has_no_value_and_says_why()
    {
        var read = Ratio(null, 0, 0);
        read.Finding(FindingCodes.DenominatorZero);
        Assert.Equal((null, 0.0, 0.0), (Assert.Single(read.Seen()).Value, read.Seen()[0].Numerator, read.Seen()[0].Denominator));
    }

    [Fact]
    public void Read_numerator_above_denominator_warns_and_the_range_decides()
    {
        var read = Ratio(null, 5, 4);
        read.Finding(FindingCodes.NumeratorAboveDenominator);
        Assert.Equal(FindingCodes.OutOfRange, read.OnlyError().Code);
    }

    [Fact]
    public void Read_ratio_that_is_no_percentage_is_not_scaled() => Assert.Equal(2.5, Assert.Single(Ratio(null, 5, 2, "PERHEAD").Seen()).Value);

    [Theory]
    [InlineData("not_reported", ObservationState.NotReported, null)]
    [InlineData("未考核", ObservationState.NotAssessed, null)]
    [InlineData("零报告", ObservationState.ZeroDeclared, 0.0)]
    public void Read_state_alone_is_a_value_without_a_number(string state, ObservationState expected, double? value)
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值", "状态"], ["和平区", "CASES", "2024-06", null, state]).Read();
        Assert.Equal((expected, value), (Assert.Single(read.Seen()).State, read.Seen()[0].Value));
    }

    [Theory]
    [InlineData("未报", FindingCodes.StateContradictsValue)]
    [InlineData("零报告", FindingCodes.StateContradictsValue)]
    [InlineData("也许", FindingCodes.UnknownState)]
    public void Read_state_that_is_unknown_or_contradicts_the_value_is_an_error(string state, string code) =>
        Assert.Equal(code, new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值", "状态"], ["和平区", "CASES", "2024-06", 5, state]).Read().OnlyError().Code);

    [Theory]
    [InlineData("和平区", "不存在", "2024-06", FindingCodes.UnknownIndicator, "B2")]
    [InlineData("和平区", "CASES", "六月", FindingCodes.BadPeriod, "C2")]
    [InlineData("火星区", "CASES", "2024-06", FindingCodes.UnknownUnit, "A2")]
    [InlineData(null, "CASES", "2024-06", FindingCodes.UnitMissing, "A2")]
    [InlineData("和平区", null, "2024-06", FindingCodes.IndicatorMissing, "B2")]
    public void Read_row_that_cannot_be_placed_is_an_error_at_its_cell(string? unit, string? indicator, string? period, string code, string cell)
    {
        var error = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值"], [unit, indicator, period, 5]).Read().OnlyError();
        Assert.Equal((code, cell), (error.Code, error.Cell));
    }

    [Fact]
    public void Read_repeated_observation_with_another_value_names_both_cells()
    {
        var error = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值"], ["和平区", "CASES", "2024-06", 5], ["和平区", "CASES", "2024-06", 6]).Read().OnlyError();
        Assert.Equal((FindingCodes.DuplicateDifferent, "D3"), (error.Code, error.Cell));
        Assert.Contains("x!D2", error.Arguments);
    }

    [Fact]
    public void Read_disclosure_csv_gives_every_row()
    {
        if (RealData.Path("disclosure.csv") is not { } path) return;
        var text = File.ReadAllLines(path);
        var known = RealData.Dictionaries(text);
        var read = Reading.Read(File.ReadAllBytes(path), "disclosure.csv", known);
        Assert.Empty(read.Errors());
        Assert.Equal(text.Length - 1, read.Seen().Count);
        Assert.Equal((33.333333333333336, 1.0, 3.0, "2024"), (read.Seen()[0].Value, read.Seen()[0].Numerator, read.Seen()[0].Denominator, read.Seen()[0].Period));
    }
}
