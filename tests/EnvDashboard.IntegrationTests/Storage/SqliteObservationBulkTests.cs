using EnvDashboard.IntegrationTests.Hosting;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.IntegrationTests.Storage;

public sealed class SqliteObservationBulkTests : IAsyncLifetime
{
    private InProcess program = null!;
    private AppDb db = null!;

    private IObservationBulk Bulk => program.Get<IObservationBulk>();

    [Fact]
    public void Apply_values_with_and_without_numbers_and_texts_are_read_back_as_written() => ObservationBulkContract.EveryFieldComesBack(db, Bulk);

    [Fact]
    public Task Apply_replacing_and_clearing_keeps_the_old_values_in_the_history() => ObservationBulkContract.WhatIsReplacedOrClearedStaysInTheHistoryAsync(db, Bulk);

    [Fact]
    public Task RollBack_puts_back_what_was_replaced_and_cleared() => ObservationBulkContract.RollBackRestoresWhatStoodBeforeAsync(db, Bulk);

    [Fact]
    public Task Apply_in_a_transaction_that_is_undone_leaves_nothing() => ObservationBulkContract.AnUndoneTransactionLeavesNothingAsync(db, Bulk);

    [Fact]
    public void Apply_to_an_unknown_unit_is_refused_by_the_foreign_key()
    {
        var error = Assert.ThrowsAny<SqliteException>(() => Bulk.Apply(db, Stored.Id(1), Stored.Noon, [Stored.Plain(Stored.At(1, 99), 1, 1)], [], []));
        Assert.Contains("FOREIGN KEY", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_a_second_value_at_one_place_is_refused_by_the_key()
    {
        Bulk.Apply(db, Stored.Id(1), Stored.Noon, [Stored.Plain(Stored.At(1, 1), 1, 1)], [], []);
        var error = Assert.ThrowsAny<SqliteException>(() => Bulk.Apply(db, Stored.Id(2), Stored.Noon, [Stored.Plain(Stored.At(1, 1), 2, 2)], [], []));
        Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_ten_thousand_values_stores_each_once()
    {
        for (var n = 3; n <= 1002; n++) db.Units.Add(new() { Id = Stored.Id(n), Code = "U" + n, Name = "单位" + n, Kind = "district" });
        for (var n = 3; n <= 12; n++) db.Indicators.Add(new() { Id = Stored.Id(n), Code = "I" + n, Name = "指标" + n, Direction = "higher", Kind = "value" });
        await db.SaveChangesAsync();
        var rows = Enumerable.Range(0, 10_000).Select(i => Stored.Plain(Stored.At(i / 1000 + 3, i % 1000 + 3), i / 7.0, 1)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Bulk.Apply(db, Stored.Id(1), Stored.Noon, rows, [], []);
        await transaction.CommitAsync();
        Assert.Equal(rows, Bulk.Read(db, Stored.Id(1), [.. Enumerable.Range(3, 10).Select(Stored.Id)]));
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
}
