using System.Globalization;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace EnvDashboard.Web.Components.Layout;

/// <summary>Leads to the same page in the other language.</summary>
public sealed partial class LanguageSwitch : IDisposable
{
    [Inject]
    public required NavigationManager Navigation { get; set; }

    private static bool Chinese => Cultures.IsChinese(CultureInfo.CurrentUICulture);

    private static string OtherLanguage => Chinese ? "en" : "zh-CN";

    private static string OtherName => Chinese ? "English" : "中文";

    private string Target =>
        $"culture?to={OtherLanguage}&returnUrl={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}";

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);
}
