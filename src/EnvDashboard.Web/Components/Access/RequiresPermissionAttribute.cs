using EnvDashboard.Application.Access;
using Microsoft.AspNetCore.Authorization;

namespace EnvDashboard.Web.Components.Access;

/// <summary>Says who may open a page.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresPermissionAttribute(Permission permission) : AuthorizeAttribute(PermissionPolicies.NameOf(permission));

/// <summary>One policy for each permission, so that pages and endpoints name what they need.</summary>
public static class PermissionPolicies
{
    public static string NameOf(Permission permission) => "may:" + permission;

    public static IServiceCollection AddPermissionPolicies(this IServiceCollection services) => services.AddAuthorization(options =>
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(NameOf(permission), policy => policy.RequireAssertion(c => Actor.Of(c.User).May(permission)));
    });
}
