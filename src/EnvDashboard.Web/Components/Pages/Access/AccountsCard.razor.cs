using EnvDashboard.Application.Access.Accounts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace EnvDashboard.Web.Components.Pages.Access;

public sealed partial class AccountsCard
{
    private NewAccount form = new();

    [Inject]
    public required DialogService Dialogs { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<AccountView> Accounts { get; set; } = [];

    [Parameter]
    public EventCallback<NewAccount> Created { get; set; }

    [Parameter]
    public EventCallback<(AccountView Account, string Role)> RoleChanged { get; set; }

    [Parameter]
    public EventCallback<(AccountView Account, string Password)> PasswordSet { get; set; }

    private async Task CreateAsync()
    {
        var entered = form;
        form = new();
        await Created.InvokeAsync(entered);
    }

    private async Task AskPasswordAsync(AccountView account)
    {
        var answer = await Dialogs.OpenAsync<PasswordDialog>(T["Access_SetPasswordOf", account.Name], options: new DialogOptions { Width = "min(420px, 94vw)" });
        if (answer is string password) await PasswordSet.InvokeAsync((account, password));
    }
}
