using System.Globalization;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Rules;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class RulesCheckTests
{
    private static readonly Period June = Period.Month(2024, 6);

    private static StagedWorkbook Workbook(params object?[][] rows) => new WorkbookBuilder().Sheet("2024-06", rows).Read();

    private static EarlierColumns Earlier(StagedWorkbook read, params (string Unit, string Indicator, Period Period, double Value)[] values)
    {
        var earlier = new EarlierColumns(read.Values.UnitCodes, [.. values.Select(v => v.Period).Distinct()], (unit, indicator, period) => $"旧表.xlsx {unit} {indicator} {period.Code}");
        foreach (var (unit, indicator, period, value) in values) earlier.Add(unit, indicator, period, value);
        return earlier;
    }

    private static List<Finding> Check(StagedWorkbook read, IEarlierValues? earlier = null, CheckSettings? settings = null, bool announced = false, bool checkedWhenRead = true, params ValueRule[] rules) =>
        [.. ValueRules.Check(new(read.Values, Reading.Known with { Rules = rules }, earlier ?? Earlier(read))
            { Settings = settings ?? CheckSettings.Default, CorrectionAnnounced = announced, CheckedWhenRead = checkedWhenRead })];

    private static ValueRule Rule(string expression, RuleSeverity severity = RuleSeverity.Warn, string? at = null) =>
        new() { Code = "R", Expression = expression, Severity = severity, Message = "应当如此", MessageEn = "it should", IndicatorCode = at };

    [Theory]
    [InlineData(RuleSeverity.Block, Severity.Error)]
    [InlineData(RuleSeverity.Warn, Severity.Warning)]
    [InlineData(RuleSeverity.Inform, Severity.Info)]
    public void Check_rule_that_does_not_hold_is_found_at_its_cell(RuleSeverity written, Severity severity)
    {
        var read = Workbook(["单位", "ONLINE", "CASES"], ["和平区", 90, 5], ["沈河区", 95, 5], ["金州区", null, 5]);
        var finding = Assert.Single(Check(read, rules: Rule("ONLINE >= 95", written)));
        Assert.Equal((severity, FindingCodes.RuleBroken, "2024-06", "B2", "90"), (finding.Severity, finding.Code, finding.Sheet, finding.Cell, finding.Value));
        Assert.Equal("和平区 (210102) 不符合校验规则 R：应当如此（ONLINE = 90）", FindingMessage.Of(finding, CultureInfo.GetCultureInfo("zh-CN")));
        Assert.Equal("和平区 (210102) does not meet rule R: it should (ONLINE = 90)", FindingMessage.Of(finding, CultureInfo.GetCultureInfo("en")));
    }

    [Fact]
    public void Check_rule_that_is_off_is_not_checked() => Assert.Empty(Check(Workbook(["单位", "ONLINE"], ["和平区", 90]), rules: Rule("ONLINE >= 95", RuleSeverity.Off)));

    [Fact]
    public void Check_rule_puts_the_finding_at_the_indicator_asked_for()
    {
        var read = Workbook(["单位", "ONLINE", "CASES"], ["和平区", 90, 5]);
        Assert.Equal("B2", Assert.Single(Check(read, rules: Rule("ONLINE < CASES"))).Cell);
        Assert.Equal("C2", Assert.Single(Check(read, rules: Rule("ONLINE < CASES", at: "CASES"))).Cell);
    }

    [Fact]
    public void Check_rule_uses_values_in_force_where_the_workbook_has_none()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", 5], ["沈河区", 5]);
        var finding = Assert.Single(Check(read, Earlier(read, ("210102", "DAYS", June, 9), ("210103", "DAYS", June, 2)), rules: Rule("CASES >= DAYS")));
        Assert.Equal("B2", finding.Cell);
        Assert.Contains("CASES = 5, DAYS = 9", finding.Arguments);
    }

    [Fact]
    public void Check_rule_about_periods_before_sees_staged_values_first()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "期间", "DAYS"], ["和平区", "2024-05", 7], ["和平区", "2024-06", 6], ["沈河区", "2024-06", 6]).Read();
        var earlier = Earlier(read, ("210102", "DAYS", Period.Month(2024, 5), 1), ("210103", "DAYS", Period.Month(2024, 4), 1), ("210102", "DAYS", Period.Month(2023, 6), 5));
        // 沈河区 has nothing in May, the period before June; April is not looked at for it.
        Assert.DoesNotContain(Check(read, earlier, rules: Rule("DAYS <= prev(DAYS)")), f => f.Code == FindingCodes.RuleBroken);
        Assert.Equal(["C3"], Check(read, earlier, rules: Rule("DAYS >= prev(DAYS)")).Where(f => f.Code == FindingCodes.RuleBroken).Select(f => f.Cell));
        Assert.Equal(["C3"], Check(read, earlier, rules: Rule("DAYS <= lastyear(DAYS)")).Where(f => f.Code == FindingCodes.RuleBroken).Select(f => f.Cell));
    }

    [Fact]
    public void Check_rule_about_numerator_and_denominator()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "分子", "分母"], ["和平区", "PERHEAD", "2024-06", 9, 3], ["沈河区", "PERHEAD", "2024-06", 2, 3]).Read();
        Assert.Equal("D2", Assert.Single(Check(read, rules: Rule("num(PERHEAD) <= den(人均件数)"))).Cell);
    }

    [Fact]
    public void Check_rule_that_has_become_unreadable_is_said_once() =>
        Assert.Equal([(FindingCodes.RuleNotUsable, Severity.Warning)], Check(Workbook(["单位", "CASES"], ["和平区", 5]), rules: Rule("GONE > 0")).Select(f => (f.Code, f.Severity)));

    [Fact]
    public void Check_rule_about_parts_of_an_earlier_period()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "分子", "分母"], ["和平区", "PERHEAD", "2024-06", 6, 3]).Read();
        var earlier = new EarlierColumns(read.Values.UnitCodes, [Period.Month(2024, 5)]);
        earlier.Add("210102", "PERHEAD", Period.Month(2024, 5), 7.0 / 3, 7, 3);
        Assert.Contains("num(PERHEAD) = 6, prev(num(PERHEAD)) = 7", Assert.Single(Check(read, earlier, rules: Rule("num(PERHEAD) >= prev(num(PERHEAD))"))).Arguments);
        Assert.Empty(Check(read, earlier, rules: Rule("den(PERHEAD) = prev(den(PERHEAD))")));
    }

    [Fact]
    public void Check_stops_when_it_is_cancelled()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", 5]);
        Assert.Throws<OperationCanceledException>(() => ValueRules.Check(new(read.Values, Reading.Known, Earlier(read)), new CancellationToken(canceled: true)).ToList());
    }

    [Fact]
    public void Needs_name_the_periods_and_indicators_that_will_be_asked_for()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", 5]);
        Period[] stored = [Period.Month(2023, 6), Period.Month(2024, 3), Period.Month(2024, 4), Period.Year(2023)];
        Assert.Equal(["2023-06", "2024-04"], EarlierNeeds.Periods(read.Values, stored).Select(p => p.Code).Order());
        var known = Reading.Known with { Rules = [Rule("CASES > DAYS"), Rule("ONLINE > 1"), Rule("CASES > INVEST", RuleSeverity.Off), Rule("broken")] };
        Assert.Equal(["CASES", "DAYS"], EarlierNeeds.Indicators(read.Values, known).Order());
    }

    [Theory]
    [InlineData("CASES", 30, 10, false)]
    [InlineData("CASES", 31, 10, true)]
    [InlineData("CASES", 10, 31, true)]
    [InlineData("CASES", 9, 1, false)]
    [InlineData("CASES", 0, 50, true)]
    [InlineData("CASES", -12, 12, true)]
    [InlineData("ONLINE", 60, 80, false)]
    [InlineData("ONLINE", 59.9, 80, true)]
    public void Check_jump_against_the_period_before_and_last_year(string indicator, double now, double before, bool jump)
    {
        var read = Workbook(["单位", indicator], ["和平区", now]);
        var found = Check(read, Earlier(read, ("210102", indicator, Period.Month(2024, 4), before), ("210102", indicator, Period.Month(2023, 6), before)));
        Assert.Equal(jump ? [(FindingCodes.JumpPrevious, Severity.Warning), (FindingCodes.JumpLastYear, Severity.Info)] : [], found.Select(f => (f.Code, f.Severity)));
        if (jump) Assert.Contains("2024-04", found[0].Arguments);
    }

    [Fact]
    public void Check_ranges_of_different_length_are_no_jump()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "期间", "CASES"], ["和平区", "2024-01..2024-02", 20]).Read();
        Assert.Empty(Check(read, Earlier(read, ("210102", "CASES", Period.MonthRange(2023, 1, 2023, 11), 200))));
        Assert.Equal(FindingCodes.JumpPrevious, Assert.Single(Check(read, Earlier(read, ("210102", "CASES", Period.MonthRange(2023, 11, 2023, 12), 200)))).Code);
    }

    [Fact]
    public void Check_settings_turn_checks_off_and_change_their_severity()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", 40]);
        var earlier = Earlier(read, ("210102", "CASES", Period.Month(2024, 5), 10), ("210102", "CASES", Period.Month(2023, 6), 10));
        Assert.Empty(Check(read, earlier, new CheckSettings { JumpFactor = 5 }));
        Assert.Equal(Severity.Error, Assert.Single(Check(read, earlier, new CheckSettings { Jump = RuleSeverity.Block, YearJump = RuleSeverity.Off })).Severity);
    }

    [Fact]
    public void Check_outlier_by_the_modified_z_score()
    {
        // Median 10, absolute deviations 0 1 1 1 1 2 2 2 3 90, MAD 1.5: M(100) = 0.6745 · 90 / 1.5 = 40.47, all others below 3.5.
        var (values, known) = Column([10, 9, 11, 9, 11, 8, 12, 8, 13, 100, 10]);
        var found = ValueRules.Check(new(values, known, new EarlierColumns(values.UnitCodes, []))).ToList();
        var finding = Assert.Single(found);
        Assert.Equal((FindingCodes.Outlier, "B10", "100"), (finding.Code, finding.Cell, finding.Value));
        Assert.Contains("10", finding.Arguments);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void Check_outlier_needs_ten_values_and_some_spread(int count)
    {
        var (values, known) = Column([.. Enumerable.Range(0, count - 1).Select(i => (double)i), 1_000]);
        Assert.Equal(count >= 10 ? 1 : 0, ValueRules.Check(new(values, known, new EarlierColumns(values.UnitCodes, []))).Count());
        var (level, same) = Column([.. Enumerable.Repeat(100.0, 20), 1]);
        Assert.Empty(ValueRules.Check(new(level, same, new EarlierColumns(level.UnitCodes, []))));
    }

    [Fact]
    public void Check_other_value_in_force_is_a_contradiction_unless_a_correction_was_announced()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", 12], ["沈河区", 13]);
        var earlier = Earlier(read, ("210102", "CASES", June, 11), ("210103", "CASES", June, 13));
        var finding = Assert.Single(Check(read, earlier));
        Assert.Equal((FindingCodes.ContradictsAccepted, Severity.Info, "2024-06", "B2"), (finding.Code, finding.Severity, finding.Sheet, finding.Cell));
        Assert.Equal(["和平区 (210102)", "办件量", "2024-06", "12", "11", "旧表.xlsx 210102 CASES 2024-06"], finding.Arguments);
        Assert.Empty(Check(read, earlier, announced: true));
    }

    [Fact]
    public void Check_zero_declared_after_figures_is_said_and_reported_zero_is_not()
    {
        var read = Workbook(["单位", "CASES"], ["和平区", "零报告"], ["沈河区", 0], ["金州区", "零报告"]);
        var may = Period.Month(2024, 5);
        var found = Check(read, Earlier(read, ("210102", "CASES", may, 8), ("210103", "CASES", may, 8), ("210213", "CASES", may, 0)));
        Assert.Equal([(FindingCodes.ZeroAfterFigures, "B2")], found.Select(f => (f.Code, f.Cell!)));
    }

    [Theory]
    [InlineData(88.8, 24, 27, true)]
    [InlineData(88.9, 24, 27, false)]
    [InlineData(88, 88.4, 100, false)]
    [InlineData(88.88, 24, 27, true)]
    public void Check_cut_off_ratio_is_recognised(double written, double numerator, double denominator, bool cut)
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值", "分子", "分母"], ["和平区", "CLOSED", "2024-06", written, numerator, denominator]).Read();
        Assert.Equal(cut, Check(read).Exists(f => f.Code == FindingCodes.RatioTruncated));
    }

    [Fact]
    public void Check_values_typed_by_hand_have_their_form_checked_too()
    {
        var (values, _) = Column([101]);
        values.IndicatorCodes[0] = "CLOSED";
        values.Items[0] = values.Items[0] with { Numerator = 11, Denominator = 10 };
        values.UnitCodes[0] = "210102";
        var read = new StagedWorkbook(default, EnvDashboard.Intake.Definitions.DefinitionSet.Empty, values, [], new FindingList(9), 1, 1, 0);
        Assert.Equal([FindingCodes.OutOfRange, FindingCodes.NumeratorAboveDenominator, FindingCodes.RatioMismatch], Check(read, checkedWhenRead: false).Select(f => f.Code));
        Assert.Empty(Check(read));
    }

    [Fact]
    public void Neighbours_bridge_gaps_and_keep_to_their_kind()
    {
        Period[] among = [Period.Month(2024, 2), Period.Month(2024, 4), Period.Quarter(2024, 1), Period.Month(2023, 2), Period.MonthRange(2023, 1, 2023, 5)];
        Assert.Equal("2024-04", PeriodNeighbours.Previous(June, among)?.Code);
        Assert.Null(PeriodNeighbours.Previous(Period.Year(2024), among));
        Assert.Equal("2023-02", PeriodNeighbours.LastYear(Period.Month(2024, 2), among)?.Code);
        Assert.Equal("2023-01..2023-05", PeriodNeighbours.LastYear(Period.MonthRange(2024, 1, 2024, 5), among)?.Code);
        Assert.Null(PeriodNeighbours.LastYear(Period.Month(2024, 4), among));
    }

    /// <summary>One indicator, one period, a row a unit from B1 on.</summary>
    private static (StagedValues Values, KnownDictionaries Known) Column(double[] numbers)
    {
        var values = new StagedValues { IndicatorCodes = { "CASES" }, Periods = { June }, Sheets = { "x" } };
        for (var i = 0; i < numbers.Length; i++)
        {
            values.UnitCodes.Add("U" + i.ToString(CultureInfo.InvariantCulture));
            values.Items.Add(new(i, 0, 0, numbers[i], double.NaN, double.NaN, default, -1, 0, new EnvDashboard.Domain.Observations.CellAddress(i + 1, 2).Packed));
        }
        return (values, Reading.Known);
    }
}
