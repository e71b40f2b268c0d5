using EnvDashboard.Storage.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace EnvDashboard.Web.Components.Access;

/// <summary>Sign-in. Rendered by the server without a circuit, because a cookie can only be set in an answer to a request.</summary>
public sealed partial class Login
{
    private string? problem;

    [Inject]
    public required SignInManager<AppUser> SignIn { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [SupplyParameterFromQuery]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "login")]
    public Credentials Form { get; set; } = default!;

    protected override void OnInitialized() => Form ??= new();

    private async Task SignInAsync()
    {
        if (string.IsNullOrWhiteSpace(Form.User) || string.IsNullOrEmpty(Form.Password))
        {
            problem = T["Login_Incomplete"];
            return;
        }
        var result = await SignIn.PasswordSignInAsync(Form.User.Trim(), Form.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) Navigation.NavigateTo(LocalUrl.OrHome(ReturnUrl));
        else problem = result.IsLockedOut ? T["Login_Locked"] : T["Login_Wrong"];
    }

    public sealed class Credentials
    {
        public string User { get; set; } = "";
        public string Password { get; set; } = "";
    }
}
