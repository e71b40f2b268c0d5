using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.Web.Components.Access;
using EnvDashboard.Web.Components.Layout;
using EnvDashboard.Web.Components.Pages.Indicators;
using EnvDashboard.Web.Components.Pages.Overview;
using EnvDashboard.Web.Components.Pages.Rankings;
using EnvDashboard.Web.Components.Pages.Units;
using EnvDashboard.Web.Components.Pages.WhatIf;
using EnvDashboard.Web.Live;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Localization;
using Radzen;

namespace EnvDashboard.Web.Components;

/// <summary>Everything the pages need of the host.</summary>
public static class ComponentServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.DefaultRequestCulture = new(Cultures.Chinese);
            o.SupportedCultures = o.SupportedUICultures = Cultures.All;
            o.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddSingleton<PageTimes>();
        services.AddSingleton<LoadOverview>().AddSingleton<LoadRanking>().AddSingleton<LoadUnit>().AddSingleton<LoadIndicator>().AddSingleton<LoadWhatIf>();
        services.AddRadzenComponents();
        services.AddSingleton<ILocalizer, RadzenTexts>();
        services.AddRadzenCookieThemeService(o => (o.Name, o.Duration) = (ThemeChoice.Cookie, TimeSpan.FromDays(365)));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignedInRevalidation>();
        services.AddPermissionPolicies();
        services.AddAccounts();
        return services;
    }

    /// <summary>After <c>UseRequestLocalization</c>, <c>UseAuthentication</c>, <c>UseAuthorization</c> and <c>UseAntiforgery</c>.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        app.MapAccount();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }
}
