using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Figures;
using EnvDashboard.Application.Submissions;
using EnvDashboard.Domain.Submissions;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Tests.Intake;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Figures;

/// <summary>The register of sourced figures: the real ones through the import, found again with file and line, contradictions side by side.</summary>
public sealed class FigureTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    private static byte[] Sheet(params object?[][] rows) => new WorkbookBuilder()
        .Sheet("数字台账", [["单位", "单位名称", "指标", "数值", "计量单位", "限定", "期间", "分子", "分母", "来源", "行"], .. rows]).Build();

    private static async Task<Page<FigureView>> ListAsync(InProcess program, FigureFilter filter) => await program.Get<ListFigures>().ExecuteAsync(Me, filter, new PageRequest(1, 5000), Go);

    [Fact]
    public async Task Real_figures_are_all_there_with_file_and_line_and_their_contradictions_are_found()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(SeedFiles.Read("real", "01-definition.xlsx"));
        var id = await program.SubmitAsync(SeedFiles.Read("real", "04-figures.xlsx"));
        await using var db = program.Open();
        Assert.Equal((SubmissionKind.Figures, 2784L), await db.Submissions.Where(s => s.Id == id).Select(s => new ValueTuple<SubmissionKind, long>(s.Kind!.Value, s.NewCount)).SingleAsync());
        var source = Rows().ToList();
        var all = await ListAsync(program, new());
        Assert.Equal(
            source.Select(r => (r["unit_code"], r["indicator_zh"], r["seed_file"], int.Parse(r["line"], System.Globalization.CultureInfo.InvariantCulture), double.Parse(r["value"], System.Globalization.CultureInfo.InvariantCulture))).Order(),
            all.Items.Select(f => (f.Place, f.Indicator, f.Source!, f.Line!.Value, f.Value!.Value)).Order());

        // By an independent count over the source: the same place, indicator, qualifier and period with two values.
        var contradicting = source.GroupBy(r => (r["unit_code"], r["indicator_zh"], r["qualifier"], r["period"])).Where(g => g.Select(r => (r["value"], r["unit"])).Distinct().Count() > 1).ToList();
        Assert.Equal(17, contradicting.Count);
        Assert.Equal(contradicting.Sum(g => g.Count()), all.Items.Count(f => f.Others.Count > 0));
        // Five rates differ from their own parts by more than a tenth of a point: 36 beside 4/11, 95.1 beside 806/838 …
        Assert.Equal([36, 40, 43, 73, 95.1], all.Items.Where(f => f.PartsGive is not null).Select(f => f.Value!.Value).Order());
        var conflicts = await ListAsync(program, new(Conflict: true));
        Assert.Equal(all.Items.Where(f => f.Others.Count > 0 || f.PartsGive is not null).Select(f => f.Id).Order(), conflicts.Items.Select(f => f.Id).Order());
        Assert.Equal([157.0, 160.8], (await ListAsync(program, new(Place: "210503", Search: "废钢加工配送量增速"))).Items.Select(f => f.Value!.Value).Order());
    }

    [Fact]
    public async Task Figures_are_found_by_every_word()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(SeedFiles.Read("real", "04-figures.xlsx"));
        var source = Rows().ToList();
        Assert.Equal(source.Count(r => r["domain"] == "approvals" && r["env"] == "E5"), (await ListAsync(program, new(Category: "E5", Domain: "approvals"))).Total);
        Assert.Equal(source.Count(r => r["period"].Length == 0), (await ListAsync(program, new(Period: "none"))).Total);
        Assert.Equal(source.Count(r => r["period"] == "2020-10"), (await ListAsync(program, new(Period: "2020-10"))).Total);
        Assert.Equal(source.Count(r => r["qualifier"].Contains('余', StringComparison.Ordinal)), (await ListAsync(program, new(Qualifier: "余"))).Total);
        Assert.Equal(4, (await ListAsync(program, new(Qualifier: "全市平均"))).Total);
        var choices = await program.Get<ListFigureChoices>().ExecuteAsync(Me, Go);
        Assert.Equal((54, 13, 2784), (choices.Places.Count, choices.Domains.Count, choices.Places.Sum(p => p.Figures)));
        Assert.Equal("辽宁省", choices.Places.Single(p => p.Key == "210000").Name);
    }

    [Fact]
    public async Task Register_again_changes_nothing_and_is_taken_back()
    {
        await using var program = await InProcess.StartAsync();
        var file = Sheet(["U1", "甲区", "办结率", 88.8, "%", null, "2024", 24, 27, "通报.txt", 3], ["U1", "甲区", "办结率", 90, "%", null, "2024", null, null, "通报.txt", 9], ["U1", "甲区", "减时限", "大部分", null, null, null, null, null, "通报.txt", 11]);
        var first = await program.SubmitAsync(file);
        var again = await program.SubmitAsync(file, name: "again.xlsx");
        await using var db = program.Open();
        Assert.Equal((0L, 3L), await db.Submissions.Where(s => s.Id == again).Select(s => new ValueTuple<long, long>(s.NewCount, s.UnchangedCount)).SingleAsync());
        var rates = (await ListAsync(program, new(Search: "办结率"))).Items;
        Assert.Equal([(88.8, 90.0), (90.0, 88.8)], rates.Select(f => (f.Value!.Value, f.Others[0].Value!.Value)));
        Assert.All(rates, f => Assert.Null(f.PartsGive)); // 24/27 = 88.88…, truncated: no contradiction
        Assert.Equal((null, "大部分"), (await ListAsync(program, new(Search: "减时限"))).Items.Select(f => (f.Value, f.Raw)).Single());
        await program.Get<RollbackSubmission>().ExecuteAsync(Me, first, "送错了", Go);
        Assert.Equal(0, (await ListAsync(program, new())).Total);
    }

    [Fact]
    public async Task Figure_without_a_source_is_refused_at_its_cell()
    {
        await using var program = await InProcess.StartAsync();
        var id = await program.SubmitAsync(Sheet(["U1", "甲区", "办结率", 90, "%", null, "2024", null, null, null, 9]));
        await using var db = program.Open();
        var finding = await db.Findings.SingleAsync(f => f.SubmissionId == id && f.Severity == Domain.Findings.Severity.Error);
        Assert.Equal(("register_cell_missing", "J2"), (finding.Code, finding.Cell));
    }

    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        using var csv = CsvHelper.CsvReader.FromFile(SeedFiles.PathOf("real", "source", "facts.csv"), new CsvHelper.CsvReaderOptions { Separator = ',' });
        string[] columns = ["unit_code", "env", "domain", "indicator_zh", "value", "unit", "qualifier", "period", "seed_file", "line"];
        while (csv.Read()) yield return columns.ToDictionary(c => c, c => csv.GetString(c));
    }
}
