using System.Globalization;
using EnvDashboard.Application;
using EnvDashboard.Application.Access;
using EnvDashboard.Application.Rectification;
using EnvDashboard.Domain.Rectification;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Rectification;

/// <summary>The 1,256 real items, loaded through the import.</summary>
public sealed class RealLedgerTests
{
    private static readonly Actor Me = Actor.System;
    private static readonly CancellationToken Go = CancellationToken.None;

    private static async Task<InProcess> LoadedAsync()
    {
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(SeedFiles.Read("real", "01-definition.xlsx"));
        await program.SubmitAsync(SeedFiles.Read("real", "03-rectification-ledger.xlsx"));
        return program;
    }

    [Fact]
    public async Task Ledger_counts_are_those_of_the_source()
    {
        await using var program = await LoadedAsync();
        await using var db = program.Open();
        var items = await db.RectificationItems.AsNoTracking().ToListAsync();
        Assert.Equal((1256, 53), (items.Count, items.Select(i => i.UnitId).Distinct().Count()));
        var ratios = await program.Get<GetRatios>().ExecuteAsync(Me, RatioKey.Category, ItemFilter.All, Go);
        Assert.Equal([("E1", 246), ("E2", 111), ("E3", 152), ("E4", 163), ("E5", 204), ("E6", 156), ("E7", 121), ("E8", 103)], ratios.Select(r => (r.Key!, r.Total)));
        Assert.Equal((256, 3, 162, 21, 814), (ratios.Sum(r => r.ClaimedCompleted), ratios.Sum(r => r.Interim), ratios.Sum(r => r.InProgress), ratios.Sum(r => r.LongTerm), ratios.Sum(r => r.NotStated)));
        Assert.All(ratios, r => Assert.Equal((0, null), (r.VerifiedCompleted, r.Level)));
        Assert.All(items, i => Assert.Matches(@"^\S+\.txt:\d+$", i.Source));
        var byUnit = await program.Get<GetRatios>().ExecuteAsync(Me, RatioKey.Unit, ItemFilter.All, Go);
        Assert.Equal((53, 1256), (byUnit.Count, byUnit.Sum(r => r.Total)));
        var completed = await program.Get<ListItems>().ExecuteAsync(Me, ItemFilter.All with { Claimed = ["completed"], Categories = ["E5"] }, new PageRequest(1, 5), Go);
        Assert.Equal(ratios.Single(r => r.Key == "E5").ClaimedCompleted, completed.Total);
        Assert.Equal(1256, await db.RectificationEvents.CountAsync(e => e.Act == RectificationAct.Imported));
    }

    [Fact]
    public async Task Figures_of_the_ledger_equal_the_published_table_in_every_cell()
    {
        await using var program = await LoadedAsync();
        var published = (await File.ReadAllLinesAsync(SeedFiles.PathOf("real", "source", "disclosure.csv"), Go)).Skip(1).Select(l => l.Split(','))
            .ToDictionary(c => (c[0], c[1], c[2]), c => (Value: Number(c[3]), Numerator: Number(c[4]), Denominator: Number(c[5])));
        var names = published.Keys.Select(k => k.Item2).ToHashSet();
        var units = published.Keys.Select(k => k.Item1).ToHashSet();
        var computed = (await program.Get<ComputeLedgerFigures>().ExecuteAsync(Me, "2024", Go)).Where(f => units.Contains(f.Unit) && names.Contains(f.Indicator)).ToDictionary(f => (f.Unit, f.Indicator, f.Period));
        Assert.Equal(1137, published.Count);
        Assert.Equal(published.Keys.Order(), computed.Keys.Order());
        Assert.All(published, p =>
        {
            var own = computed[p.Key];
            Assert.Equal((p.Value.Numerator, p.Value.Denominator), (own.Numerator, own.Denominator));
            Assert.Equal(p.Value.Value, own.Value, 12);
        });
    }

    [Fact]
    public async Task Ledger_again_changes_nothing_and_a_rollback_takes_it_out()
    {
        await using var program = await InProcess.StartAsync();
        await program.SubmitAsync(SeedFiles.Read("real", "01-definition.xlsx"));
        var id = await program.SubmitAsync(SeedFiles.Read("real", "03-rectification-ledger.xlsx"));
        var again = await program.SubmitAsync(SeedFiles.Read("real", "03-rectification-ledger.xlsx"), name: "again.xlsx");
        await using var db = program.Open();
        var row = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == again);
        Assert.Equal((0L, 0L, 1256L), (row.NewCount, row.ChangedCount, row.UnchangedCount));
        await program.Get<Application.Submissions.RollbackSubmission>().ExecuteAsync(Me, id, "wrong file", Go);
        Assert.Equal(0, await db.RectificationItems.CountAsync(i => i.RemovedAt == null));
        Assert.Equal(0, (await program.Get<ListItems>().ExecuteAsync(Me, ItemFilter.All, new PageRequest(), Go)).Total);
        Assert.Equal(1256, await db.RectificationEvents.CountAsync(e => e.Act == RectificationAct.RolledBack && !e.InForce));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
