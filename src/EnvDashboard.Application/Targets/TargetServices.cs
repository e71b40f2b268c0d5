using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Targets;

internal static class TargetServices
{
    public static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddSingleton<ListTargets>().AddSingleton<GetTargetStandings>();
}
