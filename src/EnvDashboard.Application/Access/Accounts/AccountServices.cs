using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Access.Accounts;

public static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<ListAccounts>()
        .AddSingleton<CreateAccount>()
        .AddSingleton<ChangeRole>()
        .AddSingleton<ResetPassword>()
        .AddSingleton<CreateApiKey>()
        .AddSingleton<ListApiKeys>()
        .AddSingleton<RevokeApiKey>();
}
