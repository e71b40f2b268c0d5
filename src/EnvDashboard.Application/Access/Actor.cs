using System.Security.Claims;
using EnvDashboard.Application.Errors;

namespace EnvDashboard.Application.Access;

/// <summary>Who asks for a use case: a person, an API key, or the system itself.</summary>
public sealed record Actor(string Name, IReadOnlySet<Permission> Permissions)
{
    /// <summary>Start-up work such as loading the seed data.</summary>
    public static Actor System { get; } = new("system", Enum.GetValues<Permission>().ToHashSet());

    public static Actor Of(ClaimsPrincipal principal) => new(
        principal.Identity?.Name ?? "",
        principal.FindAll(ClaimTypes.Role).SelectMany(c => Roles.PermissionsOf(c.Value)).ToHashSet());

    public bool May(Permission permission) => Permissions.Contains(permission);

    /// <exception cref="ForbiddenException">The actor lacks the permission.</exception>
    public void Require(Permission permission)
    {
        if (!May(permission)) throw new ForbiddenException();
    }
}
