using EnvDashboard.Domain.Schemes;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Scoring.Normalisations;
using EnvDashboard.Scoring.Points;
using EnvDashboard.Scoring.Ranking;
using EnvDashboard.Scoring.Trees;

namespace EnvDashboard.Scoring;

/// <summary>Scores the units of one group in one period by one scheme. Pure arithmetic: the same input gives the same result.</summary>
public static class SchemeScorer
{
    /// <exception cref="ArgumentException">The scheme's tree cannot be compiled, or an array is not parallel to the units.</exception>
    public static ScoringResult Score(ScoringInput input) => Score(input, SchemeTree.Compile(input.Scheme));

    /// <summary>The same with a tree compiled before, for many periods of one scheme.</summary>
    /// <exception cref="ArgumentException">An array is not parallel to the units.</exception>
    public static ScoringResult Score(ScoringInput input, SchemeTree tree)
    {
        var notices = new List<ScoringNotice>();
        var nodes = tree.Count;
        var units = input.UnitCodes.Count;
        var (scores, raw, used) = (new double[nodes][], new double[]?[nodes], new double[]?[nodes]);
        var (marks, scales, blocks) = (new LeafMark[]?[nodes], new LeafScale?[nodes], new UnrankedReason[]?[nodes]);
        var parents = ParentGroups.Of(input);
        foreach (var leaf in tree.Leaves)
        {
            var node = tree.Nodes[leaf];
            var source = input.Columns.GetValueOrDefault(node.IndicatorCode!);
            EnsureParallel(source, units);
            var scored = LeafScorer.Score(leaf, node, source, units, parents, input.Scheme, notices);
            scores[leaf] = scored.Scores;
            raw[leaf] = scored.Column.Raw;
            used[leaf] = scored.Column.Used;
            marks[leaf] = scored.Column.Marks;
            scales[leaf] = scored.Scale;
            if (input.Scheme.Missing == MissingRule.Exclude) blocks[leaf] = MissingBlocks(scored);
        }
        TreeAggregator.Aggregate(tree, scores, blocks, notices);
        var onTop = PointsAndVetoes.Apply(input, scores[0], code => RawOf(input, tree, raw, code), notices);
        return new()
        {
            Tree = tree,
            UnitCodes = input.UnitCodes,
            Scores = scores,
            Totals = onTop.Totals,
            Points = onTop.Points,
            Ceilings = onTop.Ceilings,
            Coverage = LeafCoverage.Of(tree, marks, units),
            Raw = raw,
            Used = used,
            Marks = marks,
            Scales = scales,
            Blocks = blocks,
            Notices = notices,
        };
    }

    /// <summary>Scores many periods, on all processors; results in the order of the inputs.</summary>
    /// <exception cref="AggregateException">One or more inputs could not be scored.</exception>
    public static ScoringResult[] ScoreAll(IReadOnlyList<ScoringInput> inputs)
    {
        var results = new ScoringResult[inputs.Count];
        Parallel.For(0, results.Length, i => results[i] = Score(inputs[i]));
        return results;
    }

    /// <summary>Values as reported: those of the leaf of this indicator, else of a column that is in no leaf.</summary>
    private static double[]? RawOf(ScoringInput input, SchemeTree tree, double[]?[] raw, string indicatorCode)
    {
        foreach (var leaf in tree.Leaves)
        {
            if (string.Equals(tree.Nodes[leaf].IndicatorCode, indicatorCode, StringComparison.Ordinal)) return raw[leaf];
        }
        return input.Columns.GetValueOrDefault(indicatorCode)?.Values;
    }

    private static UnrankedReason[]? MissingBlocks(LeafScores leaf)
    {
        UnrankedReason[]? blocks = null;
        for (var unit = 0; unit < leaf.Scores.Length; unit++)
        {
            if (!double.IsNaN(leaf.Scores[unit]) || (leaf.Column.Marks[unit] & LeafMark.NotApplicable) != 0) continue;
            blocks ??= new UnrankedReason[leaf.Scores.Length];
            blocks[unit] = UnrankedReason.MissingExcluded;
        }
        return blocks;
    }

    private static void EnsureParallel(IndicatorColumn? column, int units)
    {
        if (column is null) return;
        if (column.Values.Length == units && (column.Numerators?.Length ?? units) == units && (column.Denominators?.Length ?? units) == units
            && (column.States?.Length ?? units) == units) return;
        throw new ArgumentException($"The column of indicator {column.Indicator.Code} is not parallel to the {units} units.", nameof(column));
    }
}
