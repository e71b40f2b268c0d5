using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Tests.Intake;

/// <summary>Every fault of a scheme is found at its sheet and cell, alone, and no scheme comes of the workbook that could be stored.</summary>
public class DefinitionFaultTests
{
    private static readonly object?[] Columns =
        ["node", "parent", "weight", "aggregation", "indicator", "normalisation", "low", "high", "inner_low", "inner_high", "bands", "treatment", "impute", "target"];

    private static readonly object?[] Root = ["R"];

    private static readonly object?[] Leaf = ["L", "R", 1, null, "CASES", "minmax"];

    private static object?[] Node(params (string Column, object? Value)[] cells)
    {
        object?[] row = [.. Leaf, .. new object?[Columns.Length - Leaf.Length]];
        row[0] = "M";
        foreach (var (column, value) in cells) row[Array.IndexOf(Columns, column)] = value;
        return row;
    }

    private static StagedWorkbook Read(object?[][] nodes, params (string Key, object? Value)[] changes)
    {
        var head = new List<object?[]> { new object?[] { "key", "value" } };
        foreach (var (key, value) in new (string, object?)[] { ("code", "S"), ("name", "办法"), ("version", "1"), ("applies_from", "2024-01"), ("group", "G") })
        {
            if (!changes.Any(c => c.Key == key)) head.Add([key, value]);
        }
        foreach (var (key, value) in changes.Where(c => c.Value is not null)) head.Add([key, value]);
        return new WorkbookBuilder().Sheet("scheme", [.. head]).Sheet("scheme_nodes", [Columns, .. nodes]).Read();
    }

    public static TheoryData<string, string, string, object?[][]> Trees() => new()
    {
        { "cycle beside the tree", FindingCodes.NodeCycle, "B4", [Root, Leaf, Node(("parent", "M"), ("indicator", null))] },
        { "cycle without a tree", FindingCodes.RootMissing, "B1", [["A", "B"], ["B", "A"]] },
        { "unknown indicator", FindingCodes.UnknownIndicator, "E3", [Root, Node(("indicator", "没有的"))] },
        { "negative weight", FindingCodes.NegativeWeight, "C3", [Root, Node(("weight", -1))] },
        { "weights all zero", FindingCodes.WeightsAllZero, "C3", [Root, Node(("weight", 0))] },
        { "weight no number", FindingCodes.BadNumber, "C3", [Root, Node(("weight", "重"))] },
        { "goalposts equal", FindingCodes.ParametersWrong, "G3", [Root, Node(("normalisation", "goalposts"), ("low", 5), ("high", 5))] },
        { "goalposts without low", FindingCodes.ParameterMissing, "G3", [Root, Node(("normalisation", "goalposts"), ("high", 5))] },
        { "goalposts without high", FindingCodes.ParameterMissing, "H3", [Root, Node(("normalisation", "goalposts"), ("low", 5))] },
        { "log goalposts at zero", FindingCodes.ParametersWrong, "G3", [Root, Node(("normalisation", "log_goalposts"), ("low", 0), ("high", 5))] },
        { "log goalposts below zero", FindingCodes.ParametersWrong, "G3", [Root, Node(("normalisation", "log_goalposts"), ("low", -1), ("high", 5))] },
        { "interval inside out", FindingCodes.ParametersWrong, "I3", [Root, Node(("normalisation", "interval"), ("low", 0), ("high", 9), ("inner_low", 6), ("inner_high", 4))] },
        { "target missing", FindingCodes.ParameterMissing, "N3", [Root, Node(("normalisation", "target"))] },
        { "duplicate node", FindingCodes.DuplicateCode, "A4", [Root, Leaf, Node(("node", "L"))] },
        { "unknown parent", FindingCodes.UnknownParent, "B4", [Root, Leaf, Node(("parent", "NONE"))] },
        { "two roots", FindingCodes.SeveralRoots, "B4", [Root, Leaf, Node(("parent", null))] },
        { "leaf with children", FindingCodes.InnerNodeWithIndicator, "E3", [Root, Leaf, Node(("parent", "L"))] },
        { "leaf without indicator", FindingCodes.LeafWithoutIndicator, "E4", [Root, Leaf, Node(("indicator", null))] },
        { "bands unreadable", FindingCodes.BadBands, "K3", [Root, Node(("normalisation", "bands"), ("bands", "98以上得100分"))] },
        { "bands missing", FindingCodes.ParameterMissing, "K3", [Root, Node(("normalisation", "bands"))] },
        { "carry_forward without N", FindingCodes.BadImputation, "M3", [Root, Node(("impute", "carry_forward"))] },
        { "normalisation unknown", FindingCodes.UnknownKeyword, "F3", [Root, Node(("normalisation", "magic"))] },
        { "aggregation unknown", FindingCodes.UnknownKeyword, "D2", [["R", null, 1, "median"], Leaf] },
        { "treatment unknown", FindingCodes.UnknownKeyword, "L3", [Root, Node(("treatment", "delete"))] },
        { "node without code", FindingCodes.CodeMissing, "A4", [Root, Leaf, Node(("node", null))] },
        { "nothing but a header", FindingCodes.RootMissing, "B1", [] },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void Read_fault_of_a_tree_is_one_error_at_its_cell(string what, string code, string cell, object?[][] nodes)
    {
        var error = Read(nodes).OnlyError();
        Assert.True((code, "scheme_nodes", cell) == (error.Code, error.Sheet, error.Cell), $"{what}: {error.Code} at {error.Sheet}!{error.Cell}");
    }

    [Theory]
    [InlineData("applies_from", null, FindingCodes.SchemeKeyMissing, "A1")]
    [InlineData("version", null, FindingCodes.SchemeKeyMissing, "A1")]
    [InlineData("group", "NONE", FindingCodes.UnknownGroup, "B6")]
    [InlineData("min_coverage", 1.01, FindingCodes.NumberOutOfRange, "B7")]
    [InlineData("min_coverage", -0.1, FindingCodes.NumberOutOfRange, "B7")]
    [InlineData("rank_decimals", -1, FindingCodes.NumberOutOfRange, "B7")]
    [InlineData("ranking", "best", FindingCodes.UnknownKeyword, "B7")]
    [InlineData("tie_break", "coin", FindingCodes.UnknownKeyword, "B7")]
    [InlineData("missing", "guess", FindingCodes.UnknownKeyword, "B7")]
    [InlineData("status", "maybe", FindingCodes.UnknownKeyword, "B7")]
    [InlineData("scale_max", -5, FindingCodes.NumberOutOfRange, "B7")]
    public void Read_fault_of_a_head_is_one_error_at_its_cell(string key, object? value, string code, string cell)
    {
        var error = Read([Root, Leaf], (key, value)).OnlyError();
        Assert.Equal((code, "scheme", cell), (error.Code, error.Sheet, error.Cell));
    }

    [Fact]
    public void Read_scheme_without_nodes_and_nodes_without_scheme_name_their_cell()
    {
        var (head, nodes) = (new WorkbookBuilder().Sheet("scheme", ["key", "value"], ["code", "S"]).Read().OnlyError(), new WorkbookBuilder().Sheet("scheme_nodes", Columns, Root).Read().OnlyError());
        Assert.Equal((FindingCodes.SchemeWithoutNodes, "scheme", "A1"), (head.Code, head.Sheet, head.Cell));
        Assert.Equal((FindingCodes.NodesWithoutScheme, "scheme_nodes", "A1"), (nodes.Code, nodes.Sheet, nodes.Cell));
    }

    [Fact]
    public void Read_sound_scheme_of_these_tests_has_no_fault() => Assert.Single(Read([Root, Leaf]).Definitions.Schemes);
}
