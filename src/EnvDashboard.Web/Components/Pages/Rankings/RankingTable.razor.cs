using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Every ranked unit. Long lists are drawn only where they are looked at.</summary>
public sealed partial class RankingTable
{
    private const int Many = 120;

    private IReadOnlyList<NodeReference> children = [];
    private List<RankingRowView> rows = [];
    private bool hasPoints;
    private RankingView? measured;

    /// <summary>What a row is measured against: the best and the mean of the group, and where the group stood a year before.</summary>
    private List<(string Text, double? Score, IReadOnlyDictionary<string, double> Children)> levels = [];

    [Parameter, EditorRequired]
    public RankingView Ranking { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    [Parameter]
    public LastYearLevels? LastYear { get; set; }

    private bool Long => rows.Count > Many;

    private int Decimals => Ranking.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(measured, Ranking)) return;
        measured = Ranking;
        rows = [.. Ranking.Rows];
        hasPoints = rows.Exists(r => r.Points is not (null or 0));
        children = [.. Ranking.Nodes.Where(n => n.Parent == Ranking.Node)];
        var (best, average) = OfChildren();
        levels = rows.Count == 0 ? [] : [("Best", rows.Max(r => r.Score), best), ("Ranking_Average", Ranking.Average, average)];
        if (LastYear is not null) levels.Add(("Pages_LastYearAverage", LastYear.Average, LastYear.Children));
    }

    /// <summary>In one pass: there are thousands of rows, and every row has the same children.</summary>
    private (Dictionary<string, double> Best, Dictionary<string, double> Average) OfChildren()
    {
        var (best, sum, count) = (new double[children.Count], new double[children.Count], new int[children.Count]);
        foreach (var row in rows)
        {
            for (var child = 0; child < children.Count; child++)
            {
                if (row.Children[child].Score is not { } score) continue;
                best[child] = count[child] == 0 ? score : Math.Max(best[child], score);
                (sum[child], count[child]) = (sum[child] + score, count[child] + 1);
            }
        }
        var present = Enumerable.Range(0, children.Count).Where(c => count[c] > 0).ToList();
        return (present.ToDictionary(c => children[c].Code, c => best[c], StringComparer.Ordinal), present.ToDictionary(c => children[c].Code, c => sum[c] / count[c], StringComparer.Ordinal));
    }

    private string Hint(ChildScoreView child) => child.Rank is { } rank
        ? T["Ranking_ChildHint", NumberText.Score(child.Score), NumberText.Rank(rank)]
        : T["Missing"];
}
