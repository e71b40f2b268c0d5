using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Rectification;

internal static class RectificationServices
{
    public static IServiceCollection AddRectification(this IServiceCollection services) => services
        .AddSingleton<ListItems>().AddSingleton<GetItem>().AddSingleton<GetRatios>().AddSingleton<GetTrend>()
        .AddSingleton<ComputeLedgerFigures>().AddSingleton<FeedIndicators>().AddSingleton<ExportItems>()
        .AddSingleton<ItemSteps>().AddSingleton<ClaimItem>().AddSingleton<VerifyItem>().AddSingleton<ClearItem>().AddSingleton<RecheckItem>().AddSingleton<ReopenItem>()
        .AddSingleton<MoveDeadline>().AddSingleton<AddProgressNote>()
        .AddSingleton<EvidenceFiles>().AddSingleton<AddEvidence>().AddSingleton<OpenEvidence>();
}
