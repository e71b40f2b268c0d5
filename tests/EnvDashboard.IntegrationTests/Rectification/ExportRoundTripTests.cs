using System.Globalization;
using EnvDashboard.Application.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Rectification.LedgerTown;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>A ledger that was exported comes back and changes nothing, in either language.</summary>
public sealed class ExportRoundTripTests
{
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<byte[]> ExportAsync(InProcess program, string language)
    {
        using var file = new MemoryStream();
        await program.Get<ExportItems>().ExecuteAsync(Leader, ItemFilter.All, ItemFormat.Xlsx, CultureInfo.GetCultureInfo(language), file, Go);
        return file.ToArray();
    }

    private static async Task UnchangedAsync(InProcess program, byte[] file, long items)
    {
        var id = await program.SubmitAsync(file, name: "back.xlsx");
        await using var db = program.Open();
        var row = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == id);
        var errors = await db.Findings.Where(f => f.SubmissionId == id && f.Severity == Domain.Findings.Severity.Error).Select(f => f.Code + " " + f.Cell + " " + f.Value).ToListAsync();
        Assert.Empty(errors);
        Assert.Equal((0L, 0L, items), (row.NewCount, row.ChangedCount, row.UnchangedCount));
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Real_ledger_comes_back_unchanged(string language)
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(SeedFiles.Read("real", "01-definition.xlsx"));
        await program.SubmitAsync(SeedFiles.Read("real", "03-rectification-ledger.xlsx"));
        await UnchangedAsync(program, await ExportAsync(program, language), 1256);
    }

    [Theory]
    [InlineData("zh", "整改事项", "责任地区/单位", "主要问题")]
    [InlineData("en", "rectification", "unit", "problem")]
    public async Task Tree_states_conditions_and_stages_come_back_unchanged(string language, string sheet, string header, string level)
    {
        await using var program = await StartAsync();
        var id = await program.IdAsync("U2", "1");
        await program.Get<ClaimItem>().ExecuteAsync(Zhang, id, Domain.Rectification.RectificationState.LongTerm, "x", Go);
        await program.Get<VerifyItem>().ExecuteAsync(Li, id, new(Domain.Rectification.RectificationState.Interim, true, false, null, null), Go);
        await program.Get<SetStage>().ExecuteAsync(Zhang, id, new("2024年底", new(2024, 12, 31), "知晓率", 90.5, "%", false), null, Go);
        await program.SubmitAsync(Ledger(["2", "U2", null, "problem", "E5", "=1+1 看着像公式", 3, null, null, "通报:10", "2024"]));
        var file = await ExportAsync(program, language);
        using (var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(file)))
        {
            Assert.Equal((sheet, header, level), (workbook.Worksheet(1).Name, workbook.Worksheet(1).Cell(1, 2).GetString(), workbook.Worksheet(1).Cell(2, 6).GetString()));
            Assert.DoesNotContain(workbook.Worksheet(1).Row(1).CellsUsed(), c => c.GetString() is "leader" or "责任领导");
        }
        await UnchangedAsync(program, file, 5);
        await using var db = program.Open();
        Assert.Contains(await db.Audit.Select(a => a.Action).ToListAsync(), a => a == "export.rectification");
    }
}
