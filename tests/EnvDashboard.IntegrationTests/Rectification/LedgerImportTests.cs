using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Ledgers that come again, clash, or are taken back.</summary>
public sealed class LedgerImportTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<IReadOnlyList<(string Code, string? Cell)>> FindingsAsync(InProcess program, int id)
    {
        await using var db = program.Open();
        Assert.Equal(SubmissionStatus.Failed, (await db.Submissions.SingleAsync(s => s.Id == id)).Status);
        return [.. (await db.Findings.Where(f => f.SubmissionId == id && f.Severity == Domain.Findings.Severity.Error).ToListAsync()).Select(f => (f.Code, f.Cell))];
    }

    [Fact]
    public async Task Ledger_tree_is_kept_and_shown_both_ways()
    {
        await using var program = await StartAsync();
        var top = await program.Get<GetItem>().ExecuteAsync(Me, await program.IdAsync("U1", "1"), Go);
        Assert.Equal(["1.1", "1.2"], top.Children.Select(c => c.ItemNo));
        Assert.Equal("1", (await program.Get<GetItem>().ExecuteAsync(Me, top.Children[0].Id, Go)).Parent!.ItemNo);
        Assert.Equal(("整改台账", "A2"), (top.Origin.Sheet, top.Origin.Cell));
    }

    [Fact]
    public async Task Ledger_with_parents_that_are_missing_or_go_round_is_refused_at_the_cell()
    {
        await using var program = await StartAsync();
        var missing = await program.SubmitAsync(Ledger(["2", "U1", "9", null, "E5", "丙", 1, null, null, null, "2024"]));
        Assert.Equal([("ledger_parent_unknown", "C2")], await FindingsAsync(program, missing));
        var other = await program.SubmitAsync(Ledger(["2", "U2", "1.1", null, "E5", "丙", 1, null, null, null, "2024"]));
        Assert.Equal([("ledger_parent_unknown", "C2")], await FindingsAsync(program, other));
        // 1.1 is in force below 1; putting 1 below 1.1 closes the circle.
        var round = await program.SubmitAsync(Ledger(["1", "U1", "1.1", null, "E5", "审批慢", 2, null, null, null, "2024"]));
        Assert.Equal([("ledger_parent_cycle", "C2")], await FindingsAsync(program, round));
    }

    [Fact]
    public async Task Ledger_again_changes_what_it_says_voids_the_verification_and_can_be_taken_back()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        await program.Get<VerifyItem>().ExecuteAsync(Li, id, new(RectificationState.Interim, null, null, null, null), Go);
        var again = await program.SubmitAsync(Ledger(["1", "U1", null, null, null, "审批慢", null, null, "completed", "通报:1", "2024"]));
        var item = await program.Get<GetItem>().ExecuteAsync(Me, id, Go);
        Assert.Equal((RectificationState.Completed, RectificationState.NotStated, 2, RectificationLevel.Problem), (item.Item.Claimed, item.Item.Verified, item.Item.Measures, item.Item.Level));
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, again, "送错了", Go);
        item = await program.Get<GetItem>().ExecuteAsync(Me, id, Go);
        Assert.Equal((RectificationState.InProgress, RectificationState.Interim, "li"), (item.Item.Claimed, item.Item.Verified, item.VerifiedBy));
        Assert.Equal([RectificationAct.RolledBack, RectificationAct.Imported, RectificationAct.Verified, RectificationAct.Imported], item.History.Select(h => h.Act));
    }

    [Fact]
    public async Task Ledger_on_which_people_have_worked_is_not_taken_back()
    {
        await using var program = await StartAsync();
        await program.Get<AddProgressNote>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1.1"), "已开会部署", Go);
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => program.Get<RollbackSubmission>().ExecuteAsync(Me, 2, "x", Go));
        Assert.Equal(("items_changed_since", "1.1"), (refusal.Code, refusal.Arguments[1]));
    }

    [Fact]
    public async Task Ledger_that_gives_a_number_to_another_thing_is_refused()
    {
        await using var program = await StartAsync();
        var id = await program.SubmitAsync(Ledger(["1", "U1", null, null, "E5", "另一件事", 1, null, null, "督查:4", "2024"]));
        Assert.Equal([("ledger_number_taken", "A2")], await FindingsAsync(program, id));
    }

    [Fact]
    public async Task Counts_of_an_overtaken_ledger_are_those_of_the_new_comparison()
    {
        await using var program = await StartAsync();
        var staged = await program.SubmitAsync(Ledger(["1", "U1", null, null, null, "审批慢", null, null, "completed", "通报:1", "2024"]), commit: false);
        Assert.Equal((1L, 0L), await CountsAsync());
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1"), RectificationState.Completed, null, Go);
        await Assert.ThrowsAsync<ConflictException>(() => program.Get<AcceptSubmission>().ExecuteAsync(Me, staged, null, Go));
        Assert.Equal((0L, 1L), await CountsAsync());

        async Task<(long Changed, long Unchanged)> CountsAsync()
        {
            var counts = (await program.Get<GetSubmission>().ExecuteAsync(Me, staged, Go)).Counts;
            return (counts.Changed, counts.Unchanged);
        }
    }

    [Fact]
    public async Task Staged_ledger_that_was_overtaken_by_a_person_is_shown_again_before_it_is_accepted()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        var staged = await program.SubmitAsync(Ledger(["1", "U1", null, null, null, "审批慢", null, null, "completed", "通报:1", "2024"]), commit: false);
        await program.Get<AddProgressNote>().ExecuteAsync(Zhang, id, "有进展", Go);
        Assert.Equal("items_not_as_staged", (await Assert.ThrowsAsync<ConflictException>(() => program.Get<AcceptSubmission>().ExecuteAsync(Me, staged, null, Go))).Code);
        await program.Get<AcceptSubmission>().ExecuteAsync(Me, staged, null, Go);
        Assert.Equal(RectificationState.Completed, (await program.Get<GetItem>().ExecuteAsync(Me, id, Go)).Item.Claimed);
    }

    [Fact]
    public async Task Ratios_keep_levels_apart_and_have_the_parts()
    {
        await using var program = await StartAsync();
        var ratios = await program.Get<GetRatios>().ExecuteAsync(Me, RatioKey.Unit, ItemFilter.All, Go);
        Assert.Equal(
            [("U1", RectificationLevel.Problem, 1, 0), ("U1", RectificationLevel.Manifestation, 2, 1), ("U2", RectificationLevel.Problem, 1, 0)],
            ratios.Select(r => (r.Key!, r.Level!.Value, r.Total, r.ClaimedCompleted)));
        Assert.Equal((0.5, 0.0, 1, 1), (ratios[1].RatioClaimed!.Value, ratios[1].RatioVerified!.Value, ratios[1].NotStated, ratios[1].Overdue));
        var one = Assert.Single(await program.Get<GetRatios>().ExecuteAsync(Me, RatioKey.Category, ItemFilter.All with { Levels = ["manifestation"] }, Go));
        Assert.Equal(("E5", 2), (one.Key, one.Total));
        var trend = await program.Get<GetTrend>().ExecuteAsync(Me, "U1", null, Go);
        Assert.Equal([(RectificationLevel.Problem, 1, 0), (RectificationLevel.Manifestation, 2, 1)], trend.Select(t => (t.Level!.Value, t.Count.Total, t.Count.ClaimedCompleted)));
    }
}
