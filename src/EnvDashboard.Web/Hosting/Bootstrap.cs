using System.Security.Cryptography;
using EnvDashboard.Application.Access;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using EnvDashboard.Web.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Web.Hosting;

/// <summary>Makes the roles, the first administrator and the configured API key where they do not exist.</summary>
public static class Bootstrap
{
    /// <returns>What to tell the person at the console about signing in.</returns>
    public static async Task<string> ExecuteAsync(IServiceProvider services, BootstrapOptions options)
    {
        await using var scope = services.CreateAsyncScope();
        await RolesAsync(scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>());
        await KeyAsync(scope.ServiceProvider.GetRequiredService<AppDb>(), options);
        return await AdministratorAsync(scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>(), options);
    }

    private static async Task RolesAsync(RoleManager<IdentityRole> roles)
    {
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) Check(await roles.CreateAsync(new IdentityRole(role)), "role " + role);
        }
    }

    private static async Task KeyAsync(AppDb db, BootstrapOptions options)
    {
        if (string.IsNullOrEmpty(options.ApiKey)) return;
        var hash = ApiKeys.Hash(options.ApiKey);
        if (await db.ApiKeys.AnyAsync(k => k.Hash == hash)) return;
        db.ApiKeys.Add(new ApiKeyRow { Name = "bootstrap", Hash = hash, Role = Roles.Administrator, CreatedBy = Actor.System.Name, CreatedAt = DateTime.UtcNow });
        await db.SaveChangesAsync();
    }

    private static async Task<string> AdministratorAsync(UserManager<AppUser> users, BootstrapOptions options)
    {
        var existing = await users.GetUsersInRoleAsync(Roles.Administrator);
        if (existing.Count > 0) return $"Sign in as {existing[0].UserName} with the password set for it.";
        var name = string.IsNullOrWhiteSpace(options.AdminUser) ? "admin" : options.AdminUser;
        var given = !string.IsNullOrEmpty(options.AdminPassword);
        var password = given ? options.AdminPassword! : NewPassword();
        var user = new AppUser { UserName = name, DisplayName = name };
        Check(await users.CreateAsync(user, password), "Bootstrap:AdminUser");
        Check(await users.AddToRoleAsync(user, Roles.Administrator), "Bootstrap:AdminUser");
        return given
            ? $"Sign in as {name} with the password from Bootstrap:AdminPassword."
            : $"Sign in as {name} with the password {password} (shown this once; change it on the page /access).";
    }

    private static string NewPassword() =>
        RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 16);

    private static void Check(IdentityResult result, string what)
    {
        if (!result.Succeeded) throw new StartupException($"{what} cannot be created: {string.Join(' ', result.Errors.Select(e => e.Description))}");
    }
}
