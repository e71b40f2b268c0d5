using EnvDashboard.Application;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Targets;
using EnvDashboard.Domain;
using EnvDashboard.Domain.Targets;
using EnvDashboard.Web.Charts;
using EnvDashboard.Web.Components.Controls;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Targets;

/// <summary>Who misses which target: by period, by indicator, by unit, and value by value down to the cell. All choices stand in the address.</summary>
public sealed partial class TargetsPage
{
    private const int PageSize = 50;
    private ApexChart? chart;
    private ApexOptions? trend;

    [Inject]
    public required GetTargetStandings Get { get; set; }

    [Inject]
    public required ListTargets List { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Indicator { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>Null = missed, met or all.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private bool? Met => Show switch { "met" => true, "all" => null, _ => false };

    private IReadOnlyList<PickOption> PeriodOptions => [.. Data!.Report.Periods.Select(p => new PickOption(p, PeriodName.Of(p)))];

    private IReadOnlyList<PickOption> GroupOptions => [new("", T["Target_AnyGroup"]), .. Data!.Groups.Select(g => new PickOption(g.Code, Named.Of(g.Name, g.NameEn)))];

    private IReadOnlyList<PickOption> IndicatorOptions =>
        [new("", T["Target_AnyIndicator"]), .. Data!.Targets.DistinctBy(t => t.Indicator).Select(t => new PickOption(t.Indicator, Named.Of(t.IndicatorName, t.IndicatorNameEn)))];

    private IReadOnlyList<PickOption> KindOptions => [new("", T["Target_AnyKind"]), .. Keyword.All<TargetKind>().Select(k => new PickOption(k, T["TargetKind_" + k]))];

    private IReadOnlyList<PickOption> ShowOptions => [new("", T["Target_ShowMissed"]), new("met", T["Target_ShowMet"]), new("all", T["Target_ShowAll"])];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override async Task<TargetsContent> LoadAsync(CancellationToken cancellationToken)
    {
        var filter = new TargetFilter(Chosen(Period), Chosen(Group), Some(Unit), Some(Indicator), Some(Kind), Met);
        return new(
            await Get.ExecuteAsync(Actor, filter, new PageRequest(PageNumber, PageSize), cancellationToken),
            await List.ExecuteAsync(Actor, cancellationToken),
            await ListGroups.ExecuteAsync(Actor, cancellationToken));
    }

    protected override void OnLoaded(TargetsContent data) => trend = data.Report.Trend.Count < 2 ? null : IndicatorTrend.Build(
        [.. data.Report.Trend.Select(p => new TrendPoint(PeriodName.Of(p.Key), p.Share * 100, null, T["Target_PointNote", p.Met, p.Missed]))], T["Target_Share"], "", null, "");

    private void Pick(string name, string? value) => Go((name, Chosen(value)), ("page", null));

    private string Address(params (string Name, string Value)[] choices) =>
        Navigation.GetUriWithQueryParameters(choices.Select(c => (c.Name, (object?)c.Value)).Append(("page", null)).ToDictionary(c => c.Item1, c => c.Item2, StringComparer.Ordinal));

    private async Task SaveAsync(string format)
    {
        if (chart is not null) await chart.SaveAsync(format, $"targets-{Data?.Report.Period}");
    }

    private static IReadOnlyList<string> Some(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    private static string? Chosen(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private void OnRunPublished(PublishedRun run) => RequestRefresh();
}

public sealed record TargetsContent(TargetReport Report, IReadOnlyList<TargetView> Targets, IReadOnlyList<GroupView> Groups);
