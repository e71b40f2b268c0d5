using EnvDashboard.Domain.Submissions;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public sealed class TargetSheetTests
{
    private static StagedWorkbook Read(params object?[][] rows) =>
        new WorkbookBuilder().Sheet("targets", [["indicator", "kind", "value", "low", "high", "group", "unit", "from", "to", "source"], .. rows]).Read();

    [Fact]
    public void Read_targets_in_chinese_of_all_four_kinds()
    {
        var read = new WorkbookBuilder()
            .Sheet("目标", ["指标", "类型", "目标值", "下限", "上限", "排名组", "单位", "起", "止", "来源"],
                ["平均办理时长", "固定值", 30, null, null, null, null, "2024-01", "2024年12月", "方案"],
                ["网上可办率", "上下限", null, "95%", null, "全部区县", null, null, null, null],
                ["办结率", "全市平均", null, null, null, "G", null, null, null, null],
                ["DAYS", "外部标准", 1, null, null, null, "沈河区", null, null, "开办企业210标准"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(SubmissionKind.Definition, read.Kind);
        Assert.Equal(
            [
                new() { IndicatorCode = "DAYS", Kind = TargetKind.Fixed, Value = 30, From = new(2024, 1, 1), To = new(2024, 12, 31), Source = "方案" },
                new() { IndicatorCode = "ONLINE", Kind = TargetKind.Bound, Low = 95, GroupCode = "G" },
                new() { IndicatorCode = "CLOSED", Kind = TargetKind.GroupAverage, GroupCode = "G" },
                new IndicatorTarget { IndicatorCode = "DAYS", Kind = TargetKind.External, Value = 1, UnitCode = "210103", Source = "开办企业210标准" },
            ],
            read.Definitions.Targets);
    }

    [Fact]
    public void Read_known_target_keeps_absent_columns()
    {
        var known = Reading.Known with { Targets = [new() { IndicatorCode = "DAYS", Kind = TargetKind.Fixed, Value = 30, To = new(2024, 12, 31), Source = "方案" }] };
        var target = Assert.Single(new WorkbookBuilder().Sheet("targets", ["indicator", "kind", "value"], ["DAYS", "fixed", 20]).Read(known: known).Definitions.Targets);
        Assert.Equal(known.Targets[0] with { Value = 20 }, target);
    }

    [Theory]
    [InlineData(FindingCodes.TargetWithoutNumber, "C2", "DAYS", "fixed", null, null, null, null)]
    [InlineData(FindingCodes.TargetWithoutNumber, "D2", "DAYS", "bound", 30, null, null, null)]
    [InlineData(FindingCodes.TargetWithoutNumber, "C2", "DAYS", "external", null, null, null, "标准")]
    [InlineData(FindingCodes.TargetWithoutNumber, "C2", "DAYS", "external", 30, 20, null, "标准")]
    [InlineData(FindingCodes.TargetSourceMissing, "J2", "DAYS", "external", 30, null, null, null)]
    [InlineData(FindingCodes.TargetGroupMissing, "F2", "DAYS", "group_average", null, null, null, null)]
    [InlineData(FindingCodes.UnknownKeyword, "B2", "DAYS", "soon", 30, null, null, null)]
    [InlineData(FindingCodes.IndicatorMissing, "A2", null, "fixed", 30, null, null, null)]
    [InlineData(FindingCodes.UnknownIndicator, "A2", "天数", "fixed", 30, null, null, null)]
    [InlineData(FindingCodes.RangeReversed, "E2", "DAYS", "bound", null, 30, 20, null)]
    public void Read_faulty_target_is_refused_at_its_cell(string code, string cell, string? indicator, string kind, int? value, int? low, int? high, string? source)
    {
        var error = Read([indicator, kind, value, low, high, null, null, null, null, source]).OnlyError();
        Assert.Equal((code, "targets", cell), (error.Code, error.Sheet, error.Cell));
    }

    [Fact]
    public void Read_same_target_twice_names_the_first_place()
    {
        var error = Read(["DAYS", "fixed", 30, null, null, null, null, null, null, null], ["平均办理时长", "固定值", 31, null, null, null, null, null, null, null]).OnlyError();
        Assert.Equal((FindingCodes.TargetTwice, "A3"), (error.Code, error.Cell));
        Assert.Contains("targets!A2", error.Arguments);
    }

    [Fact]
    public void Read_number_beside_a_group_average_is_left_out_and_said()
    {
        var read = Read(["DAYS", "group_average", 30, null, null, "G", null, null, null, null]);
        Assert.Equal(FindingCodes.TargetNumberUnused, read.Finding(FindingCodes.TargetNumberUnused).Code);
        Assert.Null(Assert.Single(read.Definitions.Targets).Value);
    }

    [Theory]
    [InlineData("F2", FindingCodes.UnknownGroup, "无此组", null)]
    [InlineData("G2", FindingCodes.UnknownUnit, null, "无此区")]
    [InlineData("G2", FindingCodes.AmbiguousUnit, null, "铁西区")]
    public void Read_unknown_place_is_refused(string cell, string code, string? group, string? unit)
    {
        var error = Read(["DAYS", "fixed", 30, null, null, group, unit, null, null, null]).OnlyError();
        Assert.Equal((code, cell), (error.Code, error.Cell));
    }
}
