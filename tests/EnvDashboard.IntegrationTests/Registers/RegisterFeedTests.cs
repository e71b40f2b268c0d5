using EnvDashboard.Application.Access;
using EnvDashboard.Application.Complaints;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Jobs;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Recovery;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Application.Submissions.Registers.Feeding;
using EnvDashboard.IntegrationTests.Complaints;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Complaints.ComplaintTown;

namespace EnvDashboard.IntegrationTests.Registers;

/// <summary>That figures follow from a register is not forgotten when the process dies, and can be asked for by hand.</summary>
public sealed class RegisterFeedTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    /// <summary>Ten received, seven closed.</summary>
    private static byte[] Month(int closed = 7) => Months(["unit", "period", "received", "closed"], ["U1", "2024-05", 10, closed]);

    private static async Task<int> DueAsync(InProcess program, int submission)
    {
        await using var db = program.Open();
        return await db.Submissions.Where(s => s.Id == submission).Select(s => s.FeedDue).SingleAsync();
    }

    private static ResumeWork Resume(InProcess program, IJobQueue jobs) => new(
        program.Get<IDbContextFactory<AppDb>>(), jobs, program.Get<OriginalFiles>(), program.Get<EvidenceFiles>(), program.Get<AskForFeed>(), TimeProvider.System);

    [Fact]
    public async Task Feed_lost_between_accepting_and_asking_is_found_again_until_it_is_done()
    {
        await using var program = await StartAsync();
        // Applied and nothing asked for: what a process leaves that died there.
        var submission = await program.SubmitAsync(Month());
        Assert.Equal(1, await DueAsync(program, submission));
        var noted = new NotingQueue();
        await Resume(program, noted).ExecuteAsync(TimeSpan.FromMinutes(-1), Go);
        Assert.Equal([$"FeedRegisters {submission}"], noted.Asked.Where(a => a.StartsWith("Feed", StringComparison.Ordinal)));

        await program.Get<FeedRegisters>().ExecuteAsync(submission, new SilentProgress(), Go);
        Assert.Equal(0, await DueAsync(program, submission));
        noted.Asked.Clear();
        await Resume(program, noted).ExecuteAsync(TimeSpan.FromMinutes(-1), Go);
        Assert.DoesNotContain(noted.Asked, a => a.StartsWith("Feed", StringComparison.Ordinal));

        await program.Get<RollbackSubmission>().ExecuteAsync(Me, submission, "送错了", Go);
        Assert.Equal(1, await DueAsync(program, submission));
    }

    [Fact]
    public async Task Feed_that_has_just_failed_waits_and_what_concerns_no_feed_is_never_due()
    {
        await using var program = await StartAsync();
        var submission = await program.SubmitAsync(Month());
        await using (var db = program.Open())
        {
            db.Jobs.Add(new JobRow { Type = "feed_registers", Key = $"{submission}", Arguments = "{}", State = JobState.Failed, EnqueuedAt = DateTime.UtcNow, FinishedAt = DateTime.UtcNow });
            await db.SaveChangesAsync();
        }
        var noted = new NotingQueue();
        await Resume(program, noted).ExecuteAsync(TimeSpan.FromMinutes(-1), Go);
        Assert.DoesNotContain(noted.Asked, a => a.StartsWith("Feed", StringComparison.Ordinal));
        Assert.Equal(0, await DueAsync(program, await program.SubmitAsync(Units())));
    }

    [Fact]
    public async Task Register_is_fed_by_hand_once_and_only_by_those_who_may_submit()
    {
        await using var program = await StartAsync();
        var submission = await program.SubmitAsync(Month());
        var feed = program.Get<FeedRegister>();
        await Assert.ThrowsAsync<ForbiddenException>(() => feed.ExecuteAsync(new Actor("wang", Roles.PermissionsOf(Roles.Leader)), ComplaintFeed.FeedName, Go));
        await Assert.ThrowsAsync<NotFoundException>(() => feed.ExecuteAsync(Me, "nothing", Go));
        Assert.True((await program.Get<GetRegisterFeed>().ExecuteAsync(Me, ComplaintFeed.FeedName, Go)).Waiting);
        var carrier = await feed.ExecuteAsync(new Actor("li", Roles.PermissionsOf(Roles.Analyst)), ComplaintFeed.FeedName, Go);
        await program.Get<ReadSubmission>().StageAndApplyAsync(carrier!.Value, new SilentProgress(), Go);
        await using (var db = program.Open())
        {
            var value = await db.Observations.Join(db.Indicators, o => o.IndicatorId, i => i.Id, (o, i) => new { i.Code, o.Value, o.Numerator, o.Denominator }).SingleAsync(o => o.Code == "COMPL_RESOLUTION");
            Assert.Equal((70.0, 7.0, 10.0), (value.Value, value.Numerator, value.Denominator));
        }
        Assert.Null(await feed.ExecuteAsync(Me, ComplaintFeed.FeedName, Go));
        await program.Get<FeedRegisters>().ExecuteAsync(submission, new SilentProgress(), Go);
        var state = await program.Get<GetRegisterFeed>().ExecuteAsync(Me, ComplaintFeed.FeedName, Go);
        Assert.Equal((true, false, carrier, "li"), (state.Enabled, state.Waiting, state.Submission, state.By));

        // A figure overwritten by hand stands until somebody asks for the register's own.
        await program.SubmitAsync(Workbooks.TestTown.Data(("U1", "COMPL_RESOLUTION", "2024-05", 99.0)));
        Assert.NotNull(await feed.ExecuteAsync(Me, ComplaintFeed.FeedName, Go));
    }

    private sealed class NotingQueue : IJobQueue
    {
        public List<string> Asked { get; } = [];

        public Task<long> EnqueueAsync<TJob, TArguments>(TArguments arguments, string key, CancellationToken cancellationToken) where TJob : IBackgroundJob<TArguments>
        {
            Asked.Add($"{typeof(TJob).Name} {key}");
            return Task.FromResult(1L);
        }
    }
}
