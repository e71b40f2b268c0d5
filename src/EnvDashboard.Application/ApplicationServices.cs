using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Drill;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Figures;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Exports;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Live;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Points;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.SavedViews;
using EnvDashboard.Application.Schemes;
using EnvDashboard.Application.Seed;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Annotated;
using EnvDashboard.Application.Submissions.Applying;
using EnvDashboard.Application.Submissions.Checking;
using EnvDashboard.Application.Submissions.Contradictions;
using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.Application.Submissions.Registers;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Application.Supervision;
using EnvDashboard.Application.Targets;
using EnvDashboard.Application.Templates;
using EnvDashboard.Application.WhatIf;
using EnvDashboard.Domain.Rules;
using EnvDashboard.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EnvDashboard.Application;

public static class ApplicationServices
{
    /// <summary>Registers every use case. None keeps state of its own, so all are singletons; each opens its own database context.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton<LiveFeed>()
        .AddSingleton<DictionaryStore>()
        .AddSingleton(new IntakeLimits())
        .AddDefaultChecks()
        .AddSubmissions()
        .AddRankings()
        .AddSchemes()
        .AddRectification()
        .AddSupervision()
        .AddComplaints()
        .AddTargets()
        .AddApprovals()
        .AddDictionaries()
        .AddSingleton<FindObservations>()
        .AddSingleton<GetCalendar>()
        .AddSingleton<CountWorkdays>()
        .AddSingleton<ShowSourceCell>()
        .AddSingleton<GetIndicator>()
        .AddSingleton<GatherComparison>()
        .AddSingleton<ExportComparison>()
        .AddExports()
        .AddSingleton<SaveView>()
        .AddSingleton<ListSavedViews>()
        .AddSingleton<RemoveSavedView>()
        .AddSingleton<GatherTemplate>()
        .AddSingleton<MakeTemplate>()
        .AddSingleton<ListJobs>()
        .AddSingleton<GetJob>()
        .AddSingleton<LoadSeedData>()
        .AddSingleton<ResumeWork>();

    /// <summary>Unless the host brings configured ones.</summary>
    private static IServiceCollection AddDefaultChecks(this IServiceCollection services)
    {
        services.TryAddSingleton(CheckSettings.Default);
        services.TryAddSingleton(new RectificationOptions());
        services.TryAddSingleton(new ComplaintOptions());
        return services;
    }

    private static IServiceCollection AddSubmissions(this IServiceCollection services) => services
        .AddSingleton<OriginalFiles>()
        .AddSingleton<ReceiveSubmission>()
        .AddSingleton<ReadSubmission>()
        .AddSingleton<CompareWithObservations>()
        .AddSingleton<CheckValues>()
        .AddSingleton<GetRecognition>()
        .AddSingleton<CorrectReading>()
        .AddSingleton<SubmissionRegisters>()
        .AddSingleton<RequestFeed>()
        .AddSingleton<MakeFedFile>()
        .AddSingleton<FeedRegisters>()
        .AddSingleton<FeedRegister>()
        .AddSingleton<GetRegisterFeed>()
        .AddSingleton<IRegister, CalendarRegister>()
        .AddSingleton<IRegister, FigureRegister>()
        .AddSingleton<ListFigures>()
        .AddSingleton<ListFigureChoices>()
        .AddSingleton<ApplySubmission>()
        .AddSingleton<AcceptSubmission>()
        .AddSingleton<RejectSubmission>()
        .AddSingleton<RollbackSubmission>()
        .AddSingleton<GetSubmission>()
        .AddSingleton<ListSubmissions>()
        .AddSingleton<ListFindings>()
        .AddSingleton<EarlierOfChanges>()
        .AddSingleton<ListChanges>()
        .AddSingleton<ListWarningKinds>()
        .AddSingleton<ListContradictions>()
        .AddSingleton<GetGrid>()
        .AddSingleton<SubmitCorrections>()
        .AddSingleton<OpenOriginal>()
        .AddSingleton<AnnotateSubmission>()
        .AddSingleton<ExportFindings>();

    private static IServiceCollection AddRankings(this IServiceCollection services) => services
        .AddSingleton<GatherRunInput>()
        .AddSingleton<StoreRun>()
        .AddSingleton<ComputeRun>()
        .AddSingleton<ComputeIntervals>()
        .AddSingleton<ComputeRankings>()
        .AddSingleton<RequestRecompute>()
        .AddSingleton<ListRankings>()
        .AddSingleton<GetRanking>()
        .AddSingleton<GetRankHistory>()
        .AddSingleton<ExplainRank>()
        .AddSingleton<CheckMethodHealth>()
        .AddSingleton<GetOverview>()
        .AddSingleton<OpenWhatIf>()
        .AddSingleton<GetRankCourses>()
        .AddSingleton<KeptRuns>()
        .AddSingleton<CompareRankings>()
        .AddSingleton<GetLastYearLevels>()
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
