using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Radzen;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>The frame of every page. Open or closed is the reader's choice; until then the width of the window decides.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? boundary;
    private bool? menuOpen;

    [Inject]
    public required ThemeService Theme { get; set; }

    /// <summary>Never called here, but it reads and writes the cookie as long as it lives.</summary>
    [Inject]
    public required CookieThemeService ThemeCookie { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    private string MenuClass => menuOpen switch { true => "menu-open", false => "menu-closed", null => "" };

    private string MenuExpanded => menuOpen == false ? "false" : "true";

    private string SkipTarget => Navigation.Uri.Split('#')[0] + "#content";

    public void Dispose()
    {
        Theme.ThemeChanged -= OnThemeChanged;
        Navigation.LocationChanged -= OnLocationChanged;
    }

    protected override void OnInitialized()
    {
        Theme.ThemeChanged += OnThemeChanged;
        Navigation.LocationChanged += OnLocationChanged;
    }

    private void ToggleMenu() => menuOpen = menuOpen switch { null => false, true => false, false => true };

    private void CloseMenu() => menuOpen = false;

    private void Recover() => boundary?.Recover();

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        boundary?.Recover();
        _ = InvokeAsync(StateHasChanged);
    }
}
