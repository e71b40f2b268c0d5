using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Access;

/// <summary>Sends a person who is not signed in, or not any more, to the sign-in page and back.</summary>
public sealed class RedirectToLogin : ComponentBase
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    protected override void OnInitialized() => Navigation.NavigateTo(
        "account/login?ReturnUrl=" + Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri)), forceLoad: true);
}
