using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>Where each unit stands and how much it has gained or lost: against the period before, or the same one of last year.</summary>
public sealed partial class LevelScatter
{
    private List<LevelPoint> points = [];
    private ApexChart? chart;
    private ApexOptions? options;

    [Parameter, EditorRequired]
    public RankingView Ranking { get; set; } = default!;

    [Parameter]
    public LastYearLevels? LastYear { get; set; }

    /// <summary>year = against last year.</summary>
    [Parameter]
    public string? Against { get; set; }

    [Parameter, EditorRequired]
    public UnitLabels Labels { get; set; } = default!;

    /// <summary>Name of saved files.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public EventCallback<ApexClick> OnClick { get; set; }

    [Parameter]
    public EventCallback<string?> Picked { get; set; }

    private bool ByYear => Against == "year" && LastYear is not null;

    private string? Reference => ByYear ? LastYear!.Period : Ranking.PreviousPeriod;

    private int Decimals => Ranking.Scheme.RankDecimals ?? 2;

    protected override void OnParametersSet()
    {
        points = [.. Ranking.Rows.Select(r => (Row: r, Before: Before(r))).Where(p => p.Before is not null).Select(p => Point(p.Row, p.Before!.Value))];
        options = LevelAndChange.Build(
            points, Ranking.Average, T["Pages_Gained"], T["Pages_Lost"], T["Score"], T["Unit_ScoreChange"], T["Ranking_AverageLine", NumberText.Score(Ranking.Average, Decimals)]);
    }

    private double? Before(RankingRowView row) => !ByYear ? row.PreviousScore : LastYear!.Scores.TryGetValue(row.Unit.Code, out var score) ? score : null;

    private LevelPoint Point(RankingRowView row, double before)
    {
        var name = Labels[row.Unit.Code];
        return new(row.Unit.Code, name, row.Score, row.Score - before,
        [
            NumberText.Rank(row.Rank) + "  " + name,
            T["Score"] + T["Colon"] + NumberText.Score(row.Score, Decimals),
            PeriodName.Of(Reference) + T["Colon"] + NumberText.Score(before, Decimals),
            T["Unit_ScoreChange"] + T["Colon"] + NumberText.Signed(row.Score - before, Decimals),
        ]);
    }

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, Name);
    }
}
