using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Supervision;

internal static class SupervisionServices
{
    public static IServiceCollection AddSupervision(this IServiceCollection services) => services
        .AddSingleton<ListMeasures>().AddSingleton<GetMeasure>().AddSingleton<IssueMeasure>().AddSingleton<CloseMeasure>().AddSingleton<ListInterviewsDue>();
}
