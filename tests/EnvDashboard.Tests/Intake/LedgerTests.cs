using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Periods;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Intake;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class LedgerTests
{
    private static readonly object?[] Header = ["编号", "责任地区/单位", "环境", "事项", "措施数", "时限", "自报状态", "事要解决", "关键数字", "数字单位", "上级编号", "层级", "期间"];

    private static readonly KnownDictionaries Known = Reading.Known with
    {
        Categories = [new() { Code = "E1", Name = "政通人和的经济发展环境" }, new() { Code = "E5", Name = "阳光便利的审批环境" }],
    };

    private static StagedWorkbook Read(params object?[][] rows) => new WorkbookBuilder().Sheet("整改台账", [["某市整改台账"], Header, .. rows]).Read(known: Known);

    [Fact]
    public void Read_ledger_gives_whole_items_below_titles()
    {
        var read = Read(["1.1", "和平区", "E5", "审批时限偏长", 3, "2024-06-30", "已完成", "是", "30余", "工作日", "1", "具体表现", "2024"]);
        Assert.Empty(read.Errors());
        var item = Assert.Single(read.Items);
        Assert.Equal(("210102", "2024", "1.1", "A3", "K3"), (item.UnitCode, item.Period.Code, item.ItemNo, item.Cell, item.ParentCell));
        var expected = new RectificationEntry("审批时限偏长")
        {
            ParentNo = "1", Level = RectificationLevel.Manifestation, Category = "E5", Measures = 3, Due = new(2024, 6, 30), Claimed = RectificationState.Completed, Solved = true,
            KeyFigure = 30, KeyQualifier = "余", KeyUnit = "工作日",
        };
        Assert.Equal(expected, item.Entry);
        Assert.Equal((SubmissionKind.Rectification, 1L), (read.Kind, read.Rows));
    }

    [Fact]
    public void Read_ledger_in_english_in_any_order_is_told_by_its_columns()
    {
        var read = new WorkbookBuilder().Sheet("Sheet1", ["claimed", "title", "unit", "item_no", "period", "category"], ["long_term", "Fees", "210103", 7, "2024", "阳光便利的审批环境"]).Read(known: Known);
        Assert.Empty(read.Errors());
        var item = Assert.Single(read.Items);
        Assert.Equal(("210103", "7", "E5", RectificationState.LongTerm), (item.UnitCode, item.ItemNo, item.Entry.Category, item.Entry.Claimed));
    }

    [Fact]
    public void Read_ledger_empty_cells_say_nothing_and_not_stated_stays_not_stated()
    {
        var read = Read(["1", "和平区", null, "甲", null, null, null, null, null, null, null, null, "2024"], ["2", "和平区", null, "乙", null, null, "not_stated", null, null, null, null, null, "2024"]);
        Assert.Empty(read.Errors());
        Assert.Equal([null, RectificationState.NotStated], read.Items.Select(i => i.Entry.Claimed));
        Assert.Null(read.Items[0].Entry.Measures);
    }

    [Theory]
    [InlineData(1, "不存在区", FindingCodes.UnknownUnit, "B3")]
    [InlineData(2, "E99", FindingCodes.UnknownCategory, "C3")]
    [InlineData(3, null, FindingCodes.LedgerTitleMissing, "D3")]
    [InlineData(4, "三四条", FindingCodes.BadNumber, "E3")]
    [InlineData(5, "尽快", FindingCodes.BadDate, "F3")]
    [InlineData(6, "差不多", FindingCodes.UnknownKeyword, "G3")]
    [InlineData(7, "也许", FindingCodes.UnknownKeyword, "H3")]
    [InlineData(11, "层", FindingCodes.UnknownKeyword, "L3")]
    [InlineData(12, "某年", FindingCodes.BadPeriod, "M3")]
    public void Read_ledger_wrong_cell_is_an_error_at_that_cell(int column, object? value, string code, string cell)
    {
        object?[] row = ["1", "和平区", "E5", "甲", 1, "2024-06-30", "completed", "yes", 1, "项", null, "problem", "2024"];
        row[column] = value;
        var error = Read(row).OnlyError();
        Assert.Equal((code, cell, "整改台账"), (error.Code, error.Cell, error.Sheet));
    }

    [Fact]
    public void Read_ledger_same_number_twice_names_both_cells()
    {
        var error = Read(["1", "和平区", null, "甲", null, null, null, null, null, null, null, null, "2024"], ["1", "210102", null, "乙", null, null, null, null, null, null, null, null, "2024年"]).OnlyError();
        Assert.Equal((FindingCodes.LedgerNumberTwice, "A4"), (error.Code, error.Cell));
        Assert.Equal("整改台账!A3", error.Arguments[3]);
    }

    [Fact]
    public void Read_sheet_called_a_ledger_without_its_columns_says_what_is_lacking()
    {
        var error = new WorkbookBuilder().Sheet("整改台账", ["编号", "自报状态"], ["1", "已完成"]).Read(known: Known).OnlyError();
        Assert.Equal(FindingCodes.LedgerColumnMissing, error.Code);
        Assert.Equal("unit, title", error.Arguments[1]);
    }

    [Fact]
    public void Read_ledger_asked_for_another_kind_is_left_out_and_said()
    {
        var file = new WorkbookBuilder().Sheet("整改台账", Header, ["1", "和平区", null, "甲", null, null, null, null, null, null, null, null, "2024"]).Build();
        var read = WorkbookIntake.Read(new MemoryStream(file), new("data.xlsx", SubmissionKind.Indicators, null), Known, new IntakeLimits(), null, default);
        Assert.Empty(read.Items);
        Assert.Equal(Severity.Info, read.Finding(FindingCodes.KindExcluded).Severity);
    }

    [Fact]
    public void Read_ledger_without_a_period_takes_that_of_its_title_or_is_refused()
    {
        var titled = new WorkbookBuilder().Sheet("整改台账", ["2024年整改台账"], ["编号", "单位", "事项", "自报状态"], ["1", "和平区", "甲", "推进中"]).Read(known: Known);
        Assert.Equal(Period.Year(2024), Assert.Single(titled.Items).Period);
        Assert.Equal(FindingCodes.PeriodMissing, new WorkbookBuilder().Sheet("整改台账", ["编号", "单位", "事项", "自报状态"], ["1", "和平区", "甲", "推进中"]).Read(known: Known).OnlyError().Code);
    }
}
