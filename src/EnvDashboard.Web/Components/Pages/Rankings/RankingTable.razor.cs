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

    [Parameter]
    public LastYearLevels? LastYear { get; set; }

    /// <summary>What a row is measured against: the best and the mean of the group, and where the group stood a year before.</summary>
    private IEnumerable<(string Text, double? Score, IReadOnlyDictionary<string, double> Children)> Levels
    {
        get
        {
            yield return ("Best", rows.Max(r => r.Score), OfChildren(scores => scores.Max()));
            yield return ("Ranking_Average", Ranking.Average, OfChildren(scores => scores.Average()));
            if (LastYear is not null) yield return ("Pages_LastYearAverage", LastYear.Average, LastYear.Children);
        }
    }

    private bool Long => rows.Count > Many;

    private int Decimals => Ranking.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        rows = [.. Ranking.Rows];
        hasPoints = rows.Exists(r => r.Points is not (null or 0));
        children = [.. Ranking.Nodes.Where(n => n.Parent == Ranking.Node)];
    }

    private Dictionary<string, double> OfChildren(Func<IEnumerable<double>, double> summary) => rows
        .SelectMany(r => r.Children).Where(c => c.Score is not null).GroupBy(c => c.Node, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => summary(g.Select(c => c.Score!.Value)), StringComparer.Ordinal);

    private string Hint(ChildScoreView child) => child.Rank is { } rank
        ? T["Ranking_ChildHint", NumberText.Score(child.Score), NumberText.Rank(rank)]
        : T["Missing"];
}
