using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Rankings;

/// <summary>The ranking of one group in one period. All choices stand in the address; a newly published run shows itself.</summary>
public sealed partial class RankingPage
{
    private ApexChart? chart;
    private ApexOptions? bars;

    [Inject]
    public required ListRankings List { get; set; }

    [Inject]
    public required GetRanking Get { get; set; }

    [Inject]
    public required GetRankCourses GetCourses { get; set; }

    [Inject]
    public required ListUnits Units { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Node { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    private bool TableOnly => View == "table";

    /// <summary>Ranks over time; they are published for the total, not for the nodes below it.</summary>
    private bool Courses => View == "courses";

    private string Heading => Data?.Choice is { } choice ? Named.Of(choice.GroupName, choice.GroupNameEn) : T["Ranking_Title"];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override async Task<RankingContent> LoadAsync(CancellationToken cancellationToken)
    {
        var choices = await List.ExecuteAsync(Actor, cancellationToken);
        if (choices.Count == 0) return new([], null, null, null, new([], []));
        var ranking = await Get.ExecuteAsync(Actor, new(Period, Group, Scheme, Node), cancellationToken);
        var units = await Units.ExecuteAsync(Actor, cancellationToken);
        return new(
            choices,
            choices.FirstOrDefault(c => c.RunId == ranking.RunId),
            ranking,
            Courses ? await GetCourses.ExecuteAsync(Actor, ranking.RunId, cancellationToken) : null,
            new(ranking.Rows.Select(r => r.Unit).Concat(ranking.Unranked.Select(u => u.Unit)), units));
    }

    protected override void OnLoaded(RankingContent data)
    {
        if (data.Ranking is not { } ranking) return;
        var average = T["Ranking_AverageLine", NumberText.Score(ranking.Average, Decimals(ranking))];
        bars = RankingBars.Build(
            [.. ranking.Rows.Take(RankingBars.Most).Select(r => new RankingBar(r.Unit.Code, NumberText.Rank(r.Rank) + "  " + data.Labels[r.Unit.Code], r.Score))],
            ranking.Scheme.ScaleMax, ranking.Average, T["Score"], average);
    }

    private static int Decimals(RankingView ranking) => ranking.Scheme.RankDecimals ?? 2;

    private static string ComparisonLink(RankingView ranking) =>
        $"api/v1/exports/comparison.xlsx?group={Uri.EscapeDataString(ranking.Group)}&scheme={Uri.EscapeDataString(ranking.Scheme.Code)}"
        + $"&from={Uri.EscapeDataString(ranking.Period)}&to={Uri.EscapeDataString(ranking.Period)}";

    private string ChartLabel(RankingView ranking) =>
        T["Ranking_ChartLabel", Heading, PeriodName.Of(ranking.Period), NumberText.Count(ranking.RankedCount)];

    private void OpenUnit(ApexClick click)
    {
        if (click.Key is { } code && Data?.Ranking is { } ranking) Navigation.NavigateTo(UnitLink.To(code, ranking));
    }

    private async Task SaveChartAsync(string format)
    {
        if (chart is not null && Data?.Ranking is { } ranking) await chart.SaveAsync(format, $"{ranking.Group}-{ranking.Scheme.Code}-{ranking.Period}");
    }

    private void OnRunPublished(PublishedRun run)
    {
        if (Data?.Ranking is not { } shown || shown.Scheme.Code == run.Scheme) RequestRefresh();
    }
}
