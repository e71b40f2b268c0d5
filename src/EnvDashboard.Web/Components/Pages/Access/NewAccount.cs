namespace EnvDashboard.Web.Components.Pages.Access;

/// <summary>The form for one more account.</summary>
public sealed class NewAccount
{
    public string Name { get; set; } = "";
    public string DisplayName { get; set; } = "";
    public string Password { get; set; } = "";
    public string Role { get; set; } = Application.Access.Roles.Staff;
}
