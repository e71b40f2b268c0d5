using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Access.Accounts;
using EnvDashboard.Application.Approvals;
using EnvDashboard.Application.Calendars;
using EnvDashboard.Application.Dictionaries;
using EnvDashboard.Application.Drill;
using EnvDashboard.Application.Exports.Comparison;
using EnvDashboard.Application.Exports.Downloads;
using EnvDashboard.Application.Exports.Handing;
using EnvDashboard.Application.Exports.Kinds;
using EnvDashboard.Application.Exports.Repeats;
using EnvDashboard.Application.Indicators;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Observations;
using EnvDashboard.Application.Overview;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.SavedViews;
using EnvDashboard.Application.Seed;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.Application.Targets;
using EnvDashboard.Application.WhatIf;
using EnvDashboard.Application.Submissions.Contradictions;
using EnvDashboard.Application.Submissions.Grid;
using EnvDashboard.Application.Submissions.Recognition;
using EnvDashboard.IntegrationTests.Exports;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EnvDashboard.IntegrationTests.SqlServer;

/// <summary>One call of each use case that talks to the database.</summary>
internal static class UseCaseCalls
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    public static IReadOnlyDictionary<string, Func<IServiceProvider, CapturedData, Task>> All { get; } = new Dictionary<string, Func<IServiceProvider, CapturedData, Task>>(StringComparer.Ordinal)
    {
        ["dictionaries"] = (s, _) => s.GetRequiredService<ListSchemes>().ExecuteAsync(Me, Go),
        ["list rankings"] = (s, _) => s.GetRequiredService<ListRankings>().ExecuteAsync(Me, Go),
        ["ranking at the root"] = (s, d) => s.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", d.Town.Group, d.Town.Scheme, null), Go),
        ["ranking at a node"] = (s, d) => s.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", d.Town.Group, null, "NA"), Go),
        ["rank history"] = (s, d) => s.GetRequiredService<GetRankHistory>().ExecuteAsync(Me, d.Town.Scheme, d.Town.Unit(1), Go),
        ["explain a rank"] = ExplainAsync,
        ["recompute"] = (s, d) => s.GetRequiredService<RequestRecompute>().ExecuteAsync(Me, "2024-02", d.Town.Group, d.Town.Scheme, Go),
        ["compute due rankings"] = ComputeAsync,
        ["observations, all"] = (s, _) => s.GetRequiredService<FindObservations>().ExecuteAsync(Me, new([], [], null, null, null), new PageRequest(), Go),
        ["observations, filtered"] = (s, d) => s.GetRequiredService<FindObservations>()
            .ExecuteAsync(Me, new([d.Town.Unit(1), d.Town.Unit(2)], [d.Town.A, d.Town.B], null, "2024-01", "2024-02"), new PageRequest(1, 2), Go),
        ["overview"] = async (s, d) => await s.GetRequiredService<GetOverview>().ExecuteAsync(Me, await RunAsync(s, d), Go),
        ["ranks over time"] = async (s, d) => await s.GetRequiredService<GetRankCourses>().ExecuteAsync(Me, await RunAsync(s, d), Go),
        ["two periods"] = PairAsync,
        ["last year"] = LastYearAsync,
        ["save a view"] = (s, _) => s.GetRequiredService<SaveView>().ExecuteAsync(Me, "what-if", "n", "weights=A:1", Go),
        ["list views"] = (s, _) => s.GetRequiredService<ListSavedViews>().ExecuteAsync(Me, "what-if", Go),
        ["remove a view"] = (s, _) => s.GetRequiredService<RemoveSavedView>().ExecuteAsync(Me, 1, Go),
        ["what if"] = async (s, d) => await s.GetRequiredService<OpenWhatIf>().ExecuteAsync(Me, await RunAsync(s, d), Go),
        ["indicator"] = (s, d) => s.GetRequiredService<GetIndicator>().ExecuteAsync(Me, d.Town.A, d.Town.Group, "2024-02", Go),
        ["source cell"] = (s, d) => s.GetRequiredService<ShowSourceCell>().ExecuteAsync(Me, d.Accepted, "2024-02", "B2", Go),
        ["list submissions"] = (s, _) => s.GetRequiredService<ListSubmissions>().ExecuteAsync(Me, new PageRequest(1, 3), Go),
        ["get a submission"] = (s, d) => s.GetRequiredService<GetSubmission>().ExecuteAsync(Me, d.Accepted, Go),
        ["findings"] = (s, d) => s.GetRequiredService<ListFindings>().ExecuteAsync(Me, d.Refused, new PageRequest(), CultureInfo.InvariantCulture, Go),
        ["changes"] = (s, d) => s.GetRequiredService<ListChanges>().ExecuteAsync(Me, d.Staged, true, new PageRequest(), Go),
        ["changes beside earlier values"] = (s, d) => s.GetRequiredService<ListChanges>().WithEarlierAsync(Me, d.Staged, true, new PageRequest(), null, Go),
        ["kinds of warnings"] = (s, d) => s.GetRequiredService<ListWarningKinds>().ExecuteAsync(Me, d.Staged, CultureInfo.InvariantCulture, Go),
        ["contradictions, all"] = (s, _) => s.GetRequiredService<ListContradictions>().ExecuteAsync(Me, new(null, null), new PageRequest(), Go),
        ["contradictions, filtered"] = (s, d) => s.GetRequiredService<ListContradictions>().ExecuteAsync(Me, new(d.Town.Unit(1), "2024-01"), new PageRequest(), Go),
        ["grid"] = (s, d) => s.GetRequiredService<GetGrid>().ExecuteAsync(Me, new(d.Town.Group, "2024-02", null, []), Go),
        ["recognition"] = (s, d) => s.GetRequiredService<GetRecognition>().ExecuteAsync(Me, d.Staged, Go),
        ["correct a reading"] = (s, d) => s.GetRequiredService<CorrectReading>()
            .ExecuteAsync(Me, d.Staged, [new("0123456789abcdef", new Dictionary<string, string?> { ["word"] = d.Town.A }, new Dictionary<string, string?>())], null, Go),
        ["original"] = async (s, d) => await (await s.GetRequiredService<OpenOriginal>().ExecuteAsync(Me, d.Staged, Go)).Content.DisposeAsync(),
        ["receive a workbook"] = (s, d) => s.GetRequiredService<ReceiveSubmission>()
            .ExecuteAsync(Me, new("new.xlsx", null, null, null, true), new MemoryStream(d.Town.Month("2024-05", (1, 1))), Go),
        ["read a workbook"] = ReadAsync,
        ["accept values"] = (s, d) => s.GetRequiredService<AcceptSubmission>().ExecuteAsync(Me, d.Staged, null, Go),
        ["accept definitions"] = (s, d) => s.GetRequiredService<AcceptSubmission>().ExecuteAsync(Me, d.StagedDefinition, null, Go),
        ["reject"] = (s, d) => s.GetRequiredService<RejectSubmission>().ExecuteAsync(Me, d.Staged, "not now", Go),
        ["roll back"] = (s, d) => s.GetRequiredService<RollbackSubmission>().ExecuteAsync(Me, d.Accepted, "a test", Go),
        ["give a workbook up"] = (s, d) => s.GetRequiredService<ReadSubmission>().GaveUpAsync(new(d.Received), Go),
        ["list jobs"] = (s, _) => s.GetRequiredService<ListJobs>().ExecuteAsync(Me, new PageRequest(1, 5), Go),
        ["get a job"] = (s, _) => s.GetRequiredService<GetJob>().ExecuteAsync(Me, 1, Go),
        ["resume work"] = (s, _) => s.GetRequiredService<ResumeWork>().ExecuteAsync(TimeSpan.Zero, Go),
        ["remove orphans"] = (s, _) => s.GetRequiredService<ResumeWork>().RemoveOrphansAsync(Go),
        ["seed"] = (s, _) => s.GetRequiredService<LoadSeedData>().ExecuteAsync(Go),
        ["comparison workbook"] = (s, d) => s.GetRequiredService<ExportComparison>()
            .ExecuteAsync(Me, new([d.Town.Unit(1)], d.Town.Group, [], "2024-01", "2024-02", d.Town.Scheme), CultureInfo.InvariantCulture, new MemoryStream(), NoProgress.Instance, Go),
        ["ask for a file"] = (s, d) => s.GetRequiredService<RequestExport>().ExecuteAsync(Me, "comparison.xlsx", ExportParameters.Parse("period=2024-02&group=" + d.Town.Group), CultureInfo.InvariantCulture, Go),
        ["make a file"] = MakeFileAsync,
        ["files made"] = (s, _) => s.GetRequiredService<ListDownloads>().ExecuteAsync(new Actor("li", Roles.PermissionsOf(Roles.Staff)), new PageRequest(), Go),
        ["tend files"] = (s, _) => s.GetRequiredService<TendDownloads>().ExecuteAsync(TimeSpan.Zero, Go),
        ["who a key is"] = (s, _) => s.GetRequiredService<FindActor>().ExecuteAsync("key:pipe", Go),
        ["who a person is"] = (s, _) => s.GetRequiredService<FindActor>().ExecuteAsync("li", Go),
        ["repetitions"] = RepeatsAsync,
        ["list accounts"] = (s, _) => s.GetRequiredService<ListAccounts>().ExecuteAsync(Me, Go),
        ["create an account"] = (s, _) => s.GetRequiredService<CreateAccount>().ExecuteAsync(Me, "li", "李", "Passw0rd!x", Roles.Staff, Go),
        ["create a key"] = (s, _) => s.GetRequiredService<CreateApiKey>().ExecuteAsync(Me, "pipe", Roles.Analyst, Go),
        ["list keys"] = (s, _) => s.GetRequiredService<ListApiKeys>().ExecuteAsync(Me, Go),
        ["revoke a key"] = (s, _) => s.GetRequiredService<RevokeApiKey>().ExecuteAsync(Me, 1, Go),
        ["accept complaints"] = (s, d) => s.GetRequiredService<AcceptSubmission>().ExecuteAsync(Me, d.StagedComplaints, null, Go),
        ["roll complaints back"] = (s, d) => s.GetRequiredService<RollbackSubmission>().ExecuteAsync(Me, d.Complaints, "a test", Go),
        ["changes of complaints"] = (s, d) => s.GetRequiredService<ListChanges>().ExecuteAsync(Me, d.StagedComplaints, true, new PageRequest(), Go),
        ["choices of complaints"] = (s, _) => s.GetRequiredService<ListComplaintChoices>().ExecuteAsync(Me, Go),
        ["sums of complaints"] = (s, d) => s.GetRequiredService<SumComplaints>().ExecuteAsync(Me, ComplaintKey.Month, new([d.Town.Unit(1)], ["12345"], ["噪声", "none"], "2024-01", "2024-12"), Go),
        ["warnings of complaints"] = (s, _) => s.GetRequiredService<AnalyseWarnings>().ExecuteAsync(Me, null, ComplaintFilter.All, Go),
        ["cases"] = (s, d) => s.GetRequiredService<ListCases>().ExecuteAsync(Me, new(new([d.Town.Unit(1)], ["12345"], ["噪声"], "2024-01", "2024-12"), "overdue", ["ordinary", "major"], "W1"), new PageRequest(), Go),
        ["cases, all"] = (s, _) => s.GetRequiredService<ListCases>().ExecuteAsync(Me, new(ComplaintFilter.All, null, [], null), new PageRequest(), Go),
        ["appeals"] = (s, d) => s.GetRequiredService<GetAppeals>().ExecuteAsync(Me, new([d.Town.Unit(1)], ["12345"], [], "2024-01", null), Go),
        ["cases without consultation"] = (s, _) => s.GetRequiredService<ListCases>().ExecuteAsync(Me, new(ComplaintFilter.All, "no_consultation", [], null), new PageRequest(), Go),
        ["cases not followed up"] = (s, _) => s.GetRequiredService<ListCases>().ExecuteAsync(Me, new(ComplaintFilter.All, "no_follow_up", [], null), new PageRequest(), Go),
        ["export a table"] = (s, _) => s.GetRequiredService<ExportKinds>().Find("complaints.xlsx").MakeAsync("table=cases"),
        ["feed indicators from complaints"] = (s, d) => s.GetRequiredService<FeedRegisters>().ExecuteAsync(d.Complaints, new SilentProgress(), Go),
        ["feed a register by hand"] = (s, _) => s.GetRequiredService<FeedRegister>().ExecuteAsync(Me, ComplaintFeed.FeedName, Go),
        ["state of a register's feed"] = (s, _) => s.GetRequiredService<GetRegisterFeed>().ExecuteAsync(Me, ApprovalFeed.FeedName, Go),
        ["working calendar"] = (s, _) => s.GetRequiredService<GetCalendar>().ExecuteAsync(Me, 2024, Go),
        ["count working days"] = (s, _) => s.GetRequiredService<CountWorkdays>().ExecuteAsync(Me, new(2024, 2, 8), 15, Go),
        ["approvals"] = (s, _) => s.GetRequiredService<GetApprovals>().ExecuteAsync(Me, ApprovalFilter.Latest, Go),
        ["approval items"] = (s, d) => s.GetRequiredService<ListApprovalItems>().ExecuteAsync(Me, new([d.Town.Unit(1)], d.Town.Group, ["online"], true, false, "t", "x"), new PageRequest(), Go),
        ["approval figures"] = (s, _) => s.GetRequiredService<ComputeApprovalFigures>().ExecuteAsync(Me, null, Go),
        ["targets"] = (s, d) => s.GetRequiredService<GetTargetStandings>().ExecuteAsync(Me, TargetFilter.All with { Group = d.Town.Group }, new PageRequest(), Go),
        ["queries of the host"] = HostQueriesAsync,
    };

    private static async Task<int> RunAsync(IServiceProvider services, CapturedData data) =>
        (await services.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", data.Town.Group, data.Town.Scheme, null), Go)).RunId;

    private static async Task PairAsync(IServiceProvider services, CapturedData data)
    {
        var ranking = await services.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", data.Town.Group, data.Town.Scheme, "NA"), Go);
        await services.GetRequiredService<CompareRankings>().ExecuteAsync(Me, ranking, "2024-01", Go);
    }

    /// <summary>There is no year before in the data: the ranking is taken for one of the year after.</summary>
    private static async Task LastYearAsync(IServiceProvider services, CapturedData data)
    {
        var ranking = await services.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", data.Town.Group, data.Town.Scheme, null), Go);
        var among = await services.GetRequiredService<ListRankings>().ExecuteAsync(Me, Go);
        Assert.NotNull(await services.GetRequiredService<GetLastYearLevels>().ExecuteAsync(Me, ranking with { Period = "2025-02" }, among, Go));
    }

    private static async Task MakeFileAsync(IServiceProvider services, CapturedData data)
    {
        await services.GetRequiredService<MakeExport>().RunAsync(new(data.Export), new SilentProgress(), Go);
        await services.GetRequiredService<MakeExport>().GaveUpAsync(new(data.Export), Go);
        await services.GetRequiredService<GetDownload>().ExecuteAsync(Me, data.Export, Go);
        // What was made is forgotten, so the file is found as it was.
        var refused = await Record.ExceptionAsync(() => services.GetRequiredService<OpenDownload>().ExecuteAsync(Me, data.Export, Go));
        Assert.Equal("export_not_made", Assert.IsType<Application.Errors.ConflictException>(refused).Code);
    }

    private static async Task RepeatsAsync(IServiceProvider services, CapturedData data)
    {
        await services.GetRequiredService<RepeatExport>().ExecuteAsync(Me, data.View, "bulletin.docx", CultureInfo.InvariantCulture, Go);
        await services.GetRequiredService<RunRepeats>().ExecuteAsync(Go);
        await services.GetRequiredService<ListRepeats>().ExecuteAsync(Me, Go);
        await services.GetRequiredService<EndRepeat>().ExecuteAsync(Me, data.Repeat, Go);
    }

    private static async Task ExplainAsync(IServiceProvider services, CapturedData data)
    {
        var ranking = await services.GetRequiredService<GetRanking>().ExecuteAsync(Me, new("2024-02", data.Town.Group, data.Town.Scheme, null), Go);
        await services.GetRequiredService<ExplainRank>().ExecuteAsync(Me, ranking.RunId, data.Town.Unit(1), Go);
    }

    private static async Task ComputeAsync(IServiceProvider services, CapturedData data)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        var due = await db.RankingTargets.Where(t => t.Computed < t.Requested).Select(t => t.Id).ToListAsync();
        Assert.NotEmpty(due);
        foreach (var target in due) await services.GetRequiredService<ComputeRun>().ExecuteAsync(target, Go);
    }

    /// <summary>What is staged is forgotten, so accepting it finds the submission as it was; all commands up to there are sent.</summary>
    private static async Task ReadAsync(IServiceProvider services, CapturedData data)
    {
        var refused = await Record.ExceptionAsync(() => services.GetRequiredService<ReadSubmission>().RunAsync(new(data.Received), new SilentProgress(), Go));
        Assert.Equal("submission_not_staged", Assert.IsType<Application.Errors.ConflictException>(refused).Code);
    }

    /// <summary>Queries of classes that need a web host or a scheduler around them, in the same shape.</summary>
    private static async Task HostQueriesAsync(IServiceProvider services, CapturedData data)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        JobState[] open = [JobState.Queued, JobState.Running, JobState.Retrying];
        var now = DateTime.UtcNow;
        await db.Jobs.Where(j => open.Contains(j.State) && j.EnqueuedAt < now).OrderBy(j => j.Id).ToListAsync();
        await db.Jobs.Where(j => j.Type == "a" && j.Key == "b" && j.State == JobState.Queued).Select(j => j.Id).FirstOrDefaultAsync();
        await db.Submissions.GroupBy(s => s.Status).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        await db.Jobs.GroupBy(j => j.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        await db.RankingTargets.CountAsync(t => t.Computed < t.Requested);
        await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == "h" && k.RevokedAt == null);
        await db.ApiKeys.AnyAsync(k => k.Hash == "x");
        var ring = new EnvDashboard.Storage.Connections.EfXmlRepository(services.GetRequiredService<IDbContextFactory<AppDb>>());
        ring.StoreElement(new System.Xml.Linq.XElement("key"), "k");
        Assert.Empty(ring.GetAllElements());
    }
}
