using System.Text.Json;
using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class DefinitionCapTests
{
    private static WorkbookBuilder Scheme(string number = "", string code = "S") => new WorkbookBuilder().Scheme(number, code);

    private static StagedWorkbook ReadCaps(params object?[][] rows) => Scheme().Sheet("point_caps", [["reason", "max_added", "max_deducted"], .. rows]).Read();

    private static StagedWorkbook ReadVetoes(params object?[][] rows) => Scheme().Sheet("一票否决", [["指标", "条件", "封顶分"], .. rows]).Read();

    [Fact]
    public void Read_caps_and_vetoes_belong_to_the_scheme()
    {
        var scheme = Assert.Single(Scheme()
            .Sheet("加扣分上限", ["事由", "加分上限", "扣分上限"], ["信息报送", 2, null], ["迟报", null, 5], ["表彰", 0, 0])
            .Sheet("vetoes", ["indicator", "condition", "cap_at"], ["网办率", "<60%", 59.9], ["CASES", "＞20", null]).Read().Definitions.Schemes);
        Assert.Equal([new("信息报送", 2, null), new("迟报", null, 5), new PointCap("表彰", 0, 0)], scheme.PointCaps);
        Assert.Equal([new("ONLINE", new("<", 60, 0), 59.9), new Veto("CASES", new(">", 20, 0))], scheme.Vetoes);
    }

    [Fact]
    public void Read_caps_of_several_schemes_are_told_apart_by_their_numbers()
    {
        var read = Scheme().Scheme("2", "T").Sheet("point_caps2", ["reason", "max_added"], ["x", 1]).Sheet("vetoes", ["indicator", "condition"], ["CASES", ">9"]).Read();
        Assert.Empty(read.Errors());
        Assert.Equal([(0, 1), (1, 0)], read.Definitions.Schemes.Select(s => (s.PointCaps.Count, s.Vetoes.Count)));
    }

    [Theory]
    [InlineData(">20", ">", 20)]
    [InlineData(">= 20%", ">=", 20)]
    [InlineData("≤95.5", "<=", 95.5)]
    [InlineData("大于20%", ">", 20)]
    [InlineData("不低于 3", ">=", 3)]
    [InlineData("=0", "=", 0)]
    public void Read_condition_in_its_forms(string written, string comparison, double bound) =>
        Assert.Equal(new Band(comparison, bound, 0), Assert.Single(Assert.Single(ReadVetoes(["ONLINE", written]).Definitions.Schemes).Vetoes).Condition);

    public static TheoryData<string, object?[], string> BadCaps() => new()
    {
        { FindingCodes.ReasonMissing, [null, 1, 2], "A2" },
        { FindingCodes.CapWithoutLimit, ["x", null, null], "B2" },
        { FindingCodes.NumberOutOfRange, ["x", -1, null], "B2" },
        { FindingCodes.NumberOutOfRange, ["x", null, -1], "C2" },
        { FindingCodes.BadNumber, ["x", null, "多"], "C2" },
    };

    [Theory]
    [MemberData(nameof(BadCaps))]
    public void Read_bad_cap_is_an_error_at_its_cell(string code, object?[] row, string cell)
    {
        var error = ReadCaps(row).OnlyError();
        Assert.Equal((code, "point_caps", cell), (error.Code, error.Sheet, error.Cell));
    }

    public static TheoryData<string, object?[], string> BadVetoes() => new()
    {
        { FindingCodes.IndicatorMissing, [null, ">1", 0], "A2" },
        { FindingCodes.UnknownIndicator, ["没有", ">1", 0], "A2" },
        { FindingCodes.BadCondition, ["CASES", "很大", 0], "B2" },
        { FindingCodes.BadCondition, ["CASES", null, 0], "B2" },
        { FindingCodes.BadCondition, ["CASES", "20", 0], "B2" },
        { FindingCodes.BadCondition, ["CASES", ">20%", 0], "B2" },
        { FindingCodes.NumberOutOfRange, ["CASES", ">1", -1], "C2" },
        { FindingCodes.NumberOutOfRange, ["CASES", ">1", 101], "C2" },
        { FindingCodes.BadNumber, ["CASES", ">1", "零分"], "C2" },
    };

    [Theory]
    [MemberData(nameof(BadVetoes))]
    public void Read_bad_veto_is_an_error_at_its_cell(string code, object?[] row, string cell)
    {
        var error = ReadVetoes(row).OnlyError();
        Assert.Equal((code, "一票否决", cell), (error.Code, error.Sheet, error.Cell));
    }

    [Fact]
    public void Read_cap_or_veto_twice_names_the_first_place()
    {
        var cap = ReadCaps(["信息报送", 1, null], ["信息 报送", 2, null]).OnlyError();
        Assert.Equal((FindingCodes.DuplicateCode, "A3", "A2"), (cap.Code, cap.Cell, cap.Arguments[1]));
        var veto = ReadVetoes(["CASES", ">1", 0], ["办件量", "大于1", 60]).OnlyError();
        Assert.Equal((FindingCodes.DuplicateCode, "B3", "B2"), (veto.Code, veto.Cell, veto.Arguments[1]));
        Assert.Empty(ReadVetoes(["CASES", ">20", 60], ["CASES", ">40", 0]).Errors());
    }

    [Fact]
    public void Read_caps_without_their_scheme_are_an_error()
    {
        var alone = new WorkbookBuilder().Sheet("point_caps", ["reason", "max_added"], ["x", 1]).Read().OnlyError();
        Assert.Equal((FindingCodes.SheetWithoutScheme, "point_caps", "A1"), (alone.Code, alone.Sheet, alone.Cell));
        var other = Scheme().Scheme("2", "T").Sheet("vetoes3", ["indicator", "condition"], ["CASES", ">9"]).Read().OnlyError();
        Assert.Equal((FindingCodes.SheetWithoutScheme, "vetoes3", "A1"), (other.Code, other.Sheet, other.Cell));
    }

    [Fact]
    public void Read_published_version_with_another_cap_is_refused()
    {
        var published = Assert.Single(ReadCaps(["x", 1, null]).Definitions.Schemes);
        var known = Reading.Known with { Schemes = [published] };
        Scheme().Sheet("point_caps", ["reason", "max_added"], ["x", 1]).Read(known: known).Finding(FindingCodes.PublishedVersionSame);
        Assert.Equal(FindingCodes.PublishedVersionChanged, Scheme().Sheet("point_caps", ["reason", "max_added"], ["x", 2]).Read(known: known).OnlyError().Code);
        Assert.Equal(FindingCodes.PublishedVersionChanged, Scheme().Sheet("vetoes", ["indicator", "condition"], ["CASES", ">9"]).Read(known: known).OnlyError().Code);
    }

    [Fact]
    public void Caps_and_vetoes_survive_the_way_through_json()
    {
        var read = Scheme().Sheet("point_caps", ["reason", "max_added"], ["x", 1]).Sheet("vetoes", ["indicator", "condition", "cap_at"], ["CASES", ">9", 60]).Read();
        var scheme = Assert.Single(read.Definitions.Schemes);
        Assert.Equal(scheme.PointCaps, JsonSerializer.Deserialize<PointCap[]>(JsonSerializer.Serialize(scheme.PointCaps)));
        Assert.Equal(scheme.Vetoes, JsonSerializer.Deserialize<Veto[]>(JsonSerializer.Serialize(scheme.Vetoes)));
    }

    [Fact]
    public void Read_same_indicator_scored_twice_alike_under_one_parent_is_allowed_and_said()
    {
        object?[][] head = [["key", "value"], ["code", "S"], ["name", "办法"], ["version", 1], ["applies_from", "2024-01"], ["group", "G"]];
        object?[][] nodes = [["node", "parent", "indicator", "normalisation"], ["R", null, null, null], ["A", "R", "CASES", "minmax"], ["B", "R", "CASES", "zscore"]];
        Assert.DoesNotContain(new WorkbookBuilder().Sheet("scheme", head).Sheet("scheme_nodes", nodes).Read().Findings.Kept, f => f.Severity != Severity.Info);
        var twice = new WorkbookBuilder().Sheet("scheme", head).Sheet("scheme_nodes", [.. nodes, ["C", "R", "办件量", "minmax"]]).Read();
        var warning = twice.Finding(FindingCodes.IndicatorTwice);
        Assert.Equal((Severity.Warning, "C5", "C3"), (warning.Severity, warning.Cell, warning.Arguments[1]));
        Assert.Single(twice.Definitions.Schemes);
    }
}
