using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class RulesTotalTests
{
    private static IReadOnlyList<Finding> Check(StagedWorkbook read)
    {
        Assert.Empty(read.Errors());
        return [.. ValueRules.Check(new(read.Values, Reading.Known, new EarlierColumns(read.Values.UnitCodes, []))).Where(f => f.Code == FindingCodes.TotalDiffers)];
    }

    private static IReadOnlyList<Finding> Wide(string indicator, params object?[][] rows) => Check(new WorkbookBuilder().Sheet("2024-06", [["单位", indicator], .. rows]).Read());

    [Theory]
    [InlineData("合计", 12, false)]
    [InlineData("合计", 13, true)]
    [InlineData("全区合计", 13, true)]
    [InlineData("Total", 13, true)]
    [InlineData("平均", 6, false)]
    [InlineData("全市", 99, false)]
    public void Check_total_row_must_be_the_sum_of_its_rows(string label, double total, bool differs)
    {
        var found = Wide("CASES", ["和平区", 5], ["沈河区", 7], [label, total]);
        Assert.Equal(differs ? [(Severity.Warning, "2024-06", "B4", "13")] : [], found.Select(f => (f.Severity, f.Sheet!, f.Cell!, f.Value!)));
        if (differs) Assert.Equal([label, "办件量", "13", "12", "2"], found[0].Arguments);
    }

    [Fact]
    public void Check_total_above_its_rows_counts_too() => Assert.Equal("B2", Assert.Single(Wide("CASES", ["合计", 13], ["和平区", 5], ["沈河区", 7])).Cell);

    [Fact]
    public void Check_subtotal_speaks_of_the_rows_since_the_one_before() =>
        Assert.Equal(["B6"], Wide("CASES", ["和平区", 5], ["小计", 5], ["沈河区", 7], ["金州区", 1], ["小计", 9], ["合计", 13]).Select(f => f.Cell!));

    [Fact]
    public void Check_total_says_nothing_where_a_row_is_missing() => Assert.Empty(Wide("CASES", ["和平区", 5], ["沈河区", "未报"], ["合计", 20]));

    [Fact]
    public void Check_total_of_rounded_amounts_may_differ_by_their_rounding_and_averages_of_durations_are_none()
    {
        Assert.Empty(Wide("INVEST", ["和平区", 1.01], ["沈河区", 2.02], ["合计", 3.04]));
        Assert.Single(Wide("INVEST", ["和平区", 1.01], ["沈河区", 2.02], ["合计", 3.4]));
        Assert.Empty(Wide("DAYS", ["和平区", 3], ["沈河区", 5], ["合计", 4]));
        Assert.Single(Wide("CASES", ["和平区", 3], ["沈河区", 5], ["合计", 4]));
    }

    [Theory]
    [InlineData(70.0, 7, 10, false)]
    [InlineData(70.05, 7, 10, false)]
    [InlineData(75.0, 7, 10, true)]
    [InlineData(70.0, 8, 10, true)]
    [InlineData(70.0, 7, 11, true)]
    public void Check_ratio_of_the_whole_is_the_sum_of_numerators_over_the_sum_of_denominators(double value, double numerator, double denominator, bool differs)
    {
        // 1/2 = 50 and 6/8 = 75: the whole is 7/10 = 70, the mean of the ratios would be 62.5.
        var read = new WorkbookBuilder()
            .Sheet("2024-06", ["单位", "CLOSED", "CLOSED分子", "CLOSED分母"], ["和平区", 50, 1, 2], ["沈河区", 75, 6, 8], ["合计", value, numerator, denominator]).Read();
        Assert.Equal(differs ? 1 : 0, Check(read).Count);
    }

    [Fact]
    public void Check_ratios_without_their_parts_cannot_be_added_up() => Assert.Empty(Wide("CLOSED", ["和平区", 50], ["沈河区", 75], ["合计", 62.5]));

    [Fact]
    public void Read_wrong_cells_of_a_total_row_are_no_errors() => Assert.Empty(Wide("CASES", ["和平区", 5], ["合计", new ErrorCell("#REF!")], ["总计", "见附件"]));

    [Fact]
    public void Check_totals_of_two_sheets_stay_apart()
    {
        var read = new WorkbookBuilder().Sheet("一", ["2024-06"], ["单位", "CASES"], ["和平区", 5], ["合计", 5]).Sheet("二", ["2024-06"], ["单位", "CASES"], ["沈河区", 7], ["合计", 12]).Read();
        Assert.Equal(["二"], Check(read).Select(f => f.Sheet!));
    }
}
