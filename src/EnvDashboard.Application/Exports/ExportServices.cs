using EnvDashboard.Application.Exports.Bulletin;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Lists;
using EnvDashboard.Application.Exports.Packages;
using EnvDashboard.Application.Exports.Rankings;
using EnvDashboard.Application.Exports.Values;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Exports;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddSingleton<RecordExport>()
        .AddSingleton<WriteList>()
        .AddSingleton<ReadComparedValues>()
        .AddSingleton<GatherComparison>()
        .AddSingleton<ExportComparison>()
        .AddSingleton<ExportValues>()
        .AddSingleton<ExportRanking>()
        .AddSingleton<ExportBulletin>()
        .AddSingleton<ExportPackage>();
}
