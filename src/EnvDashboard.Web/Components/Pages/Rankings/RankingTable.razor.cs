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

    [Parameter, EditorRequired]
    public RankingView Ranking { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    private bool Long => rows.Count > Many;

    private int Decimals => Ranking.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        rows = [.. Ranking.Rows];
        hasPoints = rows.Exists(r => r.Points is not (null or 0));
        children = [.. Ranking.Nodes.Where(n => n.Parent == Ranking.Node)];
    }

    private string Hint(ChildScoreView child) => child.Rank is { } rank
        ? T["Ranking_ChildHint", NumberText.Score(child.Score), NumberText.Rank(rank)]
        : T["Missing"];
}
