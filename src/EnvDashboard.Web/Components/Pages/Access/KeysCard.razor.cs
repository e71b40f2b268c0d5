using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Access;

public sealed partial class KeysCard
{
    private string name = "";
    private string role = Roles.Staff;

    [Parameter, EditorRequired]
    public IReadOnlyList<ApiKeyView> Keys { get; set; } = [];

    /// <summary>The key just made; it can be shown this once.</summary>
    [Parameter]
    public CreatedApiKey? Shown { get; set; }

    [Parameter]
    public EventCallback<(string Name, string Role)> Created { get; set; }

    [Parameter]
    public EventCallback<ApiKeyView> Revoked { get; set; }

    private async Task CreateAsync()
    {
        var entered = (name, role);
        name = "";
        await Created.InvokeAsync(entered);
    }
}
