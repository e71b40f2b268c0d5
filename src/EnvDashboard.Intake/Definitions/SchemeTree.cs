using EnvDashboard.Domain.Findings;
using EnvDashboard.Domain.Schemes;
using EnvDashboard.Intake.Findings;
using EnvDashboard.Intake.Recognition;
using EnvDashboard.Intake.Staging;

namespace EnvDashboard.Intake.Definitions;

/// <summary>Reads scheme_nodes and checks that they are one tree whose leaves are indicators.</summary>
internal sealed class SchemeTree(DefinitionTable table, IndicatorFinder indicators, double scaleMax, FindingList findings)
{
    private readonly Dictionary<string, (SchemeNode Node, DefinitionRow Row)> nodes = new(StringComparer.Ordinal);
    private readonly List<SchemeNode> ordered = [];

    /// <summary>Parents before their children; empty when the nodes are not a tree, which has then been reported.</summary>
    public IReadOnlyList<SchemeNode> Read()
    {
        var rows = RowsByCode.Of([table], "node", findings).ToList();
        var parents = rows.Select(r => r.Row.Text("parent")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (code, row) in rows)
        {
            var node = new SchemeNodeRow(row, indicators, scaleMax).Read(code, isInner: parents.Contains(code));
            nodes[code] = (node, row);
            ordered.Add(node);
        }
        if (ordered.Count == 0)
        {
            NoRoot();
            return [];
        }
        RemarkRepetitions();
        return CheckParents() & CheckRoots() ? Arrange() : [];
    }

    private bool CheckParents()
    {
        var good = true;
        foreach (var (node, row) in nodes.Values)
        {
            if (node.ParentCode is { } parent && !nodes.ContainsKey(parent))
            {
                row.Error(FindingCodes.UnknownParent, "parent", parent, parent);
                good = false;
            }
        }
        foreach (var siblings in ordered.Where(n => n.ParentCode is not null).GroupBy(n => n.ParentCode!))
        {
            if (siblings.Any(n => n.Weight != 0)) continue;
            nodes[siblings.First().Code].Row.Error(FindingCodes.WeightsAllZero, "weight", "0", siblings.Key);
        }
        return good;
    }

    /// <summary>
    /// One indicator may be scored in two ways under one parent (attainment and standing in the group); twice in the same way is
    /// allowed too, but more often a row copied and not changed.
    /// </summary>
    private void RemarkRepetitions()
    {
        foreach (var same in ordered.Where(n => n.IsLeaf).GroupBy(n => (n.ParentCode, n.IndicatorCode, n.Normalisation)))
        {
            foreach (var again in same.Skip(1))
                nodes[again.Code].Row.Warn(
                    FindingCodes.IndicatorTwice, "indicator", again.IndicatorCode, again.IndicatorCode!, nodes[same.First().Code].Row.Cell("indicator"));
        }
    }

    private bool CheckRoots()
    {
        var roots = ordered.Where(n => n.ParentCode is null).ToList();
        if (roots.Count == 1) return true;
        if (roots.Count == 0) NoRoot();
        foreach (var extra in roots.Skip(1)) nodes[extra.Code].Row.Error(FindingCodes.SeveralRoots, "parent", extra.Code, extra.Code, roots[0].Code);
        return false;
    }

    private void NoRoot() => findings.Add(Finding.Error(FindingCodes.RootMissing, table.Sheet, table.HeaderCell("parent"), null, table.Sheet));

    /// <summary>Walks down from the root; what it does not reach hangs in a circle.</summary>
    private List<SchemeNode> Arrange()
    {
        var children = ordered.Where(n => n.ParentCode is not null).ToLookup(n => n.ParentCode!, StringComparer.Ordinal);
        var arranged = new List<SchemeNode>();
        var open = new Stack<SchemeNode>();
        open.Push(ordered.First(n => n.ParentCode is null));
        while (open.TryPop(out var node))
        {
            arranged.Add(node);
            foreach (var child in children[node.Code].Reverse()) open.Push(child);
        }
        if (arranged.Count == ordered.Count) return arranged;
        var reached = arranged.Select(n => n.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var node in ordered.Where(n => !reached.Contains(n.Code))) nodes[node.Code].Row.Error(FindingCodes.NodeCycle, "parent", node.ParentCode, node.Code);
        return [];
    }
}
