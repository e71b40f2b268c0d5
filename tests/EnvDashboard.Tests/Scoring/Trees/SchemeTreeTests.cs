using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Tests.Scoring.Trees;

public sealed class SchemeTreeTests
{
    private static SchemeNode Node(string code, string? parent, double weight = 1, bool leaf = false) =>
        new() { Code = code, ParentCode = parent, Name = code, Weight = weight, IndicatorCode = leaf ? code : null };

    private static SchemeTree Compile(params SchemeNode[] nodes) => SchemeTree.Compile(new SchemeBuilder().Template with { Nodes = nodes });

    [Fact]
    public void Compile_nestedWeights_cascadeToASumOfOne()
    {
        var tree = Compile(Node("R", null), Node("X", "R", 1), Node("Y", "R", 3, true), Node("X1", "X", 4, true), Node("X2", "X", 6, true));
        Near.Equal([1, 0.25, 0.75, 0.1, 0.15], tree.CascadeWeight, 1e-15);
        Assert.Equal([2, 3, 4], tree.Leaves);
        Assert.Equal([-1, 0, 0, 1, 1], tree.Parent);
    }

    [Fact]
    public void Compile_rootIsALeaf_isASchemeOfOneIndicator() => Assert.Equal([0], Compile(Node("R", null, leaf: true)).Leaves);

    public static TheoryData<string, SchemeNode[]> Faults => new()
    {
        { "no nodes", [] },
        { "second root", [Node("R", null), Node("A", "R", leaf: true), Node("S", null)] },
        { "not a root", [Node("A", "R", leaf: true), Node("R", null)] },
        { "before its parent", [Node("R", null), Node("A", "B"), Node("B", "A")] },
        { "twice", [Node("R", null), Node("A", "R", leaf: true), Node("A", "R", leaf: true)] },
        { "below the leaf", [Node("R", null), Node("A", "R", leaf: true), Node("B", "A", leaf: true)] },
        { "nothing below", [Node("R", null), Node("A", "R")] },
        { "impossible weight", [Node("R", null), Node("A", "R", -1, true)] },
        { "weight to nothing", [Node("R", null), Node("A", "R", 0, true)] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Compile_badDefinition_isRefusedWithTheFault(string fault, SchemeNode[] nodes) =>
        Assert.Contains(fault, Assert.Throws<ArgumentException>(() => Compile(nodes)).Message, StringComparison.Ordinal);
}
