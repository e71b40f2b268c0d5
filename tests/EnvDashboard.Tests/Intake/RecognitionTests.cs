using System.Text.Json;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class RecognitionTests
{
    private static WorkbookBuilder Messy(string month, double online) => new WorkbookBuilder()
        .Sheet("Sheet1", [$"沈阳市{month}营商环境指标"], ["序号", "单位", "网上办理比例（%）", "办件量（万件）", "办结率", $"{month}满意度"], [1, "和平", online, 1.2, 90, 99], [2, "沈河区", 97, 2, 91, 98]).Merge("A1:F1");

    private static readonly LayoutProfile Profile = new()
    {
        Columns = new Dictionary<string, string> { [LayoutFingerprint.HeaderKey("网上办理比例（%）")] = "ONLINE", [LayoutFingerprint.HeaderKey("2024年6月满意度")] = LayoutProfile.Ignore },
        Units = new Dictionary<string, string> { [LayoutFingerprint.UnitKey("和平")] = "210102" },
    };

    private static StagedWorkbook Read(WorkbookBuilder workbook, IntakeRequest request) =>
        WorkbookIntake.Read(new MemoryStream(workbook.Build()), request, Reading.Known, new IntakeLimits(), null, default);

    private static IntakeRequest Request() => new("data.xlsx", null, null);

    [Fact]
    public void Recognition_says_what_was_understood_of_each_column()
    {
        var table = Assert.Single(Messy("2024年6月", 98).Read().Recognition.Tables);
        Assert.Equal(("Sheet1", 1, "wide", 3, 4, "B", "2024-06"), (table.Sheet, table.Table, table.Layout, table.FirstDataRow, table.LastDataRow, table.UnitColumn, table.Period));
        Assert.Equal([2], table.HeaderRows);
        Assert.Contains("A1", table.PeriodFound, StringComparison.Ordinal);
        Assert.Equal(
            [("C", null, "unmatched", "%", 1m), ("D", "CASES", "name", "万件", 10000m), ("E", "CLOSED", "name", null, 1m), ("F", null, "unmatched", null, 1m)],
            table.Columns.Select(c => (c.Column, c.Indicator, c.Matched, c.Measure, c.Factor)));
        var unit = Assert.Single(table.Units);
        Assert.Equal(("B", 3, "和平", null, "unmatched"), (unit.Column, unit.Row, unit.Text, unit.Unit, unit.Matched));
    }

    [Fact]
    public void Recognition_proposes_close_matches_and_assumes_none()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "网上办理率", "办件量"], ["沈河", 98, 1], ["和平区", 97, 2]).Read();
        var column = read.Recognition.Tables[0].Columns[0];
        Assert.Null(column.Indicator);
        Assert.Empty(column.Candidates);
        column = new WorkbookBuilder().Sheet("2024-06", ["单位", "网上可办理率", "平均办理时限"], ["和平区", 98, 1]).Read().Recognition.Tables[0].Columns[1];
        Assert.Equal(("DAYS", null), (Assert.Single(column.Candidates).Code, column.Indicator));
    }

    [Fact]
    public void Profile_goes_before_other_matching_and_is_named()
    {
        var before = Messy("2024年6月", 98).Read();
        Assert.Equal(FindingCodes.UnknownUnit, before.OnlyError().Code);
        var read = Read(Messy("2024年6月", 98), Request() with { Profile = Profile });
        Assert.Empty(read.Errors());
        Assert.Equal([("210102", "ONLINE", 98.0), ("210102", "CASES", 12000.0), ("210102", "CLOSED", 90.0)], read.Seen().Take(3).Select(v => (v.Unit, v.Indicator, v.Value!.Value)));
        Assert.Equal(6, read.Seen().Count);
        var table = Assert.Single(read.Recognition.Tables);
        Assert.True(table.ProfileUsed);
        Assert.Equal(["profile", "name", "name", "ignored"], table.Columns.Select(c => c.Matched));
        Assert.Equal("profile", Assert.Single(table.Units).Matched);
        read.Finding(FindingCodes.ProfileUsed);
    }

    [Fact]
    public void Profile_known_for_the_layout_serves_next_month()
    {
        var june = Assert.Single(Messy("2024年6月", 98).Read().Recognition.Tables);
        var request = Request() with { KnownProfiles = new Dictionary<string, LayoutProfile> { [june.Fingerprint] = Profile } };
        var read = Read(Messy("2024年7月", 96), request);
        Assert.Empty(read.Errors());
        Assert.Equal((june.Fingerprint, "2024-07", 6), (read.Recognition.Tables[0].Fingerprint, read.Recognition.Tables[0].Period, read.Seen().Count));
        Assert.Equal(("ONLINE", 96.0), (read.Seen()[0].Indicator, read.Seen()[0].Value));
    }

    [Theory]
    [InlineData("2024-06", "2024-07", true)]
    [InlineData("2024年6月", "2024年12月", true)]
    [InlineData("6月", "12月", true)]
    [InlineData("办件2024年二季度", "办件2024年三季度", true)]
    [InlineData("区县", "园区", false)]
    public void Fingerprint_leaves_periods_out(string first, string second, bool same)
    {
        Assert.Equal(same, Of(first) == Of(second));
        static string Of(string sheet) => new WorkbookBuilder().Sheet(sheet, ["2024年6月"], ["单位", "办件量"], ["和平区", 1]).Read().Recognition.Tables[0].Fingerprint;
    }

    [Fact]
    public void Fingerprint_differs_when_a_column_is_added() =>
        Assert.NotEqual(
            new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 1]).Read().Recognition.Tables[0].Fingerprint,
            new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", "网办率"], ["和平区", 1, 2]).Read().Recognition.Tables[0].Fingerprint);

    [Fact]
    public void Profile_period_goes_before_what_is_written()
    {
        var read = Read(new WorkbookBuilder().Sheet("2024年5月", ["2024年6月情况"], ["单位", "办件量"], ["和平区", 1]), Request() with { Profile = new() { Period = "2024-07" } });
        Assert.Empty(read.Errors());
        Assert.Equal("2024-07", Assert.Single(read.Seen()).Period);
    }

    [Fact]
    public void Profile_serves_indicators_down_the_side()
    {
        var workbook = new WorkbookBuilder().Sheet("2024-06", ["指标", "和平区", "沈河"], ["网上办理比例", 98, 97]);
        var profile = new LayoutProfile { Columns = new Dictionary<string, string> { ["网上办理比例"] = "ONLINE" }, Units = new Dictionary<string, string> { ["沈河"] = "210103" } };
        var read = Read(workbook, Request() with { Profile = profile });
        Assert.Empty(read.Errors());
        Assert.Equal([("210102", "ONLINE", 98.0), ("210103", "ONLINE", 97.0)], read.Seen().Select(v => (v.Unit, v.Indicator, v.Value!.Value)));
        Assert.Equal((2, "transposed"), (read.Recognition.Tables[0].Columns[0].Row, read.Recognition.Tables[0].Layout));
    }

    [Fact]
    public void Profile_that_names_what_is_gone_is_said_and_not_used()
    {
        var profile = new LayoutProfile { Columns = new Dictionary<string, string> { [LayoutFingerprint.HeaderKey("办件量")] = "GONE" } };
        var read = Read(new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量"], ["和平区", 1]), Request() with { Profile = profile });
        Assert.Equal("CASES", Assert.Single(read.Seen()).Indicator);
        Assert.Equal(Severity.Info, read.Finding(FindingCodes.ProfileStale).Severity);
    }

    [Fact]
    public void Recognition_and_profile_survive_json()
    {
        var recognition = Messy("2024年6月", 98).Read().Recognition;
        var back = JsonSerializer.Deserialize<WorkbookRecognition>(JsonSerializer.Serialize(recognition))!;
        Assert.Equal(JsonSerializer.Serialize(recognition), JsonSerializer.Serialize(back));
        Assert.Equal("ONLINE", JsonSerializer.Deserialize<LayoutProfile>(JsonSerializer.Serialize(Profile))!.Columns[LayoutFingerprint.HeaderKey("网上办理比例（%）")]);
    }

    [Fact]
    public void Recognition_lists_every_table_of_a_sheet()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", null, "单位", "网办率"], ["和平区", 5, null, "沈河区", 98], [], ["指标", "和平区", "沈河区"], ["办结率", 90, 91]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal([(1, "wide", "A", 2), (2, "wide", "D", 2), (3, "transposed", null, 5)], read.Recognition.Tables.Select(t => (t.Table, t.Layout, t.UnitColumn, t.LastDataRow)));
    }

    [Fact]
    public void Understood_sentence_of_a_long_table_names_its_columns() =>
        Assert.Equal(["1", "A", "B", "D, E, F"],
            new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值", "分子", "分母"], ["和平区", "CLOSED", "2024-06", 50, 1, 2]).Read().Finding(FindingCodes.LongUnderstood).Arguments);

    [Fact]
    public void Growth_columns_are_left_out_and_said()
    {
        var read = new WorkbookBuilder().Sheet("2024-06", ["单位", "办件量", "办件量同比"], ["和平区", 5, 3]).Read();
        Assert.Equal(("C1", Severity.Info), (read.Finding(FindingCodes.DerivedLeftOut).Cell, read.Finding(FindingCodes.DerivedLeftOut).Severity));
        Assert.Equal("derived", read.Recognition.Tables[0].Columns[1].Matched);
    }

    [Fact]
    public void Brackets_read_as_negative_are_said() => Reading.ReadCell("(12)").Finding(FindingCodes.BracketNegative);

    [Fact]
    public void Many_unknown_indicators_are_looked_up_within_bounds()
    {
        object?[][] rows = [["单位", "指标", "数值"], .. Enumerable.Range(0, 5000).Select(i => new object?[] { "和平区", $"不存在的指标{i}", i })];
        var read = Reading.Read(new WorkbookBuilder().Sheet("2024-06", rows).Build(), limits: new IntakeLimits { MaxDuration = TimeSpan.FromSeconds(20) });
        Assert.Equal(5000, read.Findings.Errors);
        Assert.InRange(read.Recognition.Tables[0].Columns.Count, 1, 500);
    }
}
