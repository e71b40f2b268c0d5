using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Definitions;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

public class SchemeTests
{
    private static readonly object?[] Header = ["node", "parent", "name", "weight", "indicator", "normalisation", "low", "high", "target", "inner_low", "inner_high", "points", "per_event", "bands", "impute", "aggregation"];
    private static readonly object?[] Root = ["ROOT", null, "总分", 1];

    private static object?[][] Head(params (string Key, object? Value)[] changes)
    {
        var keys = new Dictionary<string, object?> { ["code"] = "S", ["name"] = "办法", ["version"] = 1, ["applies_from"] = "2024-01", ["group"] = "G" };
        foreach (var (key, value) in changes) keys[key] = value;
        return [["key", "value"], .. keys.Select(k => new[] { k.Key, k.Value })];
    }

    private static StagedWorkbook Read(object?[][] head, params object?[][] nodes) => new WorkbookBuilder().Sheet("scheme", head).Sheet("scheme_nodes", [Header, .. nodes]).Read();

    private static StagedWorkbook ReadLeaf(params object?[] leaf) => Read(Head(), Root, ["L", "ROOT", "叶", 1, "CASES", .. leaf]);

    [Fact]
    public void Read_scheme_gives_every_field()
    {
        var read = Read(
            Head(("issued_on", new DateOnly(2024, 7, 26)), ("applies_from", "2024年6月"), ("ranking", "dense"), ("rank_decimals", 2), ("tie_break", "coverage;code"), ("min_coverage", 0.5),
                ("missing", "zero"), ("scale_max", 10), ("status", "draft"), ("note", "说明"), ("group", "全部区县")),
            Root, ["A", "ROOT", "甲", 2, null, null, null, null, null, null, null, null, null, null, null, "geometric"], ["A1", "A", null, 1, "网办率", "goalposts", 0, 100], ["B", "ROOT", "乙", 1, "DAYS", "bands", null, null, null, null, null, null, null, ">=98:10；>=95:8;else:0", "carry_forward:2"]);
        Assert.Empty(read.Errors());
        var scheme = Assert.Single(read.Definitions.Schemes);
        Assert.Equal(("S", "1", "G", "2024-06", new DateOnly(2024, 7, 26)), (scheme.Code, scheme.Version, scheme.GroupCode, scheme.AppliesFrom.Code, scheme.IssuedOn));
        Assert.Equal((RankingMethod.Dense, 2, 0.5, MissingRule.Zero, 10.0, SchemeStatus.Draft), (scheme.Ranking, scheme.RankDecimals, scheme.MinCoverage, scheme.Missing, scheme.ScaleMax, scheme.Status));
        Assert.Equal([TieBreak.Coverage, TieBreak.Code], scheme.TieBreaks);
        Assert.Equal(["ROOT", "A", "A1", "B"], scheme.Nodes.Select(n => n.Code));
        Assert.Equal(("ONLINE", "网办率", 0.0, 100.0), (scheme.Nodes[2].IndicatorCode, scheme.Nodes[2].Name, scheme.Nodes[2].Low, scheme.Nodes[2].High));
        Assert.Equal(Aggregation.Geometric, scheme.Nodes[1].Aggregation);
        Assert.Equal([new Band(">=", 98, 10), new Band(">=", 95, 8), new Band(null, 0, 0)], scheme.Nodes[3].Bands);
        Assert.Equal(new Imputation(ImputeMethod.CarryForward, 2), scheme.Nodes[3].Impute);
    }

    [Fact]
    public void Read_children_before_their_parents_are_put_in_order() =>
        Assert.Equal(["ROOT", "L"], Assert.Single(Read(Head(), ["L", "ROOT", "叶", 1, "CASES"], Root).Definitions.Schemes).Nodes.Select(n => n.Code));

    [Theory]
    [InlineData("code")]
    [InlineData("version")]
    [InlineData("name")]
    [InlineData("applies_from")]
    [InlineData("group")]
    public void Read_scheme_without_what_it_needs_is_an_error(string key)
    {
        var error = Read(Head((key, null)), Root, ["L", "ROOT", "叶", 1, "CASES"]).OnlyError();
        Assert.Equal((FindingCodes.SchemeKeyMissing, key), (error.Code, error.Arguments[0]));
    }

    [Theory]
    [InlineData("group", "NONE", FindingCodes.UnknownGroup)]
    [InlineData("min_coverage", 1.5, FindingCodes.NumberOutOfRange)]
    [InlineData("rank_decimals", 16, FindingCodes.NumberOutOfRange)]
    [InlineData("rank_decimals", 1.5, FindingCodes.NumberOutOfRange)]
    [InlineData("scale_max", 0, FindingCodes.NumberOutOfRange)]
    [InlineData("scale_max", "big", FindingCodes.BadNumber)]
    [InlineData("ranking", "best", FindingCodes.UnknownKeyword)]
    [InlineData("tie_break", "coin", FindingCodes.UnknownKeyword)]
    [InlineData("issued_on", "昨天", FindingCodes.BadDate)]
    [InlineData("applies_from", "昨天", FindingCodes.BadPeriod)]
    public void Read_scheme_with_a_bad_value_is_an_error_at_it(string key, object value, string code)
    {
        var error = Read(Head((key, value)), Root, ["L", "ROOT", "叶", 1, "CASES"]).OnlyError();
        Assert.Equal((code, 'B'), (error.Code, error.Cell![0]));
    }

    public static TheoryData<string, object?[][]> BadTrees() => new()
    {
        { FindingCodes.DuplicateCode, [Root, ["L", "ROOT", "x", 1, "CASES"], ["L", "ROOT", "y", 1, "CASES"]] },
        { FindingCodes.UnknownParent, [Root, ["L", "ROOT", "x", 1, "CASES"], ["M", "NONE", "y", 1, "CASES"]] },
        { FindingCodes.SeveralRoots, [Root, ["L", "ROOT", "x", 1, "CASES"], ["M", null, "y", 1, "CASES"]] },
        { FindingCodes.RootMissing, [["A", "B", "x", 1], ["B", "A", "y", 1]] },
        { FindingCodes.LeafWithoutIndicator, [Root, ["L", "ROOT", "x", 1, "CASES"], ["M", "ROOT", "y", 1]] },
        { FindingCodes.InnerNodeWithIndicator, [["ROOT", null, "x", 1, "ONLINE"], ["L", "ROOT", "x", 1, "CASES"]] },
        { FindingCodes.UnknownIndicator, [Root, ["L", "ROOT", "x", 1, "NONE"]] },
        { FindingCodes.NegativeWeight, [Root, ["L", "ROOT", "x", -1, "CASES"]] },
        { FindingCodes.WeightsAllZero, [Root, ["L", "ROOT", "x", 0, "CASES"], ["M", "ROOT", "y", 0, "ONLINE"]] },
        { FindingCodes.BadNumber, [Root, ["L", "ROOT", "x", "heavy", "CASES"]] },
    };

    [Theory]
    [MemberData(nameof(BadTrees))]
    public void Read_nodes_that_are_no_tree_are_an_error(string code, object?[][] nodes) => Assert.Equal(code, Read(Head(), nodes).OnlyError().Code);

    [Fact]
    public void Read_circle_beside_the_tree_names_its_nodes() =>
        Assert.Equal([FindingCodes.NodeCycle, FindingCodes.NodeCycle], Read(Head(), Root, ["L", "ROOT", "x", 1, "CASES"], ["A", "B", "x", 1], ["B", "A", "y", 1]).Errors().Select(e => e.Code));

    public static TheoryData<string, object?[]> BadLeaves() => new()
    {
        { FindingCodes.UnknownKeyword, ["magic"] },
        { FindingCodes.ParameterMissing, ["goalposts", null, 100] },
        { FindingCodes.ParametersWrong, ["goalposts", 5, 5] },
        { FindingCodes.ParametersWrong, ["log_goalposts", 0, 5] },
        { FindingCodes.ParameterMissing, ["target"] },
        { FindingCodes.ParametersWrong, ["interval", 0, 100, null, 60, 40] },
        { FindingCodes.ParameterMissing, ["bands"] },
        { FindingCodes.BadBands, ["bands", null, null, null, null, null, null, null, ">=98=100"] },
        { FindingCodes.BadBands, ["bands", null, null, null, null, null, null, null, "else:0;>=98:100"] },
        { FindingCodes.NumberOutOfRange, ["bands", null, null, null, null, null, null, null, ">=98:120;else:0"] },
        { FindingCodes.BadImputation, ["minmax", null, null, null, null, null, null, null, null, "carry_forward"] },
        { FindingCodes.BadImputation, ["minmax", null, null, null, null, null, null, null, null, "guess"] },
    };

    [Theory]
    [MemberData(nameof(BadLeaves))]
    public void Read_leaf_without_what_its_normalisation_needs_is_an_error(string code, object?[] leaf) => Assert.Equal(code, ReadLeaf(leaf).OnlyError().Code);

    [Fact]
    public void Read_deduction_without_its_numbers_names_both() => Assert.Equal(2, ReadLeaf("deduction").Errors().Count(e => e.Code == FindingCodes.ParameterMissing));

    [Theory]
    [InlineData("none")]
    [InlineData("minmax")]
    [InlineData("zscore")]
    [InlineData("percentile_rank")]
    [InlineData("rank")]
    [InlineData("group_average")]
    public void Read_normalisation_without_parameters_is_accepted(string word) => Assert.Empty(ReadLeaf(word).Errors());

    [Fact]
    public void Read_published_version_may_be_repeated_but_not_changed()
    {
        object?[][] nodes = [Root, ["L", "ROOT", "叶", 1, "CASES", "minmax"]];
        var scheme = Assert.Single(Read(Head(), nodes).Definitions.Schemes);
        var known = Reading.Known with { Schemes = [scheme] };
        var same = new WorkbookBuilder().Sheet("scheme", Head()).Sheet("scheme_nodes", [Header, .. nodes]).Read(known: known);
        Assert.Empty(same.Errors());
        same.Finding(FindingCodes.PublishedVersionSame);
        var changed = new WorkbookBuilder().Sheet("scheme", Head(("scale_max", 10))).Sheet("scheme_nodes", [Header, .. nodes]).Read(known: known);
        Assert.Equal(FindingCodes.PublishedVersionChanged, changed.OnlyError().Code);
        var draft = new WorkbookBuilder().Sheet("scheme", Head(("scale_max", 10))).Sheet("scheme_nodes", [Header, .. nodes]).Read(known: Reading.Known with { Schemes = [scheme with { Status = SchemeStatus.Draft }] });
        Assert.Equal(10, Assert.Single(draft.Definitions.Schemes).ScaleMax);
    }

    [Fact]
    public void Read_nodes_and_scheme_need_each_other()
    {
        Assert.Equal(FindingCodes.NodesWithoutScheme, new WorkbookBuilder().Sheet("scheme_nodes", Header, Root).Read().OnlyError().Code);
        Assert.Equal(FindingCodes.SchemeWithoutNodes, new WorkbookBuilder().Sheet("scheme", Head()).Read().OnlyError().Code);
    }

    [Fact]
    public void Read_several_schemes_are_told_apart_by_a_number()
    {
        object?[][] nodes = [Header, Root, ["L", "ROOT", "叶", 1, "CASES"]];
        var read = new WorkbookBuilder().Sheet("scheme", Head()).Sheet("scheme_nodes", nodes).Sheet("scheme 2", Head(("code", "T"))).Sheet("scheme_nodes 2", nodes).Read();
        Assert.Equal(["S", "T"], read.Definitions.Schemes.Select(s => s.Code));
    }

    [Theory]
    [InlineData(">=98:100;>=95:80;>=90:60;else:0", 4)]
    [InlineData("＞＝98：100；其他：0", 2)]
    [InlineData("≤3:100、else:0", 2)]
    public void TryRead_bands_in_their_forms(string text, int steps)
    {
        Assert.True(BandsText.TryRead(text, out var bands));
        Assert.Equal(steps, bands.Count);
    }
}
