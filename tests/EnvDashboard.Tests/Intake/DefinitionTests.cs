using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Indicators;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Domain.Units;
using EnvDashboard.Intake.Findings;

namespace EnvDashboard.Tests.Intake;

public class DefinitionTests
{
    [Fact]
    public void Read_units_in_chinese_gives_whole_records()
    {
        var read = new WorkbookBuilder()
            .Sheet("单位", ["编码", "名称", "类型", "上级", "别名", "valid_from", "valid_to", "所在城市", "虚构"],
                ["C1", "示范市", "city", null, null, null, null, null, "是"], ["D1", "甲区", "district", "C1", "甲、甲区政府；甲市辖区", "2020-01", "2023年", "示范市", "否"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(SubmissionKind.Definition, read.Kind);
        Assert.True(read.Definitions.Units[0].Invented);
        var unit = read.Definitions.Units[1];
        Assert.Equal((UnitKind.District, "C1", new DateOnly(2020, 1, 1), new DateOnly(2023, 12, 31), "示范市"), (unit.Kind, unit.ParentCode, unit.ValidFrom, unit.ValidTo, unit.City));
        Assert.Equal(["甲", "甲区政府", "甲市辖区"], unit.Aliases);
    }

    [Fact]
    public void Read_known_unit_keeps_absent_columns_and_clears_empty_cells()
    {
        var read = new WorkbookBuilder().Sheet("units", ["code", "name_en", "city"], ["210103", null, "新市"]).Read();
        var unit = Assert.Single(read.Definitions.Units);
        Assert.Equal(("沈河区", null, "新市", UnitKind.District), (unit.Name, unit.NameEn, unit.City, unit.Kind));
    }

    [Fact]
    public void Read_sheet_that_its_name_does_not_tell_is_told_by_its_columns() =>
        Assert.Single(new WorkbookBuilder().Sheet("Sheet1", ["编码", "名称", "类型"], ["X", "某区", "district"]).Read().Definitions.Units);

    [Fact]
    public void Read_wide_data_with_code_and_name_is_not_taken_for_definitions()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["编码", "名称", "类型", "CASES"], ["210102", "和平区", "district", 4]).Read();
        Assert.Equal(SubmissionKind.Indicators, read.Kind);
        Assert.Single(read.Seen());
    }

    public static TheoryData<string, object?[], string, string> BadUnits() => new()
    {
        { "code", [null, "甲区", "district", null, null], FindingCodes.CodeMissing, "A2" },
        { "name", ["X", null, "district", null, null], FindingCodes.NameMissing, "B2" },
        { "kind", ["X", "甲区", "planet", null, null], FindingCodes.UnknownKeyword, "C2" },
        { "parent", ["X", "甲区", "district", "NOWHERE", null], FindingCodes.UnknownParent, "D2" },
        { "self", ["X", "甲区", "district", "X", null], FindingCodes.ParentCycle, "D2" },
        { "date", ["X", "甲区", "district", null, "某日"], FindingCodes.BadDate, "E2" },
    };

    [Theory]
    [MemberData(nameof(BadUnits))]
    public void Read_bad_unit_is_an_error_at_its_cell(string what, object?[] row, string code, string cell)
    {
        var error = new WorkbookBuilder().Sheet("units", ["code", "name", "kind", "parent", "valid_from"], row).Read().OnlyError();
        Assert.True((code, cell) == (error.Code, error.Cell), $"{what}: {error.Code} at {error.Cell}");
    }

    [Fact]
    public void Read_repeated_code_names_the_first_place()
    {
        var error = new WorkbookBuilder().Sheet("units", ["code", "name"], ["X", "甲"], ["X", "乙"]).Read().OnlyError();
        Assert.Equal((FindingCodes.DuplicateCode, "A3"), (error.Code, error.Cell));
        Assert.Contains("units!A2", error.Arguments);
    }

    [Fact]
    public void Read_keyword_error_says_what_is_allowed() =>
        Assert.Contains("higher, lower, target, interval, neutral",
            new WorkbookBuilder().Sheet("indicators", ["code", "name", "direction"], ["X", "某", "up"]).Read().OnlyError().Arguments);

    [Fact]
    public void Read_groups_replace_only_the_memberships_listed()
    {
        var group = Assert.Single(new WorkbookBuilder()
            .Sheet("groups", ["group", "group_name", "unit", "from", "to"], ["G", null, "210102", "2024-01", "2024-06"], ["G", null, "沈河区", null, null]).Read().Definitions.Groups);
        Assert.Equal("全部区县", group.Name);
        Assert.Equal(
            [new("OLD", null, new DateOnly(2023, 12, 31)), new("210102", new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30)), new GroupMembership("210103", null, null)],
            group.Members);
    }

    [Fact]
    public void Read_group_may_hold_units_of_the_same_workbook_wherever_they_stand() =>
        Assert.Empty(new WorkbookBuilder().Sheet("groups", ["group", "group_name", "unit"], ["N", "新组", "NEW"]).Sheet("units", ["code", "name"], ["NEW", "新区"]).Read().Errors());

    [Theory]
    [InlineData("N", "新组", "NOWHERE", FindingCodes.UnknownUnit, "C2")]
    [InlineData("N", "新组", null, FindingCodes.UnitMissing, "C2")]
    [InlineData(null, "新组", "210102", FindingCodes.CodeMissing, "A2")]
    [InlineData("N", null, "210102", FindingCodes.NameMissing, "B2")]
    [InlineData("N", "新组", "铁西区", FindingCodes.AmbiguousUnit, "C2")]
    public void Read_bad_group_row_is_an_error_at_its_cell(string? group, string? name, string? unit, string code, string cell)
    {
        var error = new WorkbookBuilder().Sheet("groups", ["group", "group_name", "unit"], [group, name, unit]).Read().OnlyError();
        Assert.Equal((code, cell), (error.Code, error.Cell));
    }

    [Fact]
    public void Read_indicators_give_whole_records()
    {
        var indicator = Assert.Single(new WorkbookBuilder()
            .Sheet("指标", ["编码", "名称", "领域", "环境", "计量单位", "方向", "kind", "频度", "小数位", "min", "max", "nature", "别名", "口径"],
                ["N1", "新指标", "approvals", "E5", "%", "lower", "ratio", "month", 2, 0, 100, "outcome", "别名甲;别名乙", "按月"]).Read().Definitions.Indicators);
        Assert.Equal(("approvals", "E5", "%", Direction.Lower, IndicatorKind.Ratio, Frequency.Month), (indicator.Domain, indicator.CategoryCode, indicator.UnitOfMeasure, indicator.Direction, indicator.Kind, indicator.Frequency));
        Assert.Equal((2, 0.0, 100.0, IndicatorNature.Outcome, 2, "按月"), (indicator.Decimals, indicator.Min, indicator.Max, indicator.Nature, indicator.Aliases.Count, indicator.CountingRule));
    }

    [Fact]
    public void Read_standard_category_need_not_be_defined()
    {
        var read = new WorkbookBuilder().Sheet("indicators", ["code", "name", "category"], ["N1", "甲", "E1"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal("E1", Assert.Single(read.Definitions.Categories).Code);
    }

    [Theory]
    [InlineData("E9", null, null, null, FindingCodes.UnknownCategory, "C2")]
    [InlineData(null, "abc", null, null, FindingCodes.BadNumber, "D2")]
    [InlineData(null, 5, 1, null, FindingCodes.RangeReversed, "E2")]
    [InlineData(null, null, null, 99, FindingCodes.NumberOutOfRange, "F2")]
    public void Read_bad_indicator_is_an_error_at_its_cell(string? category, object? min, object? max, object? decimals, string code, string cell)
    {
        var error = new WorkbookBuilder().Sheet("indicators", ["code", "name", "category", "min", "max", "decimals"], ["N", "甲", category, min, max, decimals]).Read().OnlyError();
        Assert.Equal((code, cell), (error.Code, error.Cell));
    }

    [Fact]
    public void Read_definitions_and_data_in_one_file_whatever_their_order()
    {
        var read = new WorkbookBuilder()
            .Sheet("2024-06", ["unit", "N1"], ["NEW", 5]).Sheet("units", ["code", "name"], ["NEW", "新区"]).Sheet("indicators", ["code", "name"], ["N1", "甲"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(SubmissionKind.Mixed, read.Kind);
        Assert.Equal(("NEW", "N1"), (Assert.Single(read.Seen()).Unit, read.Seen()[0].Indicator));
    }

    [Fact]
    public void Read_sheet_called_units_without_its_columns_is_an_error() =>
        Assert.Equal(FindingCodes.ColumnMissing, new WorkbookBuilder().Sheet("units", ["foo", "bar"], ["x", "y"]).Read().OnlyError().Code);

    [Fact]
    public void Read_unknown_column_of_a_definition_sheet_warns() =>
        Assert.Equal(Severity.Warning, new WorkbookBuilder().Sheet("units", ["code", "name", "colour"], ["X", "甲", "red"]).Read().Finding(FindingCodes.DefinitionColumnIgnored).Severity);
}
