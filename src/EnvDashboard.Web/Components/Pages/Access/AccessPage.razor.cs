using EnvDashboard.Application.Access.Accounts;
using Microsoft.AspNetCore.Components;

namespace EnvDashboard.Web.Components.Pages.Access;

/// <summary>Who may sign in and which programs may call, for administrators.</summary>
public sealed partial class AccessPage
{
    private string? done;
    private CreatedApiKey? newKey;

    [Inject]
    public required ListAccounts ListAccounts { get; set; }

    [Inject]
    public required CreateAccount CreateAccount { get; set; }

    [Inject]
    public required ChangeRole ChangeRole { get; set; }

    [Inject]
    public required ResetPassword ResetPassword { get; set; }

    [Inject]
    public required ListApiKeys ListApiKeys { get; set; }

    [Inject]
    public required CreateApiKey CreateApiKey { get; set; }

    [Inject]
    public required RevokeApiKey RevokeApiKey { get; set; }

    protected override async Task<AccessContent> LoadAsync(CancellationToken cancellationToken) => new(
        await ListAccounts.ExecuteAsync(Actor, cancellationToken),
        await ListApiKeys.ExecuteAsync(Actor, cancellationToken));

    private Task CreateAccountAsync(NewAccount form) => DoAsync(
        () => CreateAccount.ExecuteAsync(Actor, form.Name, form.DisplayName, form.Password, form.Role, CancellationToken.None),
        T["Access_AccountCreated", form.Name]);

    private Task ChangeRoleAsync((AccountView Account, string Role) change) => DoAsync(
        () => ChangeRole.ExecuteAsync(Actor, change.Account.Id, change.Role, CancellationToken.None),
        T["Access_RoleChanged", change.Account.Name, T["Role_" + change.Role]]);

    private Task SetPasswordAsync((AccountView Account, string Password) change) => DoAsync(
        () => ResetPassword.ExecuteAsync(Actor, change.Account.Id, change.Password, CancellationToken.None),
        T["Access_PasswordSet", change.Account.Name]);

    private Task CreateKeyAsync((string Name, string Role) form) => DoAsync(
        async () => newKey = await CreateApiKey.ExecuteAsync(Actor, form.Name, form.Role, CancellationToken.None), null);

    private Task RevokeKeyAsync(ApiKeyView key) => DoAsync(
        () => RevokeApiKey.ExecuteAsync(Actor, key.Id, CancellationToken.None), T["Access_KeyRevoked", key.Name]);

    private async Task DoAsync(Func<Task> command, string? success)
    {
        (done, newKey) = (null, null);
        if (!await TryAsync(command)) return;
        done = success;
        await ReloadAsync();
    }
}
