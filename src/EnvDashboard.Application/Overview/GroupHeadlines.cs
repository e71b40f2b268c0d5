using EnvDashboard.Application.Rankings;
using EnvDashboard.Domain;
using EnvDashboard.Scoring;
using EnvDashboard.Scoring.Change;

namespace EnvDashboard.Application.Overview;

/// <summary>The figures people ask about first: approvals, complaints, rectification; each by its heaviest indicator in the scheme.</summary>
internal static class GroupHeadlines
{
    private static readonly string[] Domains = ["approvals", "complaints", "rectification"];

    public static IReadOnlyList<HeadlineView> Of(ScoredRun run, ScoredRun? previous) => [.. Domains.Select(d => Of(d, run, previous)).OfType<HeadlineView>()];

    private static HeadlineView? Of(string domain, ScoredRun run, ScoredRun? previous)
    {
        var tree = run.Result.Tree;
        var leaf = tree.Leaves
            .Where(l => tree.CascadeWeight[l] > 0 && ColumnOf(run, l)?.Indicator.Domain == domain)
            .OrderByDescending(l => tree.CascadeWeight[l]).Select(l => (int?)l).FirstOrDefault();
        if (leaf is not { } at) return null;
        var indicator = ColumnOf(run, at)!.Indicator;
        var (value, isTotal, reported) = GroupValue.Of(ColumnOf(run, at)!, run.Result.Raw[at]!);
        var before = previous?.Input.Columns.GetValueOrDefault(indicator.Code) is { } column && previous.Result.Tree.IndexOf(tree.Nodes[at].Code) is >= 0 and var then
            ? GroupValue.Of(column, previous.Result.Raw[then]!).Value : null;
        return new(
            domain, indicator.Code, indicator.Name, indicator.NameEn, indicator.UnitOfMeasure, indicator.Decimals, Keyword.Of(indicator.Direction), value, before,
            tree.Nodes[at].Target, isTotal, reported, run.Input.UnitCodes.Count);
    }

    private static IndicatorColumn? ColumnOf(ScoredRun run, int leaf) =>
        run.Result.Tree.Nodes[leaf].IndicatorCode is { } code ? run.Input.Columns.GetValueOrDefault(code) : null;
}
