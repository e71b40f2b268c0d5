using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Live;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>One indicator: what it means, who reported what, how the group has gone, and the way down to each cell.</summary>
public sealed partial class IndicatorPage
{
    private ApexChart? trendChart;
    private ApexChart? distributionChart;
    private ApexOptions? trend;
    private ApexOptions? distribution;
    private Dictionary<string, double?> byPeriod = [];
    private List<(string Label, int Count)> bins = [];

    [Inject]
    public required LoadIndicator Load { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    /// <summary>The unit that the reader comes from.</summary>
    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Node { get; set; }

    private string Heading => Data is null ? T["Indicator"] : Named.Of(Data.View.Indicator.Name, Data.View.Indicator.NameEn);

    private bool Invented => Data is { } data && (data.View.Values.Any(v => v.Unit.Invented) || data.View.Silent.Any(u => u.Invented));

    private string? Category => Data?.Category is { } category ? Named.Of(category.Name, category.NameEn) : Data?.View.Indicator.Category;

    private DrillPath Path => new(Data?.View.Group, Scheme, Data?.View.Period, null, Node, Code);

    private IReadOnlyList<PickOption> GroupOptions => [.. Data!.View.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> PeriodOptions => [.. Data!.View.Periods.Select(p => new PickOption(p, PeriodName.Of(p)))];

    private IReadOnlyList<Crumb> Crumbs => [.. Steps()];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override Task<IndicatorContent> LoadAsync(CancellationToken cancellationToken) => Load.ExecuteAsync(Actor, Code, Group, Period, cancellationToken);

    protected override void OnLoaded(IndicatorContent data)
    {
        var view = data.View;
        var (name, decimals) = (Named.Of(view.Indicator.Name, view.Indicator.NameEn), view.Indicator.Decimals);
        byPeriod = view.Trend.ToDictionary(p => p.Period, p => p.Value, StringComparer.Ordinal);
        // What the group is to reach; where nothing is set for it, what the scheme scores by.
        var target = view.Targets.Where(t => t.Low is null || t.High is null).Select(t => t.Value ?? t.Low ?? t.High).FirstOrDefault(t => t is not null) ?? view.Role?.Target;
        trend = view.Trend.Count < 2 ? null : IndicatorTrend.Build(
            [.. view.Trend.Select(p => new TrendPoint(PeriodName.Of(p.Period), p.Value, LastYearOf(p.Period), T["Indicator_Units", p.Reported]))],
            name, T["Indicator_LastYear"], target, T["Parameter_Target", NumberText.Value(target, decimals) + MeasureText.After(view.Indicator.UnitOfMeasure)]);
        bins = [.. ValueDistribution.Of([.. view.Values.Select(v => v.Value).OfType<double>()])
            .Select(b => (NumberText.Value(b.From, decimals ?? 1) + "–" + NumberText.Value(b.To, decimals ?? 1), b.Count))];
        distribution = bins.Count == 0 ? null : ValueDistribution.Build(bins, T["Indicator_UnitCount"]);
    }

    private double? LastYearOf(string period) => LastYear.Of(period) is { } last ? byPeriod.GetValueOrDefault(last) : null;

    private void OpenUnit(ApexClick click)
    {
        if (click.Key is { } unit && Data?.View is { Period: { } period } view && (Scheme ?? view.Role?.Scheme) is { } scheme) Navigation.NavigateTo(UnitLink.To(unit, scheme, period));
    }

    private string FileName(string what) => $"{Code}-{Data?.View.Group}-{Data?.View.Period}-{what}";

    private IEnumerable<Crumb> Steps()
    {
        if (Data!.View is { Group: { } group, Period: { } period } && Scheme is not null)
        {
            yield return new(T["Menu_Ranking"], UnitLink.ToRanking(group, Scheme, period));
            if (Unit is not null) yield return new(Data.Labels[Unit], UnitLink.To(Unit, Scheme, period) + (Node is null ? "" : "&open=" + Uri.EscapeDataString(Node)));
        }
        yield return new(Heading);
    }

    private async Task SaveAsync(ApexChart? chart, string format, string name)
    {
        if (chart is not null) await chart.SaveAsync(format, FileName(name));
    }

    private void OnRunPublished(PublishedRun run) => RequestRefresh();
}
