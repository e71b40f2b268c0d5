using System.Globalization;
using System.Text.Json;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class RulesSheetTests
{
    private static StagedWorkbook Read(params object?[][] rows) => new WorkbookBuilder().Sheet("rules", [["code", "expression", "severity", "message", "message_en", "indicator"], .. rows]).Read();

    [Fact]
    public void Read_rules_in_chinese_gives_whole_records()
    {
        var read = new WorkbookBuilder()
            .Sheet("校验规则", ["编码", "表达式", "级别", "说明", "指标"], ["R1", "办结率 <= 网办率", "阻断", "办结率不应高于网办率", "网办率"], ["R2", "CASES >= 0", null, null, null], ["R3", "CASES >= 0", "停用", null, null]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(SubmissionKind.Definition, read.Kind);
        Assert.Equal(
            [
                new() { Code = "R1", Expression = "办结率 <= 网办率", Severity = RuleSeverity.Block, Message = "办结率不应高于网办率", IndicatorCode = "ONLINE" },
                new() { Code = "R2", Expression = "CASES >= 0", Severity = RuleSeverity.Warn },
                new ValueRule { Code = "R3", Expression = "CASES >= 0", Severity = RuleSeverity.Off },
            ],
            read.Definitions.Rules);
    }

    [Fact]
    public void Read_known_rule_keeps_absent_columns()
    {
        var known = Reading.Known with { Rules = [new() { Code = "R1", Expression = "CASES > 0", Severity = RuleSeverity.Block, Message = "说明", IndicatorCode = "CASES" }] };
        var rule = Assert.Single(new WorkbookBuilder().Sheet("rules", ["code", "severity"], ["R1", "inform"]).Read(known: known).Definitions.Rules);
        Assert.Equal(known.Rules[0] with { Severity = RuleSeverity.Inform }, rule);
    }

    [Fact]
    public void Read_rules_may_speak_of_indicators_of_the_same_file() =>
        Assert.Empty(new WorkbookBuilder().Sheet("rules", ["code", "expression"], ["R", "NEW > 0"]).Sheet("indicators", ["code", "name"], ["NEW", "新指标"]).Read().Errors());

    public static TheoryData<string, object?[], string> BadRules() => new()
    {
        { FindingCodes.CodeMissing, [null, "CASES > 0"], "A2" },
        { FindingCodes.ExpressionMissing, ["R"], "B2" },
        { FindingCodes.RuleExpectedValue, ["R", "CASES >"], "B2" },
        { FindingCodes.UnknownIndicator, ["R", "CASE > 0"], "B2" },
        { FindingCodes.RuleTooDeep, ["R", new string('(', 1_000)], "B2" },
        { FindingCodes.RuleTooLong, ["R", new string('(', 10_000)], "B2" },
        { FindingCodes.UnknownKeyword, ["R", "CASES > 0", "fatal"], "C2" },
        { FindingCodes.TextTooLong, ["R", "CASES > 0", "warn", new string('长', 501)], "D2" },
        { FindingCodes.UnknownIndicator, ["R", "CASES > 0", "warn", null, null, "没有"], "F2" },
    };

    [Theory]
    [MemberData(nameof(BadRules))]
    public void Read_bad_rule_is_an_error_at_its_cell(string code, object?[] row, string cell)
    {
        var error = Read(row).OnlyError();
        Assert.Equal((code, "rules", cell), (error.Code, error.Sheet, error.Cell));
    }

    [Fact]
    public void Read_fault_says_the_place_in_both_languages()
    {
        var error = Read(["R", "CASES > ONLINE )"]).OnlyError();
        Assert.Contains("\")\" is out of place at character 16", FindingMessage.Of(error, CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("第 16 个字符", FindingMessage.Of(error, CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_repeated_rule_names_the_first_place() => Assert.Contains("rules!A2", Read(["R", "CASES > 0"], ["r", "CASES > 1"]).OnlyError().Arguments);

    [Fact]
    public void Rules_survive_the_way_through_json_and_old_sets_have_none()
    {
        var rules = Read(["R", "CASES > 0", "block", "说明", "text", "CASES"]).Definitions.Rules;
        Assert.Equal(rules, JsonSerializer.Deserialize<ValueRule[]>(JsonSerializer.Serialize(rules)));
        var old = JsonSerializer.Deserialize<EnvDashboard.Intake.Definitions.DefinitionSet>("""{"Units":[],"Groups":[],"Categories":[],"Indicators":[],"Schemes":[]}""")!;
        Assert.True(old.IsEmpty);
    }
}
