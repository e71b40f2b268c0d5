using EnvDashboard.Domain.Schemes;

namespace EnvDashboard.Scoring.Trees;

/// <summary>A scheme's nodes compiled to arrays, in the order of the scheme: parents before children, the root at index 0.</summary>
public sealed class SchemeTree
{
    private readonly Dictionary<string, int> _index;

    private SchemeTree(
        Scheme scheme, int[] parent, int[][] children, double[] share, double[] cascade, int[] leaves, Dictionary<string, int> index)
    {
        Scheme = scheme;
        Parent = parent;
        Children = children;
        ShareOfSiblings = share;
        CascadeWeight = cascade;
        Leaves = leaves;
        _index = index;
    }

    public Scheme Scheme { get; }
    public IReadOnlyList<SchemeNode> Nodes => Scheme.Nodes;
    public int Count => Parent.Length;

    /// <summary>Index of each node's parent; −1 for the root.</summary>
    public int[] Parent { get; }

    /// <summary>Indices of each node's children, in scheme order; empty for leaves.</summary>
    public int[][] Children { get; }

    /// <summary>Weight of each node among its siblings, 0..1; siblings add up to 1, the root is 1.</summary>
    public double[] ShareOfSiblings { get; }

    /// <summary>Weight of each node in the composite, 0..1: the product of the shares on its path. The leaves add up to 1.</summary>
    public double[] CascadeWeight { get; }

    /// <summary>Indices of the leaves, in scheme order.</summary>
    public int[] Leaves { get; }

    public bool IsLeaf(int node) => Nodes[node].IsLeaf;

    /// <summary>Index of the node with this code; −1 when there is none. Codes are compared ordinally.</summary>
    public int IndexOf(string code) => _index.GetValueOrDefault(code, -1);

    /// <summary>Compiles a scheme.</summary>
    /// <exception cref="ArgumentException">
    /// No node, a first node with a parent, a second root, a parent that is unknown or comes later (so also a cycle), a node code used
    /// twice, a leaf with children, an inner node without, a weight that is negative or not a number, siblings whose weights are all 0.
    /// </exception>
    public static SchemeTree Compile(Scheme scheme)
    {
        var nodes = scheme.Nodes;
        if (nodes.Count == 0) throw Bad(scheme, "has no nodes");
        var index = new Dictionary<string, int>(nodes.Count, StringComparer.Ordinal);
        var parent = new int[nodes.Count];
        var children = new List<int>[nodes.Count];
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            children[i] = [];
            parent[i] = ParentOf(scheme, index, node, i);
            if (!index.TryAdd(node.Code, i)) throw Bad(scheme, $"names node {node.Code} twice");
            if (!(node.Weight >= 0) || double.IsInfinity(node.Weight)) throw Bad(scheme, $"gives node {node.Code} an impossible weight");
            if (i == 0) continue;
            if (nodes[parent[i]].IsLeaf) throw Bad(scheme, $"hangs {node.Code} below the leaf {nodes[parent[i]].Code}");
            children[parent[i]].Add(i);
        }
        var kids = Array.ConvertAll(children, list => list.ToArray());
        var share = Shares(scheme, kids);
        return new(scheme, parent, kids, share, Cascade(parent, share), LeavesOf(nodes), index);
    }

    private static int ParentOf(Scheme scheme, Dictionary<string, int> before, SchemeNode node, int at)
    {
        if (node.ParentCode is null) return at == 0 ? -1 : throw Bad(scheme, $"has a second root {node.Code}");
        if (at == 0) throw Bad(scheme, $"starts with {node.Code}, which is not a root");
        return before.TryGetValue(node.ParentCode, out var parent)
            ? parent
            : throw Bad(scheme, $"places {node.Code} before its parent {node.ParentCode}");
    }

    private static double[] Shares(Scheme scheme, int[][] children)
    {
        var share = new double[children.Length];
        share[0] = 1;
        for (var node = 0; node < children.Length; node++)
        {
            if (scheme.Nodes[node].IsLeaf) continue;
            if (children[node].Length == 0) throw Bad(scheme, $"has nothing below the inner node {scheme.Nodes[node].Code}");
            var sum = 0.0;
            foreach (var child in children[node]) sum += scheme.Nodes[child].Weight;
            if (sum <= 0) throw Bad(scheme, $"gives weight to nothing below {scheme.Nodes[node].Code}");
            foreach (var child in children[node]) share[child] = scheme.Nodes[child].Weight / sum;
        }
        return share;
    }

    private static double[] Cascade(int[] parent, double[] share)
    {
        var cascade = new double[parent.Length];
        cascade[0] = 1;
        for (var node = 1; node < parent.Length; node++) cascade[node] = cascade[parent[node]] * share[node];
        return cascade;
    }

    private static int[] LeavesOf(IReadOnlyList<SchemeNode> nodes)
    {
        var leaves = new List<int>(nodes.Count);
        for (var i = 0; i < nodes.Count; i++) if (nodes[i].IsLeaf) leaves.Add(i);
        return [.. leaves];
    }

    private static ArgumentException Bad(Scheme scheme, string fault) =>
        new($"Scheme {scheme.Code} version {scheme.Version} {fault}.", nameof(scheme));
}
