using EnvDashboard.Application.Access;
using EnvDashboard.Application.Errors;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>The life of an item with two people, and every step that is refused.</summary>
public sealed class ItemLifeTests
{
    private static readonly CancellationToken Go = CancellationToken.None;
    private static readonly Verification AllThree = new(RectificationState.Completed, true, true, true, "现场核验");

    private static MemoryStream Pdf => new("%PDF-1.7 evidence"u8.ToArray());

    private static async Task ClearAsync(InProcess program, int id)
    {
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, id, RectificationState.Completed, "已办结", Go);
        await program.Get<AddEvidence>().ExecuteAsync(Zhang, id, "照片.pdf", Pdf, Go);
        await program.Get<VerifyItem>().ExecuteAsync(Li, id, AllThree, Go);
        await program.Get<ClearItem>().ExecuteAsync(Li, id, null, Go);
    }

    private static async Task RefusedAsync(InProcess program, string code, int id, Func<Task> step)
    {
        var refusal = await Assert.ThrowsAsync<ConflictException>(step);
        Assert.Equal(code, refusal.Code);
        await using var db = program.Open();
        var audit = await db.Audit.OrderByDescending(a => a.Id).FirstAsync();
        Assert.Equal(("rectification.refused", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), (audit.Action, audit.Subject));
        Assert.EndsWith(code, audit.Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Life_of_an_item_from_claim_to_reopening()
    {
        await using var program = await StartAsync();
        var (top, a, b) = (await program.IdAsync("U1", "1"), await program.IdAsync("U1", "1.1"), await program.IdAsync("U1", "1.2"));
        await ClearAsync(program, a);
        await ClearAsync(program, b);
        await ClearAsync(program, top);
        await program.Get<RecheckItem>().ExecuteAsync(Zhang, a, "三个月后复查，保持", Go);
        Assert.Equal(Clearance.Rechecked, (await program.Get<GetItem>().ExecuteAsync(Leader, a, Go)).Item.Clearance);

        await program.Get<ReopenItem>().ExecuteAsync(Li, a, "又要求重复提交材料", Go);
        var (reopened, above, beside) = (await program.Get<GetItem>().ExecuteAsync(Leader, a, Go), await program.Get<GetItem>().ExecuteAsync(Leader, top, Go), await program.Get<GetItem>().ExecuteAsync(Leader, b, Go));
        Assert.Equal((Clearance.Reopened, RectificationState.InProgress, RectificationState.NotStated, 1), (reopened.Item.Clearance, reopened.Item.Claimed, reopened.Item.Verified, reopened.Item.ReopenedCount));
        Assert.Equal(Clearance.Reopened, above.Item.Clearance);
        Assert.Equal(Clearance.Cleared, beside.Item.Clearance);
        Assert.Equal(
            [RectificationAct.Reopened, RectificationAct.Rechecked, RectificationAct.Cleared, RectificationAct.Verified, RectificationAct.EvidenceAdded, RectificationAct.Claimed, RectificationAct.Imported],
            reopened.History.Select(h => h.Act));
        Assert.Equal((Clearance.Rechecked, Clearance.Reopened, "li"), (reopened.History[0].ClearanceFrom, reopened.History[0].ClearanceTo, reopened.History[0].By));
        await RefusedAsync(program, "item_not_verified", a, () => program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go));
    }

    [Fact]
    public async Task Forbidden_steps_are_refused_and_audited()
    {
        await using var program = await StartAsync();
        var (top, a) = (await program.IdAsync("U1", "1"), await program.IdAsync("U1", "1.1"));
        await RefusedAsync(program, "item_not_claimed", a, () => program.Get<VerifyItem>().ExecuteAsync(Li, a, AllThree, Go));
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, a, RectificationState.Completed, null, Go);
        await RefusedAsync(program, "item_own_claim", a, () => program.Get<VerifyItem>().ExecuteAsync(Zhang, a, AllThree, Go));
        await RefusedAsync(program, "item_not_verified", a, () => program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go));
        await program.Get<VerifyItem>().ExecuteAsync(Li, a, AllThree with { Lasting = null }, Go);
        await RefusedAsync(program, "item_not_lasting", a, () => program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go));
        await program.Get<VerifyItem>().ExecuteAsync(Li, a, AllThree, Go);
        await RefusedAsync(program, "item_without_evidence", a, () => program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go));
        await RefusedAsync(program, "item_not_cleared", a, () => program.Get<ReopenItem>().ExecuteAsync(Li, a, "x", Go));
        await RefusedAsync(program, "item_not_cleared", a, () => program.Get<RecheckItem>().ExecuteAsync(Li, a, "x", Go));
        await program.Get<AddEvidence>().ExecuteAsync(Zhang, a, "a.pdf", Pdf, Go);
        await program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go);
        await RefusedAsync(program, "item_is_cleared", a, () => program.Get<ClaimItem>().ExecuteAsync(Zhang, a, RectificationState.InProgress, null, Go));
        await RefusedAsync(program, "item_is_cleared", a, () => program.Get<ClearItem>().ExecuteAsync(Li, a, null, Go));

        await program.Get<ClaimItem>().ExecuteAsync(Zhang, top, RectificationState.Completed, null, Go);
        await program.Get<AddEvidence>().ExecuteAsync(Zhang, top, "a.pdf", Pdf, Go);
        await program.Get<VerifyItem>().ExecuteAsync(Li, top, AllThree, Go);
        await RefusedAsync(program, "item_children_open", top, () => program.Get<ClearItem>().ExecuteAsync(Li, top, null, Go));
    }

    [Fact]
    public async Task Those_who_only_read_change_nothing_and_the_attempt_is_audited()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        var steps = new Func<Task>[]
        {
            () => program.Get<ClaimItem>().ExecuteAsync(Leader, id, RectificationState.Completed, null, Go),
            () => program.Get<VerifyItem>().ExecuteAsync(Leader, id, AllThree, Go),
            () => program.Get<ClearItem>().ExecuteAsync(Leader, id, null, Go),
            () => program.Get<ReopenItem>().ExecuteAsync(Leader, id, "x", Go),
            () => program.Get<MoveDeadline>().ExecuteAsync(Leader, id, new(2025, 1, 1), "x", "x", Go),
            () => program.Get<AddProgressNote>().ExecuteAsync(Leader, id, "x", Go),
            () => program.Get<AddEvidence>().ExecuteAsync(Leader, id, "a.pdf", Pdf, Go),
        };
        foreach (var step in steps) await Assert.ThrowsAsync<ForbiddenException>(step);
        await using var db = program.Open();
        Assert.Equal(steps.Length, await db.Audit.CountAsync(x => x.Action == "rectification.refused" && x.Actor == "wang"));
        Assert.Single((await program.Get<GetItem>().ExecuteAsync(Leader, id, Go)).History);
        Assert.False(Directory.Exists(Path.Combine(program.Options.DataDirectory, "evidence")));
    }

    [Fact]
    public async Task Deadline_moves_only_with_consent_and_reason_and_keeps_both()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        var move = program.Get<MoveDeadline>();
        Assert.Equal("consent", Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => move.ExecuteAsync(Zhang, id, new(2024, 9, 30), " ", "汛期", Go))).Errors).Field);
        Assert.Equal("reason", Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => move.ExecuteAsync(Zhang, id, new(2024, 9, 30), "领导小组3号", null, Go))).Errors).Field);
        await move.ExecuteAsync(Zhang, id, new(2024, 9, 30), "领导小组3号", "汛期停工", Go);
        var last = (await program.Get<GetItem>().ExecuteAsync(Leader, id, Go)).History[0];
        Assert.Equal((RectificationAct.DeadlineMoved, new DateOnly(2024, 6, 30), new DateOnly(2024, 9, 30), "领导小组3号", "汛期停工"), (last.Act, last.DueFrom!.Value, last.DueTo!.Value, last.Consent, last.Reason));
    }

    [Theory]
    [InlineData("a.exe", "MZ", "evidence_type")]
    [InlineData("a.html", "<script>", "evidence_type")]
    [InlineData("a.pdf", "<html>", "evidence_content")]
    [InlineData("a.png", "%PDF-1.7", "evidence_content")]
    [InlineData("a.docx", "PK\u0003\u0004 no package", "evidence_content")]
    public async Task Evidence_that_is_not_what_it_says_is_not_kept(string name, string content, string code)
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        var refusal = await Assert.ThrowsAsync<InvalidInputException>(() => program.Get<AddEvidence>().ExecuteAsync(Zhang, id, name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), Go));
        Assert.Equal(code, Assert.Single(refusal.Errors).Code);
        var folder = Path.Combine(program.Options.DataDirectory, "evidence");
        Assert.True(!Directory.Exists(folder) || Directory.GetFiles(folder).Length == 0);
    }

    [Fact]
    public async Task Evidence_comes_back_byte_for_byte()
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U1", "1");
        await program.Get<AddEvidence>().ExecuteAsync(Zhang, id, "../../照片.pdf", Pdf, Go);
        var kept = Assert.Single((await program.Get<GetItem>().ExecuteAsync(Leader, id, Go)).Evidence);
        Assert.Equal(("照片.pdf", "application/pdf", Pdf.Length), (kept.FileName, kept.ContentType, kept.Size));
        var (content, _) = await program.Get<OpenEvidence>().ExecuteAsync(Leader, id, kept.Id, Go);
        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            Assert.Equal(Pdf.ToArray(), copy.ToArray());
        }
    }
}
