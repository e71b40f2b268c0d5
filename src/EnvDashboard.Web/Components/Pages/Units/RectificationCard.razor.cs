using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Pages.Units;

/// <summary>The unit's own rectification items: completion by level, claimed and verified apart, overdue ones first. Comes after the rest of the page.</summary>
public sealed partial class RectificationCard
{
    private const int Most = 10;

    private Page<ItemView>? items;
    private IReadOnlyList<RatioView> ratios = [];
    private int overdue;
    private string? loaded;

    /// <summary>Code.</summary>
    [Parameter, EditorRequired]
    public string Unit { get; set; } = "";

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required ListItems List { get; set; }

    [Inject]
    public required GetRatios Ratios { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Unit) return;
        loaded = Unit;
        var actor = Actor.Of((await SignedIn).User);
        var filter = ItemFilter.All with { Units = [Unit] };
        ratios = await Ratios.ExecuteAsync(actor, RatioKey.All, filter, CancellationToken.None);
        overdue = ratios.Sum(r => r.Overdue);
        if (ratios.Count == 0)
        {
            items = null;
            return;
        }
        var first = overdue == 0 ? null : await List.ExecuteAsync(actor, filter with { Overdue = true }, new(1, Most), CancellationToken.None);
        var all = await List.ExecuteAsync(actor, first is null ? filter : filter with { Overdue = false }, new(1, Most), CancellationToken.None);
        items = first is null ? all : new([.. first.Items.Concat(all.Items).Take(Most)], first.Total + all.Total, 1, Most);
    }
}
