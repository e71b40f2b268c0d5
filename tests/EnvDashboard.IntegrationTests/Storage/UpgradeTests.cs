using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>A database made by an earlier version keeps every run it holds.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task Migrate_from_Initial_moves_the_figures_of_runs_to_their_columns()
    {
        using var directory = new TempDirectory();
        var builder = new DbContextOptionsBuilder<SqliteAppDb>();
        StorageServices.UseSqlite(builder, new StorageOptions { DataDirectory = directory.PathOf("") });
        await using var db = new SqliteAppDb(builder.Options);
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await db.Database.ExecuteSqlRawAsync(OldRows);
        await db.Database.MigrateAsync();
        var columns = await db.RunColumns.OrderBy(c => c.IndicatorId).ToListAsync();
        Assert.Equal([(1, "lower", "%"), (2, "higher", "件")], columns.Select(c => (c.IndicatorId, c.Direction, c.UnitOfMeasure!)));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], columns[0].Values);
        Assert.Equal([9, 9, 9, 9, 9, 9, 9, 9], columns[1].Earlier);
        Assert.Equal(["ROOT", "A", "B", "C"], await db.RunNodes.OrderBy(n => n.Order).Select(n => n.Code).ToListAsync());
        var place = await db.RankedUnits.SingleAsync();
        Assert.Equal((3.0, 5.0, 2.0), (place.Rank!.Value, place.PreviousRank!.Value, place.RankChange!.Value));
        var run = await db.RankingRuns.SingleAsync();
        Assert.Empty(run.Points);
        Assert.Equal(0, run.Draws);
        new ColumnarPlaces(new SqlitePlaceRows()).BuildMissing(db);
        var places = await RunPlaces.LoadAsync(db, run, CancellationToken.None);
        Assert.Equal((1, 3.0, 50.0, 1.0), (places.Units[0], places.Ranks[0], places.Scores[0], places.Coverage[0]));
        Assert.Equal((5.0, 40.0, 2.0), (places.PreviousRank(0)!.Value, places.PreviousScore(0)!.Value, places.RankChange(0)!.Value));
    }

    /// <summary>One run of a scheme with three leaves, two of them on one indicator.</summary>
    private const string OldRows = """
        INSERT INTO Units (Id, Code, Name, Kind, Aliases, Invented) VALUES (1, 'U1', 'U1', 'district', '[]', 0);
        INSERT INTO Groups (Id, Code, Name) VALUES (1, 'G', 'G');
        INSERT INTO Periods (Id, Code, Kind, Start, "End") VALUES (1, '2024', 'year', '2024-01-01', '2024-12-31');
        INSERT INTO Indicators (Id, Code, Name, UnitOfMeasure, Direction, Kind, Aliases) VALUES (1, 'I1', 'I1', '%', 'lower', 'ratio', '[]'), (2, 'I2', 'I2', '件', 'higher', 'value', '[]');
        INSERT INTO Schemes (Id, Code, Version, Name, AppliesFrom, GroupId, Ranking, TieBreaks, MinCoverage, Missing, ScaleMax, Status)
            VALUES (1, 'S', '1', 'S', '2024', 1, 'competition', '[]', 0.6, 'reweight', 100, 'published');
        INSERT INTO SchemeNodes (Id, SchemeId, "Order", Code, ParentCode, Name, Weight, Aggregation, IndicatorId, Normalisation, Treatment, Impute, ImputeMaxAge) VALUES
            (1, 1, 0, 'ROOT', NULL, 'ROOT', 1, 'arithmetic', NULL, 'none', 'none', 'none', 0),
            (2, 1, 1, 'A', 'ROOT', 'A', 1, 'arithmetic', 1, 'minmax', 'none', 'none', 0),
            (3, 1, 2, 'B', 'ROOT', 'B', 1, 'arithmetic', 2, 'minmax', 'none', 'carry_forward', 1),
            (4, 1, 3, 'C', 'ROOT', 'C', 1, 'arithmetic', 1, 'zscore', 'none', 'none', 0);
        INSERT INTO RankingRuns (Id, SchemeId, GroupId, PeriodId, ComputedAt, RankedCount, UnrankedCount, InputHash, OutcomeHash, Invented, Units)
            VALUES (1, 1, 1, 1, '2024-02-01 00:00:00', 1, 0, 'x', 'y', 0, X'01000000');
        INSERT INTO RunNodes (RunId, "Order", Code, Scores, "Values", Carried) VALUES
            (1, 0, 'ROOT', X'0000000000000000', NULL, NULL),
            (1, 1, 'A', X'0000000000000000', X'0102030405060708', NULL),
            (1, 2, 'B', X'0000000000000000', X'0807060504030201', X'0909090909090909'),
            (1, 3, 'C', X'0000000000000000', X'0102030405060708', NULL);
        INSERT INTO RankedUnits (RunId, UnitId, Rank, Score, PreviousRank, PreviousScore, Coverage) VALUES (1, 1, 3, 50, 5, 40, 1);
        """;
}
