using EnvDashboard.Application;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Tree, calendar of deadlines, ratios by document, staged targets.</summary>
public sealed class LedgerViewTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    [Fact]
    public async Task Tree_has_the_shares_of_what_is_below_level_by_level()
    {
        await using var program = await StartAsync();
        await program.Get<VerifyItem>().ExecuteAsync(Li, await program.IdAsync("U1", "1.2"), new(RectificationState.Completed, true, null, null, null), Go);
        var tree = await program.Get<GetItemTree>().ExecuteAsync(Leader, "U1", ItemFilter.All, Go);
        var top = Assert.Single(tree.Roots);
        Assert.Equal(("1", 2, 3), (top.Item.ItemNo, top.Children.Count, tree.Items));
        Assert.Equal(new LevelShare(RectificationLevel.Manifestation, 1, 2), Assert.Single(top.Below));
        // What a filter leaves out is shown where something below it remains.
        var completed = await program.Get<GetItemTree>().ExecuteAsync(Leader, "U1", ItemFilter.All with { Claimed = ["completed"] }, Go);
        Assert.Equal(("1", "1.2", 1), (Assert.Single(completed.Roots).Item.ItemNo, Assert.Single(completed.Roots[0].Children).Item.ItemNo, completed.Items));
    }

    [Fact]
    public async Task Calendar_counts_what_is_due_on_a_day()
    {
        await using var program = await StartAsync();
        var use = program.Get<GetDeadlines>();
        var june = await use.ExecuteAsync(Leader, "2024-06", ItemFilter.All, Go);
        Assert.Equal([new DeadlineDay(new(2024, 6, 30), 2, 0, 2)], june.Days);
        Assert.Equal((2, 0, (DateOnly?)null, (DateOnly?)null), (june.Without, june.OverdueBefore, june.Previous, june.Next));
        await program.Get<MoveDeadline>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1"), new(2024, 8, 15), "领导小组", "汛期", Go);
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1"), RectificationState.Completed, null, Go);
        var august = await use.ExecuteAsync(Leader, "2024-08", ItemFilter.All, Go);
        Assert.Equal([new DeadlineDay(new(2024, 8, 15), 1, 1, 0)], august.Days);
        Assert.Equal((1, new DateOnly(2024, 6, 30)), (august.OverdueBefore, august.Previous!.Value));
        Assert.Equal("month", Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => use.ExecuteAsync(Leader, "2024", ItemFilter.All, Go))).Errors).Field);
    }

    [Fact]
    public async Task Ratios_by_source_are_by_document_and_lead_back_to_its_items()
    {
        await using var program = await StartAsync();
        var ratios = await program.Get<GetRatios>().ExecuteAsync(Leader, RatioKey.Source, ItemFilter.All, Go);
        Assert.Equal([("通报", RectificationLevel.Problem, 2), ("通报", RectificationLevel.Manifestation, 2)], ratios.Select(r => (r.Key!, r.Level!.Value, r.Total)));
        var list = program.Get<ListItems>();
        Assert.Equal(4, (await list.ExecuteAsync(Leader, ItemFilter.All with { Sources = ["通报"] }, new PageRequest(), Go)).Total);
        Assert.Equal(1, (await list.ExecuteAsync(Leader, ItemFilter.All with { Sources = ["通报:9"] }, new PageRequest(), Go)).Total);
        Assert.Equal(0, (await list.ExecuteAsync(Leader, ItemFilter.All with { Sources = ["通"] }, new PageRequest(), Go)).Total);
        Assert.Equal(["1.1"], (await list.ExecuteAsync(Leader, ItemFilter.All with { Search = "材料" }, new PageRequest(), Go)).Items.Select(i => i.ItemNo));
        foreach (var nowhere in new[] { "%", "_", "[材]", "\\" }) Assert.Equal(0, (await list.ExecuteAsync(Leader, ItemFilter.All with { Search = nowhere }, new PageRequest(), Go)).Total);
        Assert.Equal(2, (await list.ExecuteAsync(Leader, ItemFilter.All with { DueFrom = new(2024, 6, 30), DueTo = new(2024, 6, 30) }, new PageRequest(), Go)).Total);
    }

    [Fact]
    public async Task Totals_follow_every_step_at_once()
    {
        await using var program = await StartAsync();
        var use = program.Get<GetRatios>();
        Assert.Equal(0, (await use.ExecuteAsync(Leader, RatioKey.All, ItemFilter.All with { Units = ["U2"] }, Go)).Single().ClaimedCompleted);
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U2", "1"), RectificationState.Completed, null, Go);
        Assert.Equal(1, (await use.ExecuteAsync(Leader, RatioKey.All, ItemFilter.All with { Units = ["U2"] }, Go)).Single().ClaimedCompleted);
        Assert.Equal(2, (await program.Get<ListItems>().ExecuteAsync(Leader, ItemFilter.All with { Claimed = ["completed"] }, new PageRequest(), Go)).Total);
    }

    [Fact]
    public async Task Stages_are_kept_in_the_order_of_their_days_and_in_the_history()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U2", "1");
        var set = program.Get<SetStage>();
        await set.ExecuteAsync(Zhang, id, new("2025年底", new(2025, 12, 31), "政策知晓率", 95, "%", null), null, Go);
        await set.ExecuteAsync(Zhang, id, new("2024年底", new(2024, 12, 31), "政策知晓率", 90, "%", null), null, Go);
        await set.ExecuteAsync(Li, id, new("2024年底", null, null, null, null, true), "抽样调查 91%", Go);
        var item = await program.Get<GetItem>().ExecuteAsync(Leader, id, Go);
        Assert.Equal(
            [new StageView("2024年底", new(2024, 12, 31), "政策知晓率", 90, "%", true, false), new StageView("2025年底", new(2025, 12, 31), "政策知晓率", 95, "%", null, true)],
            item.Stages);
        Assert.Equal([RectificationAct.StageSet, RectificationAct.StageSet, RectificationAct.StageSet, RectificationAct.Imported], item.History.Select(h => h.Act));
        Assert.Equal("2024年底 2024-12-31 政策知晓率 90% ✓；抽样调查 91%", item.History[0].Reason);
        Assert.Equal("stage_same", (await Assert.ThrowsAsync<ConflictException>(() => set.ExecuteAsync(Li, id, new("2024年底", null, null, null, null, true), null, Go))).Code);
    }
}
