using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rankings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Pages.Indicators;

/// <summary>Does the indicator tell units apart, and with what weight? From the published run; comes after the rest of the page.</summary>
public sealed partial class HealthCard
{
    private MethodHealthView? health;
    private LeafHealthView? leaf;
    private (string, string?, string?, string) loaded;

    /// <summary>Code of the indicator.</summary>
    [Parameter, EditorRequired]
    public string Indicator { get; set; } = "";

    [Parameter]
    public string? Group { get; set; }

    [Parameter]
    public string? Scheme { get; set; }

    [Parameter, EditorRequired]
    public string Period { get; set; } = "";

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required ListRankings List { get; set; }

    [Inject]
    public required CheckMethodHealth Check { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == (Indicator, Group, Scheme, Period)) return;
        loaded = (Indicator, Group, Scheme, Period);
        var actor = Actor.Of((await SignedIn).User);
        var run = (await List.ExecuteAsync(actor, CancellationToken.None))
            .FirstOrDefault(c => c.Group == Group && c.Period == Period && (Scheme is null || c.Scheme == Scheme));
        health = run is null ? null : await Check.ExecuteAsync(actor, run.RunId, CancellationToken.None);
        leaf = health?.Leaves.FirstOrDefault(l => l.Indicator == Indicator);
    }
}
