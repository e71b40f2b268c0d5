using EnvDashboard.Domain.Observations;
using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>The columns say the same as the rows, whatever was applied and rolled back.</summary>
public sealed class ObservationColumnTests : IAsyncLifetime
{
    private readonly List<int> periods = [Stored.Id(1), Stored.Id(2)];
    private readonly List<int> indicators = [Stored.Id(1), Stored.Id(2)];
    private InProcess program = null!;
    private AppDb db = null!;

    private ColumnarObservations Bulk => program.Get<ColumnarObservations>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Columns_follow_random_changes_and_rollbacks(int seed)
    {
        var random = new Random(seed);
        foreach (var submission in new[] { 1, 1, 1, 2, 0, 3, 3, 3 })
        {
            if (submission == 0) Bulk.RollBack(db, Stored.Id(2), Stored.Noon, periods);
            else Change(random, submission);
            AssertSame();
        }
        Assert.True(db.Observations.Any());
    }

    [Fact]
    public void Columns_go_when_nothing_is_left()
    {
        Bulk.Apply(db, Stored.Id(1), Stored.Noon, [Stored.Plain(Stored.At(1, 1), 5, 1)], [], []);
        Bulk.Apply(db, Stored.Id(2), Stored.Noon, [], [], [Stored.At(1, 1)]);
        Assert.False(db.ObservationColumns.Any());
        Bulk.RollBack(db, Stored.Id(2), Stored.Noon, periods);
        AssertSame();
        Assert.Single(db.ObservationColumns);
    }

    [Fact]
    public void BuildMissing_makes_the_columns_of_an_older_database()
    {
        new SqliteObservationRows().Apply(db, Stored.Id(1), Stored.Noon, [Stored.Full(Stored.At(1, 1), 1), Stored.Plain(Stored.At(1, 2), 3, 1), Stored.Silent(Stored.At(2, 1), 1)], [], []);
        Assert.Empty(Numbers(periods[0]));
        Bulk.BuildMissing(db);
        AssertSame();
        Assert.Equal(3, Numbers(periods[0]).Count);
    }

    public async Task InitializeAsync()
    {
        program = await InProcess.StartAsync();
        db = program.Open();
        await Stored.AddDictionariesAsync(db);
    }

    public async Task DisposeAsync()
    {
        await db.DisposeAsync();
        await program.DisposeAsync();
    }

    private void Change(Random random, int submission)
    {
        var inForce = periods.SelectMany(p => Bulk.Read(db, p, indicators)).ToDictionary(o => o.Key);
        var all = (from p in periods from i in indicators from u in new[] { Stored.Id(1), Stored.Id(2) } select new ObservationKey(p, i, u)).Order().ToList();
        var added = all.Where(k => !inForce.ContainsKey(k) && random.Next(2) == 0).Select(k => Value(random, k, submission)).ToList();
        var touched = all.Where(k => inForce.ContainsKey(k) && random.Next(3) == 0).ToList();
        var replaced = touched.Where((_, i) => i % 2 == 0).Select(k => Value(random, k, submission)).ToList();
        Bulk.Apply(db, Stored.Id(submission), Stored.Noon, added, replaced, [.. touched.Where((_, i) => i % 2 == 1)]);
    }

    private static StoredObservation Value(Random random, ObservationKey key, int submission) => random.Next(3) switch
    {
        0 => Stored.Full(key, submission),
        1 => Stored.Silent(key, submission),
        _ => Stored.Plain(key, random.NextDouble(), submission),
    };

    private void AssertSame()
    {
        foreach (var period in periods)
        {
            var rows = Bulk.Read(db, period, indicators).Select(r => new ObservedNumbers(r.Key.Indicator, r.Key.Unit, r.Value, r.Numerator, r.Denominator, r.State));
            Assert.Equal(rows, Numbers(period));
        }
    }

    private List<ObservedNumbers> Numbers(int period) => [.. Bulk.ReadNumbers(db, period, indicators)];
}
