using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;
using EnvDashboard.Scoring.Explanations;
using EnvDashboard.Scoring.Leaves;
using EnvDashboard.Scoring.Ranking;

namespace EnvDashboard.Application.Rankings;

/// <summary>Every node of a run as it stands for one unit.</summary>
/// <param name="at">Index of the unit in the run.</param>
/// <param name="before">Index of the unit in the previous run; −1 = not there.</param>
internal sealed class ExplainedNodes(DictionarySnapshot known, ScoredRun run, int at, ScoredRun? previous, int before, IReadOnlyDictionary<int, SourceView> sources)
{
    private static readonly LeafMark[] Special = [.. Enum.GetValues<LeafMark>().Where(m => m is not (LeafMark.None or LeafMark.Reported))];

    private readonly UnitExplanation explained = UnitExplanation.Of(run.Result, at);
    private readonly IReadOnlyDictionary<string, ChangeSplit>? splits = previous is null ? null : ChangeSplit.ByNode(previous, run, run.Input.UnitCodes[at]);

    public IReadOnlyList<ExplainedNodeView> All() => [.. Enumerable.Range(0, run.Result.Tree.Count).Select(Node)];

    private ExplainedNodeView Node(int node)
    {
        var result = run.Result;
        var tree = result.Tree;
        var definition = tree.Nodes[node];
        var own = explained.Nodes[node];
        var scores = ScoresOf(result, node);
        var (rank, rankedCount) = Ranker.PlaceOf(result, node, at);
        var (average, best) = Standing(scores);
        var indicator = definition.IndicatorCode is { } code ? known.Indicators[known.IndicatorIds[code]] : null;
        var column = indicator is null ? null : run.Input.Columns.GetValueOrDefault(indicator.Code);
        var earlier = previous is null || before < 0 ? -1 : previous.Result.Tree.IndexOf(definition.Code);
        return new ExplainedNodeView(
            definition.Code,
            definition.ParentCode,
            definition.Name,
            definition.NameEn,
            definition.IndicatorCode,
            column?.Indicator.UnitOfMeasure ?? indicator?.UnitOfMeasure,
            indicator?.Decimals,
            Number(scores[at]),
            Number(rank),
            rankedCount,
            average,
            best,
            ShareOfPresent(node),
            own.CascadeWeight,
            Number(own.Contribution),
            Number(own.Raw),
            Number(column?.Numerators?[at] ?? double.NaN),
            Number(column?.Denominators?[at] ?? double.NaN),
            indicator is null ? null : Keyword.Of(column?.States?[at] ?? (double.IsNaN(own.Raw) ? ObservationState.NotReported : ObservationState.Reported)),
            Number(own.Low),
            Number(own.High),
            earlier < 0 ? null : Number(ScoresOf(previous!.Result, earlier)[before]),
            earlier < 0 || previous!.Result.Raw[earlier] is not { } raw ? null : Number(raw[before]),
            splits is null || !splits.TryGetValue(definition.Code, out var split) ? null : View(split),
            indicator is null ? null : sources.GetValueOrDefault(known.IndicatorIds[indicator.Code]))
        {
            Used = Number(own.Used),
            Target = definition.Target,
            GroupValue = column is not null && result.Raw[node] is { } reported ? GroupValue.Of(column, reported).Value : null,
            BestValue = column is not null && result.Raw[node] is { } figures ? GroupValue.Best(column, figures) : null,
            Marks = own.Marks == LeafMark.Reported ? [] : [.. Special.Where(m => (own.Marks & m) != 0).Select(Keyword.Of)],
        };
    }

    private static double[] ScoresOf(ScoringResult result, int node) => node == 0 ? result.Totals : result.Scores[node];

    /// <summary>Average and best of the units with a score.</summary>
    private static (double? Average, double? Best) Standing(double[] scores)
    {
        var all = ColumnSummary.Of(scores);
        return all.Count == 0 ? (null, null) : (all.Mean, all.Max);
    }

    /// <summary>The weight among the siblings that have a score for this unit; 0 when the node itself has none.</summary>
    private double ShareOfPresent(int node)
    {
        var (tree, scores) = (run.Result.Tree, run.Result.Scores);
        if (node == 0) return 1;
        if (double.IsNaN(scores[node][at])) return 0;
        var present = tree.Children[tree.Parent[node]].Where(c => !double.IsNaN(scores[c][at])).Sum(c => tree.ShareOfSiblings[c]);
        return present > 0 ? tree.ShareOfSiblings[node] / present : 0;
    }

    private static ChangeSplitView View(ChangeSplit split) => new(split.Change, split.OwnValues, split.Goalposts, split.Weights, split.Missing, split.Points);

    private static double? Number(double value) => GetRanking.Number(value);
}
