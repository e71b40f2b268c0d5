using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>The first page: who leads, who fell and why, what needs attention, in ten seconds.</summary>
public sealed partial class OverviewPage
{
    private const int HeatRows = 60;

    [Inject]
    public required LoadOverview Load { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    private string Heading => Data is { Choice: { } choice, Ranking: { } ranking }
        ? $"{Named.Of(choice.GroupName, choice.GroupNameEn)} · {PeriodName.Of(ranking.Period)}" : T["Menu_Overview"];

    private string FileName(string what) => $"{Data?.Ranking?.Group}-{Data?.Ranking?.Scheme.Code}-{Data?.Ranking?.Period}-{what}";

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override Task<OverviewContent> LoadAsync(CancellationToken cancellationToken) =>
        Load.ExecuteAsync(Actor, new(Period, Group, Scheme, null), cancellationToken);

    private void OnRunPublished(PublishedRun run)
    {
        if (Data?.Ranking is not { } shown || shown.Scheme.Code == run.Scheme) RequestRefresh();
    }
}
