using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rankings;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>From the ledger to a rank: a scheme scores the share of items verified as completed.</summary>
public sealed class ScoredLedgerTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private static byte[] Scheme() => new WorkbookBuilder()
        .Sheet("groups", ["group", "group_name", "unit"], ["G", "各区", "U1"], ["G", "各区", "U2"])
        .Sheet("scheme", ["key", "value"], ["code", "RECT"], ["name", "整改考核"], ["version", "1"], ["applies_from", "2024"], ["group", "G"], ["status", "published"])
        .Sheet(
            "scheme_nodes", ["node", "parent", "name", "weight", "aggregation", "indicator", "normalisation", "low", "high"],
            ["ROOT", null, "总分", 1, "arithmetic", null, null, null, null], ["V5", "ROOT", "核验完成率", 1, null, "RECT_VERIFIED_E5", "goalposts", 0, 100]).Build();

    [Fact]
    public async Task Verified_items_become_figures_scores_and_ranks_and_a_later_step_changes_them()
    {
        await using var program = await StartAsync();
        var defined = await program.Get<DefineLedgerIndicators>().ExecuteAsync(Zhang, Go);
        await program.Get<ReadSubmission>().StageAndApplyAsync(defined!.Value, new SilentProgress(), Go);
        await program.Get<AskForFeed>().ExecuteAsync(Go);
        await program.SubmitAsync(Scheme());
        await program.SubmitAsync(Ledger(["2", "U2", null, "problem", "E5", "窗口少", 1, null, "completed", "通报:10", "2024"], ["3", "U2", null, "problem", "E5", "排队久", 1, null, "completed", "通报:11", "2024"]));
        foreach (var no in new[] { "2", "3" }) await VerifyAsync(program, "U2", no);
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1.1"), RectificationState.InProgress, null, Go);
        await VerifyAsync(program, "U1", "1.2");
        await FeedAndRankAsync(program);

        // 1.1 and 1.2 of U1: one of two verified; the item above them is not counted again. U2: two of two.
        var ranking = await RankingAsync(program);
        Assert.Equal([("U2", 1, 100.0), ("U1", 2, 50.0)], ranking.Rows.Select(r => (r.Unit.Code, r.Rank, r.Score)));
        var leaf = (await program.Get<ExplainRank>().ExecuteAsync(Leader, ranking.RunId, "U1", Go)).Nodes.Single(n => n.Node == "V5");
        Assert.Equal((50.0, 1.0, 2.0), (leaf.Value, leaf.Numerator, leaf.Denominator));

        await program.Get<ClaimItem>().ExecuteAsync(Zhang, await program.IdAsync("U1", "1.1"), RectificationState.Completed, null, Go);
        await VerifyAsync(program, "U1", "1.1");
        await FeedAndRankAsync(program);
        Assert.Equal([("U1", 1, 100.0), ("U2", 1, 100.0)], (await RankingAsync(program)).Rows.Select(r => (r.Unit.Code, r.Rank, r.Score)));
    }

    private static async Task VerifyAsync(InProcess program, string unit, string no) =>
        await program.Get<VerifyItem>().ExecuteAsync(Li, await program.IdAsync(unit, no), new(RectificationState.Completed, true, true, true, null), Go);

    private static async Task FeedAndRankAsync(InProcess program)
    {
        await program.Get<FeedLedger>().RunAsync(new(), new SilentProgress(), Go);
        await program.RankAsync();
    }

    private static Task<RankingView> RankingAsync(InProcess program) => program.Get<GetRanking>().ExecuteAsync(Leader, new("2024", "G", "RECT", null), Go);
}
