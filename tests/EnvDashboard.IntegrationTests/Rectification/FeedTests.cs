using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>The ledger feeds its indicators by itself: once it has come to rest, only what differs, and in the name of whom it is due to.</summary>
public sealed class FeedTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<InProcess> DefinedAsync()
    {
        var program = await StartAsync();
        var id = await program.Get<DefineLedgerIndicators>().ExecuteAsync(Zhang, Go);
        await program.Get<ReadSubmission>().StageAndApplyAsync(id!.Value, new SilentProgress(), Go);
        Assert.Null(await program.Get<DefineLedgerIndicators>().ExecuteAsync(Zhang, Go));
        Assert.False(await program.Get<AskForFeed>().ExecuteAsync(Go));
        return program;
    }

    private static Task FeedAsync(InProcess program) => program.Get<FeedLedger>().RunAsync(new(), new SilentProgress(), Go);

    private static async Task<List<SubmissionRow>> FedAsync(InProcess program)
    {
        await using var db = program.Open();
        return await db.Submissions.AsNoTracking().Where(s => s.FileName.StartsWith("rectification-figures-")).OrderBy(s => s.Id).ToListAsync();
    }

    private static async Task<Dictionary<string, (double? Value, double? Numerator, double? Denominator, ObservationState State)>> ValuesAsync(InProcess program, string unit)
    {
        await using var db = program.Open();
        return await (
            from o in db.Observations
            join i in db.Indicators on o.IndicatorId equals i.Id
            join u in db.Units on o.UnitId equals u.Id
            where u.Code == unit
            select new { i.Code, o.Value, o.Numerator, o.Denominator, o.State }).ToDictionaryAsync(o => o.Code, o => (o.Value, o.Numerator, o.Denominator, (ObservationState)o.State));
    }

    [Fact]
    public async Task Step_feeds_the_figures_of_its_unit_and_nothing_else()
    {
        await using var program = await DefinedAsync();
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1.1"), RectificationState.Completed, null, Go);
        await program.Get<VerifyItem>().ExecuteAsync(Li, await program.IdAsync("U1", "1.2"), new(RectificationState.Completed, true, true, true, null), Go);
        await FeedAsync(program);
        // Of the two items with nothing below them; the one above is not counted again.
        Assert.Equal(
            new() { ["RECT_CLAIMED_E5"] = (100.0, 2.0, 2.0, ObservationState.Reported), ["RECT_VERIFIED_E5"] = (50.0, 1.0, 2.0, ObservationState.Reported), ["RECT_OVERDUE_E5"] = (0.0, 0.0, 1.0, ObservationState.Reported) },
            await ValuesAsync(program, "U1"));
        Assert.Empty(await ValuesAsync(program, "U2"));
        Assert.Equal("li", Assert.Single(await FedAsync(program)).ReceivedBy);
        var state = await program.Get<GetFeedState>().ExecuteAsync(Leader, Go);
        Assert.Equal((true, false, "li"), (state.Enabled, state.Waiting, state.By));
    }

    [Fact]
    public async Task Nothing_changed_makes_no_submission()
    {
        await using var program = await DefinedAsync();
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U2", "1"), RectificationState.Completed, null, Go);
        await FeedAsync(program);
        await FeedAsync(program);
        await program.Get<AddProgressNote>().ExecuteAsync(Zhang, await program.IdAsync("U2", "1"), "已张贴公告", Go);
        await FeedAsync(program);
        Assert.Single(await FedAsync(program));
        await using (var db = program.Open()) await db.Counters.Where(c => c.Name == "ledger_fed").ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, 0));
        await FeedAsync(program); // everything once more, as after a crash: U1 is new, U2 stands as it should
        var second = Assert.Single((await FedAsync(program)).Skip(1));
        Assert.Equal((3L, 0L, 0L), (second.NewCount, second.ChangedCount, second.UnchangedCount));
    }

    [Fact]
    public async Task Figure_that_is_gone_is_not_applicable_and_not_zero()
    {
        await using var program = await DefinedAsync();
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U2", "1"), RectificationState.InProgress, null, Go);
        await FeedAsync(program);
        await program.SubmitAsync(Ledger(["1", "U2", null, null, "E5", "政策宣传不足", null, null, null, null, "2024"]));
        await FeedAsync(program);
        var values = await ValuesAsync(program, "U2");
        Assert.Equal((null, ObservationState.NotApplicable), (values["RECT_CLAIMED_E1"].Value, values["RECT_CLAIMED_E1"].State));
        Assert.Equal((0.0, 0.0, 1.0, ObservationState.Reported), values["RECT_CLAIMED_E5"]);
    }

    [Fact]
    public async Task Feed_is_asked_for_when_the_ledger_has_come_to_rest_and_never_when_turned_off()
    {
        await using var program = await DefinedAsync();
        var ask = program.Get<AskForFeed>();
        Assert.False(await ask.ExecuteAsync(Go));
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U2", "1"), RectificationState.Completed, null, Go);
        Assert.False(await ask.ExecuteAsync(Go)); // a moment ago: more may follow
        Assert.True((await program.Get<GetFeedState>().ExecuteAsync(Leader, Go)).Waiting);
        await using (var db = program.Open()) await db.RectificationEvents.ExecuteUpdateAsync(s => s.SetProperty(e => e.At, DateTime.UtcNow.AddMinutes(-1)));
        Assert.True(await ask.ExecuteAsync(Go));
        var off = new AskForFeed(program.Get<IDbContextFactory<EnvDashboard.Storage.AppDb>>(), new SilentQueue(), new() { FeedIndicators = false }, TimeProvider.System);
        Assert.False(await off.ExecuteAsync(Go));
    }

    [Fact]
    public async Task Deadline_that_passes_overnight_is_fed_without_a_step()
    {
        await using var program = await DefinedAsync();
        await using (var db = program.Open()) await db.Counters.Where(c => c.Name == "ledger_fed_day").ExecuteUpdateAsync(s => s.SetProperty(c => c.Value, new DateOnly(2024, 6, 30).DayNumber));
        await FeedAsync(program);
        Assert.Equal((100.0, 1.0, 1.0, ObservationState.Reported), (await ValuesAsync(program, "U1"))["RECT_OVERDUE_E5"]);
        Assert.Equal(Actor.System.Name, Assert.Single(await FedAsync(program)).ReceivedBy);
    }
}
