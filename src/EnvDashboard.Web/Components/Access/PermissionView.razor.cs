using EnvDashboard.Application.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace EnvDashboard.Web.Components.Access;

/// <summary>Shows its content to those who hold a permission. The use cases check again.</summary>
public sealed partial class PermissionView
{
    private bool allowed;

    [Parameter, EditorRequired]
    public Permission Needs { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment? ChildContent { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState>? SignedIn { get; set; }

    protected override async Task OnParametersSetAsync() =>
        allowed = SignedIn is not null && Actor.Of((await SignedIn).User).May(Needs);
}
