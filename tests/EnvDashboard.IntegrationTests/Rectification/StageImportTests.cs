using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.Tests.Intake;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Staged targets come with the ledger, on a sheet of their own or in its columns.</summary>
public sealed class StageImportTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private static byte[] WithStages(params object?[][] stages) => new WorkbookBuilder()
        .Sheet("整改台账", ["编号", "单位", "事项", "期间"], ["1", "U2", "政策宣传不足", "2024"])
        .Sheet("阶段目标", [["编号", "单位", "期间", "阶段", "时限", "目标", "目标数值", "目标单位", "是否达到"], .. stages])
        .Build();

    [Fact]
    public async Task Sheet_of_stages_is_merged_by_name_changes_nothing_twice_and_is_taken_back()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U2", "1");
        await program.Get<SetStage>().ExecuteAsync(Zhang, id, new("2023年底", new(2023, 12, 31), "摸底", null, null, true), null, Go);
        var file = WithStages(["1", "U2", "2024", "2025年底", "2025-12-31", "知晓率", 95, "%", null], ["1", "U2", "2024", "2024年底", "2024-12-31", "知晓率", 90, "%", "是"]);
        var first = await program.SubmitAsync(file);
        var item = await program.Get<GetItem>().ExecuteAsync(Leader, id, Go);
        Assert.Equal([("2023年底", (double?)null, (bool?)true), ("2024年底", 90, true), ("2025年底", 95, null)], item.Stages.Select(s => (s.Stage, s.Figure, s.Reached)));
        var again = await program.SubmitAsync(file, name: "again.xlsx");
        await using var db = program.Open();
        var row = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == again);
        Assert.Equal((0L, 0L, 1L), (row.NewCount, row.ChangedCount, row.UnchangedCount));
        await program.Get<RollbackSubmission>().ExecuteAsync(Application.Access.Actor.System, first, "送错了", Go);
        Assert.Equal(["2023年底"], (await program.Get<GetItem>().ExecuteAsync(Leader, id, Go)).Stages.Select(s => s.Stage));
    }

    [Fact]
    public async Task Stage_of_an_item_that_is_not_in_the_workbook_is_an_error_at_its_cell()
    {
        await using var program = await StartAsync();
        var id = await program.SubmitAsync(WithStages(["9", "U2", "2024", "2024年底", null, null, null, null, null], ["1", "U2", "2024", "2024年底", null, null, null, null, "也许"]));
        await using var db = program.Open();
        Assert.Equal(SubmissionStatus.Failed, (await db.Submissions.SingleAsync(s => s.Id == id)).Status);
        var errors = await db.Findings.Where(f => f.SubmissionId == id && f.Severity == Domain.Findings.Severity.Error).OrderBy(f => f.Id).Select(f => new { f.Code, f.Cell }).ToListAsync();
        Assert.Equal([("stage_item_unknown", "A2"), ("unknown_keyword", "I3")], errors.Select(e => (e.Code, e.Cell!)).Order());
    }

    [Fact]
    public async Task Ledger_may_have_one_stage_in_its_own_columns()
    {
        await using var program = await StartAsync();
        await program.SubmitAsync(new WorkbookBuilder().Sheet("整改台账", ["编号", "单位", "事项", "期间", "阶段", "阶段时限", "阶段目标"], ["1", "U2", "政策宣传不足", "2024", "第一阶段", "2024-12-31", "建立制度"]).Build());
        var stage = Assert.Single((await program.Get<GetItem>().ExecuteAsync(Leader, await program.IdAsync("U2", "1"), Go)).Stages);
        Assert.Equal(("第一阶段", new DateOnly(2024, 12, 31), "建立制度"), (stage.Stage, stage.Due!.Value, stage.Target));
    }
}
