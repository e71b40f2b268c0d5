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
        // Beside the page, which stands already.
        var asked = loaded;
        var found = await Task.Run(() => FindAsync(actor, Indicator, Group, Scheme, Period));
        if (loaded == asked) (health, leaf) = (found, found?.Leaves.FirstOrDefault());
    }

    private async Task<MethodHealthView?> FindAsync(Actor actor, string indicator, string? group, string? scheme, string period)
    {
        var run = (await List.ExecuteAsync(actor, CancellationToken.None))
            .FirstOrDefault(c => c.Group == group && c.Period == period && (scheme is null || c.Scheme == scheme));
        return run is null ? null : await Check.ExecuteAsync(actor, run.RunId, CancellationToken.None, indicator);
    }
}
