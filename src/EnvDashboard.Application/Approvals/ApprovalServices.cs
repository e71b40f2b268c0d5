using EnvDashboard.Application.Submissions.Feeding;
using EnvDashboard.Application.Submissions.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Approvals;

internal static class ApprovalServices
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services
        .AddSingleton<IRegister, ApprovalItemRegister>().AddSingleton<IRegister, ApprovalCountRegister>()
        .AddSingleton<ListApprovalItems>().AddSingleton<GetApprovalItem>().AddSingleton<GetApprovals>()
        .AddSingleton<ComputeApprovalFigures>().AddSingleton<FeedApprovals>().AddSingleton<IFigureFeed>(s => s.GetRequiredService<FeedApprovals>()).AddSingleton<ExportApprovals>();
}
