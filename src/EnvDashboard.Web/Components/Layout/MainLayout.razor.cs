using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Radzen;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>The frame of every page. The menu stands open on wide windows and opens over the page on narrow ones.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? boundary;
    private bool closedWhereWide;
    private bool openWhereNarrow;

    [Inject]
    public required ThemeService Theme { get; set; }

    /// <summary>Never called here, but it reads and writes the cookie as long as it lives.</summary>
    [Inject]
    public required CookieThemeService ThemeCookie { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    /// <summary>The server does not know the width of the window; the style sheet takes the one that applies.</summary>
    private string MenuClass => (closedWhereWide ? "menu-closed " : "") + (openWhereNarrow ? "menu-open" : "");

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

    private void ToggleMenu()
    {
        closedWhereWide = !closedWhereWide;
        openWhereNarrow = !openWhereNarrow;
    }

    private void CloseMenu() => (closedWhereWide, openWhereNarrow) = (false, false);

    private void Recover() => boundary?.Recover();

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e)
    {
        boundary?.Recover();
        openWhereNarrow = false;
        _ = InvokeAsync(StateHasChanged);
    }
}
