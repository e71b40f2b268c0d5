using EnvDashboard.Application.Rectification;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Observations;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Tests.Intake;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>Six cards a unit and month, what the ledger says beside them, and who reports nothing month after month.</summary>
public sealed class CardsTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<InProcess> DefinedAsync()
    {
        var program = await StartAsync();
        await program.SubmitAsync(new WorkbookBuilder().Sheet("groups", ["group", "group_name", "unit"], ["G", "两区", "U1"], ["G", "两区", "U2"]).Build());
        var id = await program.Get<DefineLedgerIndicators>().ExecuteAsync(Zhang, Go);
        await program.Get<ReadSubmission>().StageAndApplyAsync(id!.Value, new SilentProgress(), Go);
        return program;
    }

    private static byte[] Month(string period, object? one, object? two) => new WorkbookBuilder()
        .Sheet(period, ["单位", "发现问题数", "整改满意度"], ["甲区", one, 98.5], ["乙区", two, null]).Build();

    [Fact]
    public async Task Cards_come_by_workbook_and_stand_beside_what_the_ledger_says()
    {
        await using var program = await DefinedAsync();
        await program.SubmitAsync(Month("2024-05", 3, "零报告"));
        await program.SubmitAsync(new WorkbookBuilder().Sheet("2024", ["单位", "发现问题数"], ["甲区", 2], ["乙区", 4]).Build());
        var may = await program.Get<GetReportCards>().ExecuteAsync(Leader, "G", "2024-05", Go);
        Assert.Empty(may.Missing);
        Assert.Equal((3.0, 98.5), (may.Units[0].Cards[0].Value!.Value, may.Units[0].Cards[4].Value!.Value));
        Assert.Equal((0.0, ObservationState.ZeroDeclared, null), (may.Units[1].Cards[0].Value!.Value, may.Units[1].Cards[0].State!.Value, may.Units[1].Cards[4].State));
        // The ledger of 2024 has two items of U1 with nothing below them and one of U2.
        var year = await program.Get<GetReportCards>().ExecuteAsync(Leader, "G", "2024", Go);
        Assert.Equal([(2.0, 2.0, false), (4.0, 1.0, true)], year.Units.Select(u => (u.Cards[0].Value!.Value, u.Cards[0].Derived!.Value, u.Cards[0].Differs)));
        await program.Get<VerifyItem>().ExecuteAsync(Li, await program.IdAsync("U1", "1.2"), new(RectificationState.Completed, true, true, true, null), Go);
        Assert.Equal([1.0, 0.0], (await program.Get<GetReportCards>().ExecuteAsync(Leader, "G", "2024", Go)).Units.Select(u => u.Cards[1].Derived!.Value));
    }

    [Fact]
    public async Task Zero_and_silence_month_after_month_are_watched_and_counted_apart()
    {
        await using var program = await DefinedAsync();
        Assert.Empty(await program.Get<ListZeroReporters>().ExecuteAsync(Leader, "G", Go));
        await program.SubmitAsync(Month("2024-02", 1, 5));
        await program.SubmitAsync(Month("2024-03", 2, "零报告"));
        await program.SubmitAsync(Month("2024-04", 1, null));
        await program.SubmitAsync(Month("2024-05", 3, 0));
        var zero = Assert.Single(await program.Get<ListZeroReporters>().ExecuteAsync(Leader, "G", Go));
        Assert.Equal(("U2", 3, 2, 1, "2024-03", "2024-05"), (zero.Unit.Code, zero.Months, zero.Zero, zero.Silent, zero.Since, zero.Until));
        await program.SubmitAsync(Month("2024-06", 1, 1));
        Assert.Empty(await program.Get<ListZeroReporters>().ExecuteAsync(Leader, "G", Go));
    }
}
