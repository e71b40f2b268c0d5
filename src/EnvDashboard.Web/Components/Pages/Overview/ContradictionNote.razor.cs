using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Submissions.Contradictions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Pages.Overview;

/// <summary>How many contradictions the register holds of a period. It is asked for after the page stands: nobody waits for it.</summary>
public sealed partial class ContradictionNote
{
    private long count;
    private string? loaded;

    [Parameter, EditorRequired]
    public string Period { get; set; } = "";

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Inject]
    public required ListContradictions List { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (loaded == Period) return;
        loaded = Period;
        count = (await List.ExecuteAsync(Actor.Of((await SignedIn).User), new(null, Period), new PageRequest(1, 1), CancellationToken.None)).Total;
    }
}
