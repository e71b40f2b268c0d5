using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Two periods of one ranking: both as bars beside each other on the same scale, and every unit with both ranks in one table.</summary>
public sealed partial class RankingPair
{
    private const int Many = 120;

    /// <summary>Two charts share the width: fewer bars each.</summary>
    private const int MostBars = 30;

    private List<RankingPairRow> rows = [];

    [Parameter, EditorRequired]
    public RankingView Ranking { get; set; } = default!;

    [Parameter, EditorRequired]
    public RankingPairView Pair { get; set; } = default!;

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    /// <summary>Name of saved files.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public EventCallback<ApexClick> OnClick { get; set; }

    private IReadOnlyList<(RankingView Ranking, ApexOptions Bars)> Sides { get; set; } = [];

    private bool Long => rows.Count > Many;

    private int Decimals => Ranking.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        rows = [.. Pair.Rows];
        Sides = [(Pair.Then, Bars(Pair.Then)), (Ranking, Bars(Ranking))];
    }

    private ApexOptions Bars(RankingView side) => RankingBars.Build(
        [.. side.Rows.Take(MostBars).Select(r => new RankingBar(r.Unit.Code, NumberText.Rank(r.Rank) + "  " + Labels[r.Unit.Code], r.Score))],
        Math.Max(Ranking.Scheme.ScaleMax, Pair.Then.Scheme.ScaleMax), T["Score"],
        side.Average is { } average ? [new(average, T["Ranking_AverageLine", NumberText.Score(average, Decimals)])] : []);
}
