using System.Security.Claims;

namespace EnvDashboard.Web.Components.Layout;

public sealed partial class AccountMenu
{
    private IEnumerable<string> RolesOf(ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role).Select(c => T["Role_" + c.Value].Value);
}
