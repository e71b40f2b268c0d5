using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.IntegrationTests.Workbooks;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>The columns of a run's places say the same as its rows.</summary>
public sealed class PlaceColumnTests
{
    [Fact]
    public async Task Columns_agree_with_the_rows()
    {
        await using var program = await RankedAsync();
        await using var db = program.Open();
        var (runs, unranked) = (0, 0);
        foreach (var run in await db.RankingRuns.AsNoTracking().ToListAsync())
        {
            var places = await RunPlaces.LoadAsync(db, run, CancellationToken.None);
            var rows = await db.RankedUnits.AsNoTracking().Where(u => u.RunId == run.Id).ToDictionaryAsync(u => u.UnitId);
            Assert.Equal(rows.Keys.Order(), places.Units.Order());
            var reasons = places.Unranked().ToDictionary(u => u.At, u => u.Reason);
            for (var at = 0; at < places.Units.Length; at++)
            {
                Assert.Equivalent(rows[places.Units[at]], Row(run.Id, places, at, reasons.GetValueOrDefault(at)), strict: true);
            }
            (runs, unranked) = (runs + 1, unranked + reasons.Count);
        }
        Assert.Equal((2, 6), (runs, unranked));
    }

    [Fact]
    public async Task Columns_that_are_missing_are_built_from_the_rows()
    {
        await using var program = await RankedAsync();
        await using var db = program.Open();
        var before = await db.RunPlaces.AsNoTracking().OrderBy(p => p.RunId).ToListAsync();
        await db.RunPlaces.Where(p => p.RunId % 2 == 0).ExecuteDeleteAsync();
        program.Get<ColumnarPlaces>().BuildMissing(db);
        Assert.Equivalent(before, await db.RunPlaces.AsNoTracking().OrderBy(p => p.RunId).ToListAsync(), strict: true);
    }

    /// <summary>Two months: the third unit joins, the fourth leaves, the fifth and the sixth report half once; points for the first.</summary>
    private static async Task<InProcess> RankedAsync()
    {
        var town = new TestTown("P", units: 6);
        var program = await InProcess.StartAsync();
        await program.SubmitAsync(town.Definition());
        await program.SubmitAsync(TestTown.Data([.. Month("2024-01", [1, 2, 4]), (town.Unit(5), town.A, "2024-01", 40)]));
        await program.SubmitAsync(TestTown.Data([.. Month("2024-02", [1, 2, 3]), (town.Unit(6), town.B, "2024-02", 0)]));
        await program.SubmitAsync(TestTown.Points((town.Unit(1), "2024-02", -2.5, "迟报", null)));
        await program.RankAsync();
        return program;

        IEnumerable<(string, string, string, object?)> Month(string period, int[] units) =>
            units.SelectMany(u => new (string, string, string, object?)[] { (town.Unit(u), town.A, period, 50 + u), (town.Unit(u), town.B, period, 70 - u) });
    }

    private static RankedUnitRow Row(int run, RunPlaces places, int at, string? reason) => new()
    {
        RunId = run,
        UnitId = places.Units[at],
        Rank = places.IsRanked(at) ? places.Ranks[at] : null,
        Score = double.IsNaN(places.Scores[at]) ? null : places.Scores[at],
        PreviousRank = places.PreviousRank(at),
        PreviousScore = places.PreviousScore(at),
        RankChange = places.RankChange(at),
        Points = places.Points(at),
        Vetoed = places.Vetoed(at),
        Coverage = places.Coverage[at],
        UnrankedReason = reason,
    };
}
