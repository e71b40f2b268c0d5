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
    public required LoadRanking Load { get; set; }

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

    /// <summary>Another period beside this one, e.g. 2024-05.</summary>
    [SupplyParameterFromQuery]
    public string? Compare { get; set; }

    /// <summary>year = improvement against the same period of last year; else against the period before.</summary>
    [SupplyParameterFromQuery]
    public string? Against { get; set; }

    /// <summary>Key in the address, icon and text. Ranks over time are published for the total, not for the nodes below it.</summary>
    private static readonly IReadOnlyList<(string Key, string Icon, string Text)> Views =
    [
        ("", "bar_chart", "Ranking_ViewBoth"), ("table", "table_rows", "Ranking_ViewTable"), ("heat", "grid_on", "Pages_Heat"),
        ("scatter", "scatter_plot", "Pages_Scatter"), ("courses", "show_chart", "Ranking_ViewCourses"),
    ];

    private string Shown => Data?.Pair is not null ? "pair" : Views.FirstOrDefault(v => v.Key == View).Key ?? "";

    /// <summary>The other periods of this ranking, the latest first.</summary>
    private IReadOnlyList<PickOption> Others =>
    [
        new("", T["Pages_BesideNone"]),
        .. Data!.Choices.Where(c => c.Group == Data.Choice?.Group && c.Scheme == Data.Choice.Scheme && c.Period != Data.Choice.Period)
            .DistinctBy(c => c.Period).Select(c => new PickOption(c.Period, PeriodName.Of(c.Period))),
    ];

    /// <summary>What an improvement is measured against is a matter of showing.</summary>
    protected override string DataAddress => $"{Group} {Scheme} {Period} {Node} {View} {Compare}";

    private string Heading => Data?.Choice is { } choice ? Named.Of(choice.GroupName, choice.GroupNameEn) : T["Ranking_Title"];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override Task<RankingContent> LoadAsync(CancellationToken cancellationToken) =>
        Load.ExecuteAsync(Actor, new(Period, Group, Scheme, Node), View, Compare, cancellationToken);

    protected override void OnLoaded(RankingContent data)
    {
        if (data.Ranking is not { } ranking) return;
        var lines = new List<LevelLine>();
        if (ranking.Average is { } average) lines.Add(new(average, T["Ranking_AverageLine", NumberText.Score(average, Decimals(ranking))]));
        if (data.LastYear?.Average is { } lastYear) lines.Add(new(lastYear, T["Pages_LastYearLine", NumberText.Score(lastYear, Decimals(ranking))]));
        bars = RankingBars.Build(
            [.. ranking.Rows.Take(RankingBars.Most).Select(r => new RankingBar(r.Unit.Code, NumberText.Rank(r.Rank) + "  " + data.Labels[r.Unit.Code], r.Score))],
            ranking.Scheme.ScaleMax, T["Score"], lines);
    }

    private static int Decimals(RankingView ranking) => ranking.Scheme.RankDecimals ?? 2;

    private static string ComparisonLink(RankingView ranking) =>
        $"api/v1/exports/comparison.xlsx?group={Uri.EscapeDataString(ranking.Group)}&scheme={Uri.EscapeDataString(ranking.Scheme.Code)}"
        + $"&from={Uri.EscapeDataString(ranking.Period)}&to={Uri.EscapeDataString(ranking.Period)}";

    private static string FileName(RankingView ranking, string what) => $"{ranking.Group}-{ranking.Scheme.Code}-{ranking.Period}{what}";

    private string ChartLabel(RankingView ranking) =>
        T["Ranking_ChartLabel", Heading, PeriodName.Of(ranking.Period), NumberText.Count(ranking.RankedCount)];

    private void OpenUnit(ApexClick click)
    {
        if (click.Key is { } code && Data?.Ranking is { } ranking) Navigation.NavigateTo(UnitLink.To(code, ranking));
    }

    private async Task SaveChartAsync(string format)
    {
        if (chart is not null && Data?.Ranking is { } ranking) await chart.SaveAsync(format, FileName(ranking, ""));
    }

    private void OnRunPublished(PublishedRun run)
    {
        if (Data?.Ranking is not { } shown || shown.Scheme.Code == run.Scheme) RequestRefresh();
    }
}
