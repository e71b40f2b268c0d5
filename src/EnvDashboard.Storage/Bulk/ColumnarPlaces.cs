using EnvDashboard.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace EnvDashboard.Storage.Bulk;

/// <summary>The provider's rows of places with their columns beside them, written in the same transaction.</summary>
public sealed class ColumnarPlaces(IPlaceRows rows)
{
    /// <param name="places">One for each unit of the run.</param>
    public void Insert(AppDb db, RankingRunRow run, IReadOnlyList<RankedUnitRow> places)
    {
        rows.Insert(db, places);
        Put(db, run.Id, PackedArrays.Ids(run.Units), places);
    }

    /// <summary>Builds the columns of runs that have rows only, as earlier versions left them.</summary>
    public void BuildMissing(AppDb db)
    {
        var missing = db.RankingRuns.Where(r => !db.RunPlaces.Any(p => p.RunId == r.Id)).Select(r => new { r.Id, r.Units }).ToList();
        if (missing.Count == 0) return;
        using var transaction = db.Database.BeginTransaction();
        foreach (var run in missing) Put(db, run.Id, PackedArrays.Ids(run.Units), db.RankedUnits.AsNoTracking().Where(u => u.RunId == run.Id).ToList());
        transaction.Commit();
    }

    private static void Put(AppDb db, int run, int[] units, IReadOnlyList<RankedUnitRow> places)
    {
        var row = RunPlaces.Pack(run, units, places.ToDictionary(p => p.UnitId));
        db.RunPlaces.Add(row);
        db.SaveChanges();
        db.Entry(row).State = EntityState.Detached; // large, and nobody looks at it again
    }
}
