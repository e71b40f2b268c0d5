using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Leaves;

namespace EnvDashboard.Scoring.Change;

/// <summary>
/// Scores one unit's leaf in a mixture of two runs: its own cell from one side, the others' cells from one side, by the method of one
/// side. Every mixture that occurs is scored once: the whole leaf, so that imputation, outlier treatment and scale follow.
/// </summary>
internal sealed class MixedLeaf(RunSide before, RunSide after)
{
    private readonly Dictionary<(RunSide Method, int Leaf, RunSide Cell, RunSide Earlier, RunSide Others), double> _known = [];
    private readonly Dictionary<(RunSide Side, string Indicator), bool> _hasValue = [];
    private readonly Dictionary<int, (RunSide Method, int Leaf)> _canonical = [];
    private readonly int[]? _parentsBefore = ParentGroups.Of(before.Run.Input);
    private readonly int[]? _parentsAfter = ParentGroups.Of(after.Run.Input);
    private readonly double[] _roomBefore = new double[before.Run.Input.UnitCodes.Count];
    private readonly double[] _roomAfter = new double[after.Run.Input.UnitCodes.Count];

    public double Score(RunSide method, int leaf, SwitchedFactors switched)
    {
        var node = method.Run.Result.Tree.Nodes[leaf];
        var pattern = Side(switched, SwitchedFactors.Missing);
        var own = Side(switched, SwitchedFactors.OwnValues);
        // A value is there when the pattern says so; it is the own side's if that side has one. What is absent is absent in the
        // pattern's way (not reported, not applicable …).
        var cell = HasValue(pattern, node) && HasValue(own, node) ? own : pattern;
        var others = Side(switched, SwitchedFactors.Others);
        // Without carrying forward nothing of the earlier periods goes into a score.
        var earlier = CarriesForward(pattern, others, node) ? pattern : cell;
        if (method == cell && cell == earlier && earlier == others) return method.Run.Result.Scores[leaf][method.Unit];
        (method, leaf) = Canonical(method, leaf, node);
        var key = (method, leaf, cell, earlier, others);
        if (!_known.TryGetValue(key, out var score)) _known.Add(key, score = Compute(method, leaf, node, cell, earlier, others));
        return score;
    }

    /// <summary>The earlier side when both schemes treat the leaf alike: then it need be scored once only.</summary>
    private (RunSide Method, int Leaf) Canonical(RunSide method, int leaf, SchemeNode node)
    {
        if (method == before) return (method, leaf);
        return _canonical.TryGetValue(leaf, out var known) ? known : _canonical[leaf] = EarlierAlike(node) is { } earlier ? (before, earlier) : (method, leaf);
    }

    private int? EarlierAlike(SchemeNode node)
    {
        var (then, now) = (before.Run.Result.Tree, after.Run.Result.Tree);
        var earlier = then.IndexOf(node.Code);
        return earlier >= 0 && then.Nodes[earlier] with { Weight = node.Weight, ParentCode = node.ParentCode } == node
            && (then.Scheme.Missing, then.Scheme.ScaleMax) == (now.Scheme.Missing, now.Scheme.ScaleMax) ? earlier : null;
    }

    private RunSide Side(SwitchedFactors switched, SwitchedFactors factor) => (switched & factor) != 0 ? after : before;

    private static bool CarriesForward(RunSide pattern, RunSide others, SchemeNode node) =>
        pattern.Column(node.IndicatorCode!)?.Earlier is { Count: > 0 } || others.Column(node.IndicatorCode!)?.Earlier is { Count: > 0 };

    private bool HasValue(RunSide side, SchemeNode node)
    {
        var key = (side, node.IndicatorCode!);
        return _hasValue.TryGetValue(key, out var known) ? known : _hasValue[key] = FindValue(side, node);
    }

    private static bool FindValue(RunSide side, SchemeNode node)
    {
        // By the scheme of the side where it knows the indicator (so the base check holds), else by the bare cell.
        if (side.LeafOf(node.IndicatorCode!) is { } leaf) return (side.Run.Result.Marks[leaf]![side.Unit] & LeafMark.Reported) != 0;
        var cell = OwnCell.Of(side.Column(node.IndicatorCode!), side.Unit);
        return double.IsFinite(cell.Value);
    }

    private double Compute(RunSide method, int leaf, SchemeNode node, RunSide cell, RunSide earlier, RunSide others)
    {
        if (method == cell && cell == earlier && earlier == others) return method.Run.Result.Scores[leaf][method.Unit];
        var source = cell.Column(node.IndicatorCode!);
        var column = others.Column(node.IndicatorCode!);
        if (column is null && source is not null) column = EmptyColumn.Of(source.Indicator, others.Run.Input.UnitCodes.Count);
        if (column is not null && others.Prepared(node) is { } prepared)
        {
            var room = others == before ? _roomBefore : _roomAfter;
            return LeafScorer.ScoreOf(others.Unit, leaf, node, OwnCell.Of(source, cell.Unit).Alone(column), prepared, room, method.Run.Input.Scheme);
        }
        if (column is not null && (cell != others || earlier != others))
        {
            var past = CounterfactualRank.EarlierOf(earlier.Column(node.IndicatorCode!), earlier.Unit);
            column = OwnCell.Of(source, cell.Unit).Into(column, others.Unit, past);
        }
        var parents = others == before ? _parentsBefore : _parentsAfter;
        return LeafScorer.ScoreOf(others.Unit, leaf, node, column, others.Run.Input.UnitCodes.Count, parents, method.Run.Input.Scheme);
    }
}
