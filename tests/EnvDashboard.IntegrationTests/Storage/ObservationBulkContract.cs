using EnvDashboard.Domain.Observations;
using EnvDashboard.Storage;
using EnvDashboard.Storage.Bulk;
using Microsoft.EntityFrameworkCore;
using static EnvDashboard.IntegrationTests.Storage.Stored;

namespace EnvDashboard.IntegrationTests.Storage;

/// <summary>What both databases have to do with observations, checked on whichever is given. Expects the rows of <see cref="Stored"/>.</summary>
internal static class ObservationBulkContract
{
    public static void EveryFieldComesBack(AppDb db, IObservationBulk bulk)
    {
        StoredObservation[] rows = [Plain(At(1, 1), 12.5, 1), Full(At(1, 2), 1), Silent(At(2, 1), 1)];
        bulk.Apply(db, Id(1), Noon, rows, [], []);
        Assert.Equal(rows, bulk.Read(db, Id(1), [Id(1), Id(2)]));
        Assert.Equal([rows[2]], bulk.Read(db, Id(1), [Id(2)]));
        Assert.Empty(bulk.Read(db, Id(2), [Id(1), Id(2)]));
        Assert.Empty(bulk.Read(db, Id(1), []));
        Assert.Equal(
            rows.Select(r => new ObservedNumbers(r.Key.Indicator, r.Key.Unit, r.Value, r.Numerator, r.Denominator, r.State)),
            bulk.ReadNumbers(db, Id(1), [Id(1), Id(2)]).OrderBy(n => n.Indicator).ThenBy(n => n.Unit));
    }

    public static async Task WhatIsReplacedOrClearedStaysInTheHistoryAsync(AppDb db, IObservationBulk bulk)
    {
        bulk.Apply(db, Id(1), Noon, [Full(At(1, 1), 1), Plain(At(1, 2), 3, 1)], [], []);
        bulk.Apply(db, Id(2), Noon.AddDays(1), [Plain(At(2, 2), 9, 2)], [Plain(At(1, 1), 7, 2)], [At(1, 2)]);
        Assert.Equal([Plain(At(1, 1), 7, 2), Plain(At(2, 2), 9, 2)], bulk.Read(db, Id(1), [Id(1), Id(2)]));
        var history = await db.ObservationHistory.AsNoTracking().Where(h => h.SubmissionId > Id(0)).OrderBy(h => h.UnitId).ToListAsync();
        Assert.Equal([Id(1), Id(2)], history.Select(h => h.UnitId));
        Assert.All(history, h => Assert.Equal((Id(1), Id(2), false, Noon.AddDays(1)), (h.SubmissionId, h.ReplacedById, h.ByRollback, h.ReplacedAt)));
        var full = Full(At(1, 1), 1);
        Assert.Equal(
            (full.Value, full.Numerator, full.Denominator, (byte)full.State, full.Qualifier, full.Raw, full.Note, full.Sheet, full.Cell),
            (history[0].Value, history[0].Numerator, history[0].Denominator, history[0].State, history[0].Qualifier, history[0].Raw, history[0].Note, history[0].SheetId, history[0].Cell));
        Assert.Equal(new CellAddress(1_048_576, 16_384), CellAddress.Unpack(history[0].Cell));
    }

    public static async Task RollBackRestoresWhatStoodBeforeAsync(AppDb db, IObservationBulk bulk)
    {
        StoredObservation[] before = [Full(At(1, 1), 1), Plain(At(1, 2), 3, 1)];
        bulk.Apply(db, Id(1), Noon, before, [], []);
        bulk.Apply(db, Id(2), Noon.AddDays(1), [Silent(At(2, 2), 2)], [Plain(At(1, 1), 7, 2)], [At(1, 2)]);
        bulk.RollBack(db, Id(2), Noon.AddDays(2), [Id(1)]);
        Assert.Equal(before, bulk.Read(db, Id(1), [Id(1), Id(2)]));
        var undone = await db.ObservationHistory.AsNoTracking().Where(h => h.ByRollback && h.SubmissionId > Id(0)).OrderBy(h => h.IndicatorId).ToListAsync();
        Assert.Equal([(Id(1), Id(1), Id(2), Id(2)), (Id(2), Id(2), Id(2), Id(2))], undone.Select(h => (h.IndicatorId, h.UnitId, h.SubmissionId, h.ReplacedById)));
    }

    public static async Task AnUndoneTransactionLeavesNothingAsync(AppDb db, IObservationBulk bulk)
    {
        bulk.Apply(db, Id(1), Noon, [Plain(At(1, 1), 1, 1)], [], []);
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            bulk.Apply(db, Id(2), Noon, [Plain(At(2, 1), 2, 2)], [Plain(At(1, 1), 5, 2)], []);
            await transaction.RollbackAsync();
        }
        Assert.Equal([Plain(At(1, 1), 1, 1)], bulk.Read(db, Id(1), [Id(1), Id(2)]));
        Assert.Equal(0, await db.ObservationHistory.CountAsync());
    }
}
