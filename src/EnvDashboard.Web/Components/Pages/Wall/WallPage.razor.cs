using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Web.Components.Pages.Overview;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Wall;

/// <summary>
/// 大屏: chosen views that follow one another on a screen nobody touches. The page keeps one ranking and one timer, and takes a newly
/// published run by itself, so it can stand for days.
/// </summary>
public sealed partial class WallPage
{
    private const int BarRows = 20;
    private const int HeatRows = 24;
    private const int LeastSeconds = 5;

    private static readonly string[] Views = ["bars", "movers", "heat", "attention"];

    private ITimer? timer;
    private int at;
    private bool paused;

    [Inject]
    public required LoadOverview Load { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [SupplyParameterFromQuery]
    public string? Group { get; set; }

    [SupplyParameterFromQuery]
    public string? Scheme { get; set; }

    /// <summary>Null = always the latest.</summary>
    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    /// <summary>Which views, separated by commas; empty = all.</summary>
    [SupplyParameterFromQuery(Name = "views")]
    public string? Wanted { get; set; }

    /// <summary>Seconds that each view stands.</summary>
    [SupplyParameterFromQuery]
    public int? Every { get; set; }

    private IReadOnlyList<string> Chosen => (Wanted ?? "").Split(',').Where(v => Views.Contains(v)).Distinct().ToArray() is { Length: > 0 } chosen ? chosen : Views;

    private string Current => Chosen[at % Chosen.Count];

    private string Heading => Data is { Choice: { } choice, Ranking: { } ranking }
        ? $"{Named.Of(choice.GroupName, choice.GroupNameEn)} · {PeriodName.Of(ranking.Period)}" : T["Wall_Title"];

    private string Back => Data?.Ranking is { } shown ? UnitLink.ToOverview(shown.Group, shown.Scheme.Code, shown.Period) : "/";

    protected override void OnInitialized()
    {
        Feed.RunPublished += OnRunPublished;
        var every = TimeSpan.FromSeconds(Math.Max(LeastSeconds, Every ?? 20));
        timer = Time.CreateTimer(_ => _ = InvokeAsync(Next), null, every, every);
    }

    protected override void Unsubscribe()
    {
        Feed.RunPublished -= OnRunPublished;
        timer?.Dispose();
    }

    protected override Task<OverviewContent> LoadAsync(CancellationToken cancellationToken) =>
        Load.ExecuteAsync(Actor, new(Period, Group, Scheme, null), cancellationToken);

    private void Next()
    {
        if (paused) return;
        at = (at + 1) % Chosen.Count;
        StateHasChanged();
    }

    private void Turn(string view)
    {
        at = Chosen.ToList().IndexOf(view);
        paused = true;
    }

    private void OnRunPublished(PublishedRun run)
    {
        if (Data?.Ranking is not { } shown || shown.Scheme.Code == run.Scheme) RequestRefresh();
    }
}
