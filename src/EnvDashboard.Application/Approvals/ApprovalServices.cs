using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Application.Submissions.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Approvals;

internal static class ApprovalServices
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddSingleton<IRegister, ApprovalItemRegister>().AddSingleton<IRegister, ApprovalCountRegister>()
        .AddSingleton<ListApprovalItems>().AddSingleton<GetApprovalItem>().AddSingleton<GetApprovals>()
        .AddSingleton<ComputeApprovalFigures>().AddSingleton<IIndicatorFeed, ApprovalFeed>();
}
