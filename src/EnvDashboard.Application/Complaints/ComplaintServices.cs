using EnvDashboard.Application.Complaints.Registers;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Complaints;

internal static class ComplaintServices
{
    public static IServiceCollection AddComplaints(this IServiceCollection services) => services
        .AddSingleton<ComplaintSums>().AddSingleton<KeptComplaintSums>()
        .AddSingleton<IRegister, ComplaintMonthRegister>()
        .AddSingleton<IRegister, ComplaintCaseRegister>()
        .AddSingleton<IIndicatorFeed, ComplaintFeed>()
        .AddSingleton<ListComplaintChoices>().AddSingleton<SumComplaints>().AddSingleton<AnalyseWarnings>().AddSingleton<ListCases>().AddSingleton<GetAppeals>();
}
