using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Schemes;
using EnvDashboard.Application.Seed;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Annotated;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Checking;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Application.Templates;
using EnvDashboard.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.Application;

public static class ApplicationServices
{
    /// <summary>Registers every use case. None keeps state of its own, so all are singletons; each opens its own database context.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<LiveFeed>()
        .AddSingleton<DictionaryStore>()
        .AddSingleton(new IntakeLimits())
        .AddSubmissions()
        .AddRankings()
        .AddSchemes()
        .AddRectification()
        .AddDictionaries()
        .AddSingleton<FindObservations>()
        .AddSingleton<GatherComparison>()
        .AddSingleton<ExportComparison>()
        .AddSingleton<GatherTemplate>()
        .AddSingleton<MakeTemplate>()
        .AddSingleton<ListJobs>()
        .AddSingleton<GetJob>()
        .AddSingleton<LoadSeedData>()
        .AddSingleton<ResumeWork>();

    private static IServiceCollection AddSubmissions(this IServiceCollection services) => services
        .AddSingleton<OriginalFiles>()
        .AddSingleton<ReceiveSubmission>()
        .AddSingleton<ReadSubmission>()
        .AddSingleton<CompareWithObservations>()
        .AddSingleton<CheckValues>()
        .AddSingleton<GetRecognition>()
        .AddSingleton<CorrectReading>()
        .AddSingleton<ApplySubmission>()
        .AddSingleton<AcceptSubmission>()
        .AddSingleton<RejectSubmission>()
        .AddSingleton<RollbackSubmission>()
        .AddSingleton<GetSubmission>()
        .AddSingleton<ListSubmissions>()
        .AddSingleton<ListFindings>()
        .AddSingleton<ListChanges>()
        .AddSingleton<OpenOriginal>()
        .AddSingleton<AnnotateSubmission>()
        .AddSingleton<ExportFindings>();

    private static IServiceCollection AddRankings(this IServiceCollection services) => services
        .AddSingleton<GatherRunInput>()
        .AddSingleton<ComputeRun>()
        .AddSingleton<ComputeIntervals>()
        .AddSingleton<ComputeRankings>()
        .AddSingleton<RequestRecompute>()
        .AddSingleton<ListRankings>()
        .AddSingleton<GetRanking>()
        .AddSingleton<GetRankHistory>()
        .AddSingleton<ExplainRank>()
        .AddSingleton<CheckMethodHealth>()
        .AddSingleton<ListPoints>()
        .AddSingleton<ListRepetitions>();

    private static IServiceCollection AddSchemes(this IServiceCollection services) => services
        .AddSingleton<SchemeLife>()
        .AddSingleton<PublishScheme>()
        .AddSingleton<RetireScheme>()
        .AddSingleton<CompareSchemeVersions>();

    private static IServiceCollection AddDictionaries(this IServiceCollection services) => services
        .AddSingleton<ListUnits>()
        .AddSingleton<ListGroups>()
        .AddSingleton<ListCategories>()
        .AddSingleton<ListIndicators>()
        .AddSingleton<ListPeriods>()
        .AddSingleton<ListSchemes>();
}
