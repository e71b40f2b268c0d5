using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Schemes;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Schemes;

/// <summary>One version of a scheme: what it says, what another version would change, and whether it measures what it says.</summary>
public sealed partial class SchemePage
{
    private static readonly string[] Tabs = ["method", "compare", "health"];

    private bool deciding;

    [Inject]
    public required ListSchemes ListSchemes { get; set; }

    [Inject]
    public required ListGroups ListGroups { get; set; }

    [Inject]
    public required ListIndicators ListIndicators { get; set; }

    [Inject]
    public required ListRankings ListRankings { get; set; }

    [Inject]
    public required CompareSchemeVersions Compare { get; set; }

    [Inject]
    public required CheckMethodHealth Check { get; set; }

    [Inject]
    public required PublishScheme Publish { get; set; }

    [Inject]
    public required RetireScheme Retire { get; set; }

    [Inject]
    public required LiveFeed Feed { get; set; }

    [Parameter]
    public string Code { get; set; } = "";

    [Parameter]
    public string Version { get; set; } = "";

    /// <summary>method, compare or health.</summary>
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery]
    public string? Period { get; set; }

    /// <summary>The version compared with the one that ranks the period.</summary>
    [SupplyParameterFromQuery]
    public string? With { get; set; }

    private string CurrentTab => Tabs.Contains(Tab) ? Tab! : Tabs[0];

    private string Heading => Data is null ? T["Scheme"] : Named.Of(Data.Scheme.Name, Data.Scheme.NameEn) + " " + T["SchemeVersion", Data.Scheme.Version];

    protected override void OnInitialized() => Feed.RunPublished += OnRunPublished;

    protected override void Unsubscribe() => Feed.RunPublished -= OnRunPublished;

    protected override async Task<SchemeContent> LoadAsync(CancellationToken cancellationToken)
    {
        var versions = (await ListSchemes.ExecuteAsync(Actor, cancellationToken)).Where(s => s.Code == Code).ToList();
        var scheme = versions.Find(s => s.Version == Version) ?? throw new NotFoundException("scheme", Code + " " + Version);
        var groups = await ListGroups.ExecuteAsync(Actor, cancellationToken);
        var runs = (await ListRankings.ExecuteAsync(Actor, cancellationToken)).Where(r => r.Scheme == Code).ToList();
        var content = new SchemeContent(scheme, versions, runs, groups.FirstOrDefault(g => g.Code == scheme.Group), await ListIndicators.ExecuteAsync(Actor, cancellationToken));
        return CurrentTab switch
        {
            "compare" => await ComparedAsync(content, cancellationToken),
            "health" => await CheckedAsync(content, cancellationToken),
            _ => content,
        };
    }

    private async Task<SchemeContent> ComparedAsync(SchemeContent content, CancellationToken cancellationToken)
    {
        var run = content.Runs.FirstOrDefault(r => r.Period == Period) ?? content.Runs.FirstOrDefault();
        if (run is null) return content;
        var others = content.Versions.Where(v => v.Version != run.Version).ToList();
        var other = others.Find(v => v.Version == With) ?? others.Find(v => v.Version == Version) ?? others.LastOrDefault();
        return other is null
            ? content with { Run = run }
            : content with { Run = run, Comparison = await Compare.ExecuteAsync(Actor, run.RunId, other.Version, cancellationToken) };
    }

    private async Task<SchemeContent> CheckedAsync(SchemeContent content, CancellationToken cancellationToken)
    {
        var own = content.Runs.Where(r => r.Version == Version).ToList();
        var run = own.Find(r => r.Period == Period) ?? own.FirstOrDefault();
        return run is null ? content : content with { Run = run, Health = await Check.ExecuteAsync(Actor, run.RunId, cancellationToken) };
    }

    private string TabAddress(string tab) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["tab"] = tab == Tabs[0] ? null : tab });

    private Task PublishAsync() => DecideAsync(() => Publish.ExecuteAsync(Actor, Code, Version, CancellationToken.None));

    private Task RetireAsync(RetireAnswer answer) => DecideAsync(() => Retire.ExecuteAsync(Actor, Code, Version, answer.From, answer.Reason, CancellationToken.None));

    private async Task DecideAsync(Func<Task> step)
    {
        deciding = true;
        if (await TryAsync(step)) await ReloadAsync();
        deciding = false;
    }

    private void OnRunPublished(PublishedRun run)
    {
        if (run.Scheme == Code) RequestRefresh();
    }
}
