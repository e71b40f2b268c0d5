using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Points;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class PointsTests
{
    private static readonly object?[] Header = ["单位", "期间", "加扣分", "事由", "依据", "考核办法"];

    private static readonly KnownDictionaries WithScheme = Reading.Known with
    {
        Schemes =
        [
            new Scheme
            {
                Code = "S", Version = "1", Name = "月度考核办法", AppliesFrom = Period.Month(2024, 1), GroupCode = "G", PointCaps = [new("信息 报送", 2, null)],
                Nodes = [new() { Code = "R", Name = "总分" }, new() { Code = "L", ParentCode = "R", Name = "叶", IndicatorCode = "CASES" }],
            },
        ],
    };

    private static StagedWorkbook Read(params object?[][] rows) => new WorkbookBuilder().Sheet("加扣分", [Header, .. rows]).Read(known: WithScheme);

    private static StagedWorkbook Read(WorkbookBuilder builder, SubmissionKind? kind) =>
        WorkbookIntake.Read(new MemoryStream(builder.Build()), new("data.xlsx", kind, null), WithScheme, new IntakeLimits(), null, default);

    [Fact]
    public void Read_points_gives_whole_entries()
    {
        var read = Read(["和平区", "2024-06", 1.5, "创新案例获省级推广", "辽营商〔2024〕3号", null], ["210103", "2024年6月", -0.5, "迟报", null, "S"]);
        Assert.Empty(read.Errors());
        Assert.Equal(
            [
                new(Period.Month(2024, 6), new PointEntry("210102", 1.5, "创新案例获省级推广", "辽营商〔2024〕3号"), null, "加扣分", "C2"),
                new StagedPoint(Period.Month(2024, 6), new PointEntry("210103", -0.5, "迟报"), "S", "加扣分", "C3"),
            ],
            read.Points);
        Assert.Equal((SubmissionKind.Points, 2, 2, 0), (read.Kind, read.Rows, read.Cells, read.Rejected));
        Assert.Empty(read.Seen());
    }

    [Fact]
    public void Read_points_in_english_in_any_order_below_titles_are_told_by_their_columns()
    {
        var read = new WorkbookBuilder()
            .Sheet("Sheet1", ["Additions and deductions"], [null], ["evidence", "reason", "points", "period", "unit"], ["No. 3", "late", -1, "2024Q2", "Shenhe"]).Read();
        Assert.Empty(read.Errors());
        var point = Assert.Single(read.Points);
        Assert.Equal(("210103", "2024Q2", "C4"), (point.Entry.UnitCode, point.Period.Code, point.Cell));
    }

    [Fact]
    public void Read_points_without_a_period_column_take_it_from_title_sheet_or_upload()
    {
        object?[][] table = [["单位", "分值", "事由"], ["和平区", 1, "表彰"]];
        Assert.Equal("2024-05", Assert.Single(new WorkbookBuilder().Sheet("加扣分", [["2024年5月加扣分情况"], .. table]).Read().Points).Period.Code);
        Assert.Equal("2024-07", Assert.Single(new WorkbookBuilder().Sheet("2024年7月", table).Read().Points).Period.Code);
        Assert.Equal("2024-08", Assert.Single(new WorkbookBuilder().Sheet("points", table).Read("2024-08.xlsx").Points).Period.Code);
        Assert.Equal("2024-09", Assert.Single(new WorkbookBuilder().Sheet("points", table).Read(period: Period.Month(2024, 9)).Points).Period.Code);
        var error = new WorkbookBuilder().Sheet("points", table).Read().OnlyError();
        Assert.Equal((FindingCodes.PeriodMissing, "points"), (error.Code, error.Sheet));
    }

    [Fact]
    public void Read_date_cell_in_the_period_column_means_its_month() =>
        Assert.Equal("2024-06", Assert.Single(Read(["和平区", new DateOnly(2024, 6, 1), 1, "表彰", null, null]).Points).Period.Code);

    [Theory]
    [InlineData("+1", 1)]
    [InlineData("－0.5", -0.5)]
    [InlineData("2分", 2)]
    [InlineData("加1.5分", 1.5)]
    [InlineData("扣0.5分", -0.5)]
    [InlineData("减 2", -2)]
    public void Read_points_as_people_write_them(string written, double points) =>
        Assert.Equal(points, Assert.Single(Read(["和平区", "2024-06", written, "x", null, null]).Points).Entry.Points);

    public static TheoryData<string, object?[], string> BadRows() => new()
    {
        { FindingCodes.UnknownUnit, ["无此区", "2024-06", 1, "x", null, null], "A2" },
        { FindingCodes.AmbiguousUnit, ["铁西区", "2024-06", 1, "x", null, null], "A2" },
        { FindingCodes.UnitMissing, [null, "2024-06", 1, "x", null, null], "A2" },
        { FindingCodes.BadPeriod, ["和平区", null, 1, "x", null, null], "B2" },
        { FindingCodes.BadPeriod, ["和平区", "上个月", 1, "x", null, null], "B2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", null, "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", 0, "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", "若干", "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", "扣-2", "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", "约2", "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", new PercentCell(0.02), "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", new ErrorCell("#REF!"), "x", null, null], "C2" },
        { FindingCodes.PointsNotANumber, ["和平区", "2024-06", 1e200, "x", null, null], "C2" },
        { FindingCodes.ReasonMissing, ["和平区", "2024-06", 1, null, "第3号", null], "D2" },
        { FindingCodes.TextTooLong, ["和平区", "2024-06", 1, new string('长', 201), null, null], "D2" },
        { FindingCodes.UnknownScheme, ["和平区", "2024-06", 1, "x", null, "T"], "F2" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void Read_bad_points_are_an_error_at_their_cell(string code, object?[] row, string cell)
    {
        var read = Read(row);
        var error = read.OnlyError();
        Assert.Equal((code, "加扣分", cell), (error.Code, error.Sheet, error.Cell));
        Assert.Empty(read.Points);
        Assert.Equal((1, 1), (read.Rows, read.Rejected));
    }

    [Fact]
    public void Read_ambiguous_unit_lists_the_candidates_and_unknown_scheme_those_known()
    {
        Assert.Contains(Read(["铁西区", "2024-06", 1, "x", null, null]).OnlyError().Arguments, a => a.Contains("210106", StringComparison.Ordinal) && a.Contains("210303", StringComparison.Ordinal));
        Assert.Contains("S", Read(["和平区", "2024-06", 1, "x", null, "T"]).OnlyError().Arguments);
    }

    [Fact]
    public void Read_same_entry_twice_names_both_cells_and_evidence_tells_two_apart()
    {
        object?[] row = ["和平区", "2024-06", -1, "迟报", "第1号", null];
        var error = Read(row, ["210102", "2024年6月", -1, "迟 报", "第1号", null]).OnlyError();
        Assert.Equal((FindingCodes.PointsTwice, "C3"), (error.Code, error.Cell));
        Assert.Contains("加扣分!C2", error.Arguments);
        Assert.Equal(4, Read(row, ["和平区", "2024-06", -1, "迟报", "第2号", null], ["和平区", "2024-06", -1, "迟报", "第1号", "S"], ["和平区", "2024-07", -1, "迟报", "第1号", null]).Points.Count);
    }

    [Fact]
    public void Read_reason_takes_the_spelling_of_the_cap_that_limits_it() =>
        Assert.Equal("信息 报送", Assert.Single(Read(["和平区", "2024-06", 1, "信息报送", null, null]).Points).Entry.Reason);

    [Fact]
    public void Read_totals_notes_and_blank_rows_are_no_entries()
    {
        var read = Read(["和平区", "2024-06", 1, "表彰", null, null], [null], ["沈河区", "2024-06"], ["合计", null, 1], ["注：以文件为准"]);
        Assert.Empty(read.Errors());
        Assert.Single(read.Points);
        Assert.Equal(1, read.Rows);
    }

    [Fact]
    public void Read_points_may_rest_on_units_and_schemes_of_the_same_file()
    {
        var read = new WorkbookBuilder()
            .Sheet("加扣分", Header, ["新区", "2024-06", 1, "x", null, "N"])
            .Sheet("units", ["code", "name"], ["NEW", "新区"])
            .Sheet("scheme", ["key", "value"], ["code", "N"], ["name", "新办法"], ["version", 1], ["applies_from", "2024"], ["group", "G"])
            .Sheet("scheme_nodes", ["node", "parent", "indicator"], ["R", null, null], ["L", "R", "CASES"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal(("NEW", "N", SubmissionKind.Mixed), (Assert.Single(read.Points).Entry.UnitCode, read.Points[0].SchemeCode, read.Kind));
    }

    [Theory]
    [InlineData(null, 1, 1, 1, SubmissionKind.Mixed)]
    [InlineData(SubmissionKind.Points, 0, 0, 1, SubmissionKind.Points)]
    [InlineData(SubmissionKind.Indicators, 0, 1, 0, SubmissionKind.Indicators)]
    [InlineData(SubmissionKind.Definition, 1, 0, 0, SubmissionKind.Definition)]
    public void Read_kind_asked_for_is_the_only_one_read(SubmissionKind? asked, int units, int values, int points, SubmissionKind kind)
    {
        var read = Read(
            new WorkbookBuilder().Sheet("加扣分", Header, ["和平区", "2024-06", 1, "x", null, null]).Sheet("2024-06", ["单位", "CASES"], ["和平区", 4])
                .Sheet("units", ["code", "name"], ["NEW", "新区"]), asked);
        Assert.Empty(read.Errors());
        Assert.Equal((units, values, points, kind), (read.Definitions.Units.Count, read.Values.Items.Count, read.Points.Count, read.Kind));
        Assert.Equal(asked is null ? 0 : 2, read.Findings.Kept.Count(f => f.Code == FindingCodes.KindExcluded));
    }

    [Theory]
    [InlineData("加扣分", FindingCodes.PointsColumnMissing)]
    [InlineData("points", FindingCodes.PointsColumnMissing)]
    public void Read_sheet_called_points_without_its_columns_is_an_error(string name, string code)
    {
        var some = new WorkbookBuilder().Sheet(name, ["单位", "分值"], ["和平区", 1]).Read().OnlyError();
        Assert.Equal((code, "A1", "reason"), (some.Code, some.Cell, some.Arguments[1]));
        Assert.Equal(code, new WorkbookBuilder().Sheet(name, ["foo", "bar"], ["x", 1]).Read().OnlyError().Code);
    }

    [Fact]
    public void Read_table_with_a_column_of_indicators_is_data()
    {
        var read = new WorkbookBuilder().Sheet("x", ["单位", "指标", "期间", "数值", "分值", "原因"], ["和平区", "CASES", "2024-06", 5, 2, "按办法"]).Read();
        Assert.Empty(read.Points);
        Assert.Single(read.Seen());
    }

    [Fact]
    public void Read_csv_of_points() =>
        Assert.Equal(-2, Assert.Single(Reading.ReadCsv("unit,period,points,reason\n210102,2024-06,-2,late\n", "points.csv").Points).Entry.Points);
}
