using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application.Rectification;

internal static class RectificationServices
{
    public static IServiceCollection AddRectification(this IServiceCollection services) => services
        .AddSingleton<LedgerCounts>().AddSingleton<ListItems>().AddSingleton<GetItemTree>().AddSingleton<GetDeadlines>().AddSingleton<GetItem>().AddSingleton<GetRatios>().AddSingleton<GetTrend>()
        .AddSingleton<ComputeLedgerFigures>().AddSingleton<FeedIndicators>().AddSingleton<FeedLedger>().AddSingleton<DefineLedgerIndicators>().AddSingleton<AskForFeed>().AddSingleton<GetFeedState>().AddSingleton<GetReportCards>().AddSingleton<ListZeroReporters>().AddSingleton<ExportItems>()
        .AddSingleton<ItemSteps>().AddSingleton<ClaimItem>().AddSingleton<VerifyItem>().AddSingleton<ClearItem>().AddSingleton<RecheckItem>().AddSingleton<ReopenItem>()
        .AddSingleton<MoveDeadline>().AddSingleton<AddProgressNote>().AddSingleton<SetStage>()
        .AddSingleton<EvidenceFiles>().AddSingleton<AddEvidence>().AddSingleton<OpenEvidence>();
}
