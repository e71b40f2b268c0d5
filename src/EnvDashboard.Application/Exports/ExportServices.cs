using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Packages;
using EnvDashboard.Application.Exports.Rankings;
using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.Exports.Tables;
using EnvDashboard.Application.Exports.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EnvDashboard.Application.Exports;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<RecordExport>()
        .AddSingleton<ReadComparedValues>()
        .AddSingleton<GatherComparison>()
        .AddSingleton<ExportComparison>()
        .AddSingleton<ExportValues>()
        .AddSingleton<ExportRanking>()
        .AddSingleton<OfficeTemplates>()
        .AddSingleton<ExportBulletin>()
        .AddSingleton<GatherRectification>()
        .AddSingleton<ExportRectificationBulletin>()
        .AddSingleton<ExportPackage>()
        .AddSingleton<ResultTables>()
        .AddSingleton<SubmissionTables>()
        .AddSingleton<OfficeTables>()
        .AddSingleton<RegisterTables>()
        .AddSingleton<LedgerTables>()
        .AddSingleton<ComplaintTables>()
        .AddSingleton<ApprovalTables>()
        .AddSingleton<ExportTables>()
        .AddSingleton<ExportKinds>()
        .AddDownloads()
        .AddRepeats();

    private static IServiceCollection AddDownloads(this IServiceCollection services)
    {
        // Unless the host brings a configured one; accounts are listed by the tables of their page.
        services.TryAddSingleton(new ExportOptions());
        services.TryAddSingleton<ListAccounts>();
        services.TryAddSingleton<ListApiKeys>();
        return services
            .AddSingleton<FindActor>()
            .AddSingleton<DownloadFiles>()
            .AddSingleton<RequestExport>()
            .AddSingleton<MakeExport>()
            .AddSingleton<ListDownloads>()
            .AddSingleton<GetDownload>()
            .AddSingleton<OpenDownload>()
            .AddSingleton<TendDownloads>();
    }

    private static IServiceCollection AddRepeats(this IServiceCollection services) => services
        .AddSingleton<RepeatExport>()
        .AddSingleton<EndRepeat>()
        .AddSingleton<ListRepeats>()
        .AddSingleton<RunRepeats>();
}
