using EnvDashboard.Storage.Model;
using EnvDashboard.Web.Localisation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;

namespace EnvDashboard.Web.Components.Access;

/// <summary>What pages need from the server outside a circuit, because it sets cookies.</summary>
public static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        app.MapPost("/account/logout", LogOutAsync).ExcludeFromDescription();
        app.MapGet("/account/token", Token).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/culture", SwitchCulture).ExcludeFromDescription();
    }

    private static async Task<IResult> LogOutAsync(HttpContext http, IAntiforgery antiforgery, SignInManager<AppUser> signIn)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/account/login");
    }

    /// <summary>The token that an upload sends along; made when it is needed, so a page left open over night still works.</summary>
    private static IResult Token(HttpContext http, IAntiforgery antiforgery)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new { token = antiforgery.GetAndStoreTokens(http).RequestToken });
    }

    private static IResult SwitchCulture(HttpContext http, string? to, string? returnUrl)
    {
        var culture = Cultures.All.FirstOrDefault(c => string.Equals(c.Name, to, StringComparison.OrdinalIgnoreCase)) ?? Cultures.Chinese;
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture, culture)),
            new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax });
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }
}
